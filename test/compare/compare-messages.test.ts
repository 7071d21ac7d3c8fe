import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type ParsedMessage, parseMessage } from "../../src/builder/ern43/parse.ts";
import { compareMessages, type MessageDifference } from "../../src/compare/compare-messages.ts";

const FOLDER = fileURLToPath(new URL("../golden/", import.meta.url));
const GOLDEN = readdirSync(FOLDER).filter((name) => name.endsWith(".xml"));
const ALBUM = readFileSync(`${FOLDER}album-of-several-artists.xml`, "utf8");

function parsed(xml: string): ParsedMessage {
  const message = parseMessage(xml);
  if (!message.ok) throw new Error(message.text);
  return message;
}

function differencesOf(before: string, after: string): readonly MessageDifference[] {
  return compareMessages(parsed(before), parsed(after));
}

/** Numbers all references of a kind from the other end, in every place. */
function renumbered(xml: string, prefix: string): string {
  return xml.replace(
    new RegExp(`>${prefix}(\\d+)<`, "g"),
    (_, number) => `>${prefix}x${1000 - Number(number)}<`,
  );
}

/** Writes the elements of a list, which all stand on lines of their own, in the opposite order. */
function reversed(xml: string, list: string, item: string): string {
  return xml.replace(new RegExp(`(<${list}>)([\\s\\S]*?)(</${list}>)`), (_, start, inside, end) => {
    const items = String(inside).match(new RegExp(`<${item}[ >][\\s\\S]*?</${item}>`, "g")) ?? [];
    const rest = items.reduce((text, each) => text.replace(each, ""), String(inside));
    return `${start}${items.toReversed().join("\n")}${rest}${end}`;
  });
}

describe("compareMessages()", () => {
  test.each(GOLDEN)("finds nothing between %s and itself", (name) => {
    const xml = readFileSync(`${FOLDER}${name}`, "utf8");

    expect(differencesOf(xml, xml)).toEqual([]);
  });

  test("passes over the names of local references", () => {
    const other = ["P", "A", "R", "T"].reduce(renumbered, ALBUM);

    expect(other).not.toBe(ALBUM);
    expect(differencesOf(ALBUM, other)).toEqual([]);
  });

  test("passes over the order of parties and of resources", () => {
    const other = reversed(reversed(ALBUM, "PartyList", "Party"), "ResourceList", "SoundRecording");

    expect(other).not.toBe(ALBUM);
    expect(differencesOf(ALBUM, other)).toEqual([]);
  });

  test("names a changed text by its element path", () => {
    const other = ALBUM.replace(/<Duration>[^<]*</, "<Duration>PT9M9S<");

    const [difference, ...more] = differencesOf(ALBUM, other);

    expect(difference).toMatchObject({ kind: "changed", after: "PT9M9S" });
    expect(difference?.path).toMatch(/^\/NewReleaseMessage\/ResourceList\/SoundRecording\[1\]\/Duration$/);
    expect(more).toEqual([]);
  });

  test("names a changed attribute", () => {
    const other = ALBUM.replace(
      /(<NewReleaseMessage|<ern:NewReleaseMessage)([^>]*)LanguageAndScriptCode="[^"]*"/,
      '$1$2LanguageAndScriptCode="fr"',
    );

    expect(differencesOf(ALBUM, other)).toMatchObject([
      { kind: "changed", path: "/NewReleaseMessage/@LanguageAndScriptCode", after: "fr" },
    ]);
  });

  test("tells a new name of a party once, not at every place that refers to it", () => {
    const other = ALBUM.replace(/<FullName>Linkin Park</, "<FullName>Linkin Parc<");

    expect(differencesOf(ALBUM, other)).toMatchObject([
      { kind: "changed", before: "Linkin Park", after: "Linkin Parc" },
    ]);
  });

  test("tells a reference that leads elsewhere", () => {
    const parties = [...ALBUM.matchAll(/<ArtistPartyReference>(P\d+)</g)].map(([, party = ""]) => party);
    const [first = "", second = ""] = [...new Set(parties)];
    const other = ALBUM.replace(`<ArtistPartyReference>${first}<`, `<ArtistPartyReference>${second}<`);

    expect(differencesOf(ALBUM, other)).toContainEqual(
      expect.objectContaining({ kind: "changed", path: expect.stringContaining("/ArtistPartyReference") }),
    );
  });

  test("tells what was added and what was removed", () => {
    const other = ALBUM.replace(/<TrackRelease>[\s\S]*?<\/TrackRelease>/, "");

    expect(differencesOf(ALBUM, other)).toContainEqual(
      expect.objectContaining({ kind: "removed", path: expect.stringMatching(/TrackRelease\[1\]$/) }),
    );
    expect(differencesOf(other, ALBUM)).toContainEqual(
      expect.objectContaining({ kind: "added", path: expect.stringMatching(/TrackRelease\[1\]$/) }),
    );
  });

  test("tells that items of a group have changed places", () => {
    const other = ALBUM.replace(
      /(<ResourceGroupContentItem>[\s\S]*?<\/ResourceGroupContentItem>)(\s*)(<ResourceGroupContentItem>[\s\S]*?<\/ResourceGroupContentItem>)/,
      "$3$2$1",
    );

    expect(differencesOf(ALBUM, other).map(({ kind }) => kind)).toEqual(["moved"]);
  });

  test("leaves the header out unless it is asked for", () => {
    const other = ALBUM.replace(/<MessageId>[^<]*</, "<MessageId>another<");

    expect(differencesOf(ALBUM, other)).toEqual([]);
    expect(compareMessages(parsed(ALBUM), parsed(other), { withHeader: true })).toMatchObject([
      { kind: "changed", path: "/NewReleaseMessage/MessageHeader/MessageId", after: "another" },
    ]);
  });
});
