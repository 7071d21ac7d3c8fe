import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { readNdjsonReleases } from "../../src/import/ndjson.ts";
import { temporaryFile } from "./temporary-file.ts";

describe("readNdjsonReleases()", () => {
  test("reads a release a line, with its line as its source", async () => {
    const releases = await read(
      '{"releaseId":"a"}\n\n{"releaseId":"b","genres":[{"genreText":"Rock\u2028"}]}',
    );

    expect(releases).toMatchObject([
      { releaseId: "a", source: { table: expect.stringMatching(/releases\.ndjson$/), key: "line=1" } },
      { releaseId: "b", source: { key: "line=3" }, genres: [{ genreText: "Rock\u2028" }] },
    ]);
  });

  test("reads a line that is longer than a piece of the file", async () => {
    const titleText = "x".repeat(300_000);

    const [release] = await read(JSON.stringify({ releaseId: "a", titles: [{ titleText }] }));

    expect(release?.titles?.[0]?.titleText).toBe(titleText);
  });

  test("says of a release with another shape what is wrong", async () => {
    const [release, next] = await read('{"releaseId":"a","title":1}\n{"releaseId":"b"}\n');

    expect(release).toMatchObject({
      releaseId: "a",
      findings: [
        { code: "ERN_DATA_INVALID_SHAPE", path: "title", source: { key: "line=1", column: "title" } },
      ],
    });
    expect(next?.releaseId).toBe("b");
  });

  test.each([
    ["a line that is not JSON", '{"releaseId":"a"}\n{"releaseId":\n', "line 2 is not JSON"],
    ["a line without release id", '{"titles":[]}\n', "line 1 is no release: it has no releaseId"],
    ["a line that is a list", "[1]\n", "line 1 is no release"],
  ])("rejects %s", async (_fault, text, reason) => {
    await expect(read(text)).rejects.toMatchObject({
      code: "ERN_LOAD_INVALID_FILE",
      message: expect.stringContaining(reason),
    });
  });
});

async function read(text: string): Promise<readonly CatalogueReleaseInput[]> {
  const file = await temporaryFile("releases.ndjson", text);
  const releases: CatalogueReleaseInput[] = [];
  for await (const release of readNdjsonReleases(file)) releases.push(release);
  return releases;
}
