import { beforeAll, describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { MessageDigest } from "../../src/batch/message-digest.ts";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { checkMessage } from "../../src/validate/check-message.ts";

/** Findings that only a message and the last one before it give. */
const COMPARED = /^(?:DEAL_ACTIVE_START_PAST|DEAL_CARRYOVER|SEQ_)/;

/** What is done to a message before it is sent again. */
const CHANGES: Readonly<Record<string, (xml: string) => string>> = {
  nothing: (xml) => xml,
  "another barcode": (xml) => xml.replaceAll(/<ICPN>\d/gu, "<ICPN>7"),
  "other ISRCs": (xml) => xml.replaceAll(/<ISRC>../gu, "<ISRC>XX"),
  "another title of the first recording": (xml) => xml.replace(/(<DisplayTitleText[^>]*>)/u, "$1New "),
  "deals of another use": (xml) => xml.replaceAll(/<UseType>[^<]*/gu, "<UseType>KioskDownload"),
  "a start in the future": (xml) =>
    xml.replaceAll(/(<StartDate(?:Time)?>)\d{4}/gu, (_, start: string) => `${start}2090`),
  "no deal of the second release": (xml) =>
    xml.replaceAll("<DealReleaseReference>R1</DealReleaseReference>", ""),
};

let messages: readonly string[] = [];
beforeAll(async () => {
  const releases = [...generateCatalogue({ releases: 12, seed: 3 })];
  const { success } = await buildBatch(releases, {
    message: generatedMessagingParties(),
    now: new Date("2026-03-01T00:00:00Z"),
    validateEach: false,
  });
  messages = success.map(({ xml }) => xml);
});

function digestOf(xml: string, pieceLength: number): string {
  const digest = new MessageDigest();
  for (let start = 0; start < xml.length; start += pieceLength) {
    digest.write(xml.slice(start, start + pieceLength));
  }
  return digest.finish();
}

function parsed(xml: string): NewReleaseMessage {
  const result = parseMessage(xml);
  if (!result.ok || "PurgedRelease" in result.message) throw new Error("not a NewReleaseMessage");
  return result.message;
}

describe("MessageDigest", () => {
  test.each(Object.entries(CHANGES))(
    "has what the rules compare a message with after %s",
    (_title, change) => {
      const compared = messages.map((xml) => {
        const next = parsed(change(xml));
        const [whole, digest] = [parsed(xml), parsed(digestOf(xml, 5000))].map((lastSent) =>
          checkMessage(next, { kind: "update", lastSent }).filter(({ code }) => COMPARED.test(code)),
        );
        return { whole: whole?.filter(({ code }) => code !== "SEQ_NOOP"), digest };
      });

      expect(compared).toHaveLength(12);
      for (const { whole, digest } of compared) expect(digest).toEqual(whole);
    },
  );

  test("leaves findings to compare", () => {
    const codes = Object.values(CHANGES).flatMap((change) =>
      messages.flatMap((xml) => {
        const lastSent = parsed(digestOf(xml, 5000));
        return checkMessage(parsed(change(xml)), { kind: "update", lastSent }).map(({ code }) => code);
      }),
    );

    expect(codes).toEqual(
      expect.arrayContaining(["DEAL_ACTIVE_START_PAST", "DEAL_CARRYOVER", "SEQ_ID_STABLE"]),
    );
  });

  test("is the same wherever the pieces end, and a fraction of the message", () => {
    const xml = messages.toSorted((left, right) => right.length - left.length)[0] ?? "";

    const digests = [97, 4096, xml.length].map((length) => digestOf(xml, length));

    expect(new Set(digests).size).toBe(1);
    expect(digests[0]?.length).toBeLessThan(xml.length / 3);
  });

  test("is empty for a text without a header", () => {
    expect(digestOf("<Other/>", 3)).toBe("");
  });
});
