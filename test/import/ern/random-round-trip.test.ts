import { expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../../src/builder/build-message.ts";
import { serialize } from "../../../src/builder/ern43/serialize.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../../../src/catalogue.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { checkMessage } from "../../../src/validate/check-message.ts";
import { IS_LONG_FORM } from "../../support/long-form.ts";
import { randomReleases, readBaseReleases } from "../../support/random-release.ts";
import { ENVELOPE, readMessage, rebuild } from "./rebuild.ts";

const COUNT = IS_LONG_FORM ? 600 : 300;
/** A message whose references do not lead to exactly one part each is no message that could come back. */
const OF_REFERENCES = new Set(["REF_RESOLVES", "REF_UNIQUE", "FIL_TECHREF_UNIQUE"]);

/** The message of a release as a recipient reads it; undefined where there is none that can be read. */
function messageOf(release: CatalogueReleaseInput): NewReleaseMessage | undefined {
  const parsed = parseCatalogueRelease(release);
  if (!parsed.ok) return undefined;
  const { message } = buildNewReleaseMessage(parsed.release, ENVELOPE);
  if (checkMessage(message).some(({ code }) => OF_REFERENCES.has(code))) return undefined;
  return readMessage(serialize(message, "NewReleaseMessage"));
}

test(
  `${COUNT} random releases: the message of each comes back from the release that it is read into`,
  { timeout: 240_000 },
  async () => {
    const releases = randomReleases(await readBaseReleases(), "round trip 1", COUNT);
    const differing: unknown[] = [];
    let messageCount = 0;

    for (const release of releases) {
      const message = messageOf(release);
      if (message === undefined) continue;
      messageCount += 1;
      const imported = releaseFromMessage(message);
      const differences = [...imported.findings, ...rebuild(imported.release, message)];
      if (differences.length > 0) differing.push({ release: release.releaseId, differences });
    }

    expect(differing).toEqual([]);
    expect(messageCount).toBeGreaterThan(COUNT / 4);
  },
);
