import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import { releaseFromMessage } from "../../src/import/ern/release-from-message.ts";
import { rebuild } from "../import/ern/rebuild.ts";

const FOLDER = new URL("../../../shared/ddex/samples-4.3/", import.meta.url);
const SAMPLES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".xml")) : [];

describe("official samples through the catalogue", () => {
  test("are four", () => {
    expect(SAMPLES).toHaveLength(4);
  });

  test.each(SAMPLES)("%s comes back from its release", (name) => {
    const parsed = parseMessage(readFileSync(new URL(name, FOLDER), "utf8"));
    if (!parsed.ok || parsed.rootName !== "NewReleaseMessage") throw new TypeError(`Cannot read "${name}"`);

    const { release, findings } = releaseFromMessage(parsed.message);

    expect(findings).toEqual([]);
    expect(rebuild(release, parsed.message)).toEqual([]);
  });
});
