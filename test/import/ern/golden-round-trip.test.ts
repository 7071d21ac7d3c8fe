import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { readMessage, rebuild } from "./rebuild.ts";

const GOLDEN = new URL("../../golden/", import.meta.url);
const FILES = (await Promise.all(["", "kinds/"].map(filesOf))).flat();
const NEW_RELEASE_MESSAGES = FILES.filter((file) => !file.endsWith("purge.xml"));

async function filesOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(new URL(folder, GOLDEN));
  return names.filter((name) => name.endsWith(".xml")).map((name) => folder + name);
}

async function readGolden(file: string): Promise<NewReleaseMessage> {
  const message = readMessage(await readFile(new URL(file, GOLDEN), "utf8"));
  if (message === undefined) throw new TypeError(`Cannot read golden message "${file}"`);
  return message;
}

describe("golden messages", () => {
  test("are many", () => {
    expect(NEW_RELEASE_MESSAGES.length).toBeGreaterThan(15);
  });

  test.each(NEW_RELEASE_MESSAGES)("%s comes back from its release", async (file) => {
    const message = await readGolden(file);

    const { release, findings } = releaseFromMessage(message);

    expect(findings).toEqual([]);
    expect(rebuild(release, message)).toEqual([]);
  });

  test.each(NEW_RELEASE_MESSAGES)("%s gives the same release every time", async (file) => {
    const message = await readGolden(file);

    expect(releaseFromMessage(message)).toEqual(releaseFromMessage(await readGolden(file)));
  });
});
