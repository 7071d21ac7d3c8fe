import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BuiltDocument } from "../../src/batch/batch-items.ts";
import { documentFileName, writeDocumentFiles } from "../../src/batch/document-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function documentOf(releaseId: string, xml: string): BuiltDocument {
  return {
    releaseId,
    messageId: "m1",
    messageThreadId: "t1",
    messageKind: "first",
    profile: "Audio",
    bytes: Buffer.from(xml),
    sha256: "",
    byteLength: xml.length,
    validated: true,
    warnings: [],
  };
}

describe("documentFileName()", () => {
  test.each([
    ["01-rumours_1984.v2", "01-rumours_1984.v2.xml"],
    ["..", "%2e..xml"],
    ["../../etc/passwd", "%2e.%2f..%2fetc%2fpasswd.xml"],
    ["C:\\Windows", "%43%3a%5c%57indows.xml"],
    [".hidden", "%2ehidden.xml"],
    ["a%2fb", "a%252fb.xml"],
    ["三毒史", "%e4%b8%89%e6%af%92%e5%8f%b2.xml"],
    ["𝄞", "%f0%9d%84%9e.xml"],
    ["a\u0000b", "a%00b.xml"],
  ])("names the file of %j", (releaseId, name) => {
    expect(documentFileName(releaseId)).toBe(name);
  });

  test("stays inside the folder and short enough for a file system, whatever the id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), (releaseId) => {
        const name = documentFileName(releaseId);

        expect(resolve("/out", name)).toBe(`${sep}out${sep}${name}`);
        expect(name.length).toBeLessThanOrEqual(154);
        expect(name).toMatch(/^[a-z0-9_%-][a-z0-9_.%-]*$/);
      }),
    );
  });

  test("gives ids that differ in case only names that differ in any file system", () => {
    expect(documentFileName("ABC").toLowerCase()).not.toBe(documentFileName("abc").toLowerCase());
  });

  test("gives long ids that begin alike different names", () => {
    const [one, two] = ["1", "2"].map((end) => documentFileName("x".repeat(300) + end));

    expect(one).not.toBe(two);
  });

  test("gives no id the shortened name of another", () => {
    const shortened = documentFileName("x".repeat(300));

    expect(documentFileName(shortened.replace(/\.xml$/, ""))).not.toBe(shortened);
  });
});

describe("writeDocumentFiles()", () => {
  test("writes each document whole, and nothing else", async () => {
    await writeDocumentFiles(join(folder, "new", "out"), [documentOf("a", "<a/>"), documentOf("é", "<é/>")]);

    const names = await readdir(join(folder, "new", "out"));
    expect(names.toSorted()).toEqual(["%c3%a9.xml", "a.xml"]);
    expect(await readFile(join(folder, "new", "out", "%c3%a9.xml"), "utf8")).toBe("<é/>");
  });

  test("replaces the file of an earlier run", async () => {
    await writeFile(join(folder, "a.xml"), "a much longer text of last night");

    await writeDocumentFiles(folder, [documentOf("a", "<a/>")]);

    expect(await readFile(join(folder, "a.xml"), "utf8")).toBe("<a/>");
  });

  test("throws ERN_WRITE_FAILED where the folder cannot be made", async () => {
    await writeFile(join(folder, "file"), "");

    await expect(writeDocumentFiles(join(folder, "file", "out"), [])).rejects.toMatchObject({
      code: "ERN_WRITE_FAILED",
    });
  });

  test("throws ERN_WRITE_FAILED with the release and leaves nothing half written", async () => {
    await mkdir(join(folder, "a.xml"));

    await expect(writeDocumentFiles(folder, [documentOf("a", "<a/>")])).rejects.toMatchObject({
      code: "ERN_WRITE_FAILED",
      releaseId: "a",
    });
    expect(await readdir(folder)).toEqual(["a.xml"]);
  });
});
