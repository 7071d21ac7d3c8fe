import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCatalogueFiles, readMessagingParties } from "../../src/sample/catalogue-files.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "catalogue-files-"));
  await mkdir(join(folder, "releases"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function writeRelease(file: string, text: string): Promise<void> {
  await writeFile(join(folder, "releases", file), text);
}

async function readAll(): Promise<readonly { file: string; releaseId: string }[]> {
  const read = [];
  for await (const { file, release } of readCatalogueFiles(folder))
    read.push({ file, releaseId: release.releaseId });
  return read;
}

describe("readCatalogueFiles()", () => {
  test("yields the releases in the order of their file names", async () => {
    await writeRelease("02-b.json", '{ "releaseId": "first" }');
    await writeRelease("01-a.json", '{ "releaseId": "second" }');
    await writeRelease("notes.txt", "not a release");

    const read = await readAll();

    expect(read).toEqual([
      { file: "01-a.json", releaseId: "second" },
      { file: "02-b.json", releaseId: "first" },
    ]);
  });

  test("keeps a lone surrogate as it is", async () => {
    await writeRelease("01.json", String.raw`{ "releaseId": "1", "titles": [{ "titleText": "A\ud83c" }] }`);

    const { value } = await readCatalogueFiles(folder).next();

    expect(value?.release.titles?.[0]?.titleText).toBe("A\ud83c");
  });

  test("names file, line and column of a text that is not JSON", async () => {
    await writeRelease("01.json", '{\n  "releaseId": "1",\n  x\n}');

    await expect(readAll()).rejects.toMatchObject({
      code: "ERN_LOAD_INVALID_FILE",
      message: 'Cannot load File "01.json": it is not JSON: line 3, column 3',
    });
  });

  test("names file and place of a field that the contract does not know", async () => {
    await writeRelease("01.json", '{ "releaseId": "1", "titles": [{ "titleText": "A", "titel": "B" }] }');

    await expect(readAll()).rejects.toMatchObject({
      code: "ERN_LOAD_INVALID_FILE",
      releaseId: "1",
      message: expect.stringContaining('Cannot load File "01.json": titles[0].titel is not as it must be'),
    });
  });

  test("throws ERN_LOAD_INVALID_FILE for a folder without releases", async () => {
    await rm(join(folder, "releases"), { recursive: true });

    await expect(readAll()).rejects.toMatchObject({ code: "ERN_LOAD_INVALID_FILE" });
  });
});

describe("readMessagingParties()", () => {
  test("reads sender, recipient and control type", async () => {
    const parties = {
      sender: { dpid: "PADPIDA2099010101X" },
      recipient: { dpid: "PADPIDA2099010102V" },
      messageControlType: "TestMessage",
    };
    await writeFile(join(folder, "messaging-parties.json"), JSON.stringify(parties));

    const read = await readMessagingParties(folder);

    expect(read).toEqual(parties);
  });

  test("names the place of a value that is not allowed", async () => {
    const parties = { sender: { dpid: "A" }, recipient: { dpid: "B" }, messageControlType: "Test" };
    await writeFile(join(folder, "messaging-parties.json"), JSON.stringify(parties));

    await expect(readMessagingParties(folder)).rejects.toMatchObject({
      code: "ERN_LOAD_INVALID_FILE",
      message: expect.stringContaining(
        'Cannot load File "messaging-parties.json": messageControlType is not',
      ),
    });
  });

  test("throws ERN_LOAD_INVALID_FILE where there is no file", async () => {
    await expect(readMessagingParties(folder)).rejects.toMatchObject({ code: "ERN_LOAD_INVALID_FILE" });
  });
});
