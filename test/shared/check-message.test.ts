import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";

/** What DDEX's own samples break, as `CODE path`; each is a fault of the sample and not of the rule. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  "1-Audio.xml": [
    // Neither a C line nor any date is in the sample.
    "CLN_PRESENT /NewReleaseMessage/ReleaseList/Release/CLine",
    "DAT_RELEASE_PRESENT /NewReleaseMessage/ReleaseList/Release/ReleaseDate",
  ],
  "2-Video.xml": ["DAT_RELEASE_PRESENT /NewReleaseMessage/ReleaseList/Release/ReleaseDate"],
  "4-SimpleAudioSingle.xml": ["DAT_RELEASE_PRESENT /NewReleaseMessage/ReleaseList/Release/ReleaseDate"],
  "8-DjMix.xml": [
    // Both ids of the message are empty elements.
    "TTL_NOT_EMPTY /NewReleaseMessage/MessageHeader/MessageThreadId",
    "TTL_NOT_EMPTY /NewReleaseMessage/MessageHeader/MessageId",
    // The URI begins with a space.
    "TXT_UNTRIMMED /NewReleaseMessage/ResourceList/Image/TechnicalDetails/File/URI",
    // The barcode was made anonymous.
    "ID_ICPN /NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN",
  ],
};

describe("checkMessage() on DDEX's samples", () => {
  test.each(Object.entries(SAMPLES))("finds in %s what is wrong with it", (name, expected) => {
    const url = new URL(`../../../shared/ddex/samples-4.3/${name}`, import.meta.url);
    const message = messageOf(readFileSync(url, "utf8"));

    const findings = checkMessage(message);

    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});

function messageOf(xml: string): NewReleaseMessage {
  const parsed = parseMessage(xml);
  if (!parsed.ok || !("ResourceList" in parsed.message)) throw new TypeError("Cannot read the sample");
  return parsed.message;
}
