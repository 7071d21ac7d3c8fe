import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CatalogueRelease } from "../../src/catalogue.ts";
import { readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { checkDpid, checkIcpn, checkIsrc } from "../../src/validate/identifiers.ts";
import { BROKEN_RELEASES, readSample, SAMPLE_FOLDER } from "./sample-folder.ts";

const { clean, broken } = await readSample();

const isrcsOf = (release: CatalogueRelease): readonly (readonly string[])[] =>
  release.soundRecordings.map((recording) =>
    recording.editions.flatMap((edition) => edition.resourceIds.flatMap((id) => id.isrc ?? [])),
  );

describe("examples/catalogue", () => {
  test("has at least 24 clean and 8 broken releases", () => {
    expect(clean.length).toBeGreaterThanOrEqual(24);
    expect(broken.length).toBeGreaterThanOrEqual(8);
  });

  test("lists every broken release once, with its id", () => {
    expect(BROKEN_RELEASES.map((listed) => listed.releaseId)).toEqual(
      broken.map((release) => release.releaseId),
    );
  });

  test("names each file after its release", () => {
    const ids = [...clean, ...broken].map((release) => release.releaseId);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^\d\d-[a-z0-9-]+$/.test(id))).toBe(true);
  });

  test("sends test messages between DPIDs with a right check character", async () => {
    const parties = await readMessagingParties(SAMPLE_FOLDER);

    expect(checkDpid(parties.sender.dpid)).toBeUndefined();
    expect(checkDpid(parties.recipient.dpid)).toBeUndefined();
    expect(parties.messageControlType).toBe("TestMessage");
  });

  test("gives every clean recording an ISRC and every ISRC and barcode its right form", () => {
    const isrcs = clean.flatMap(isrcsOf);

    expect(isrcs.filter((ofRecording) => ofRecording.length === 0)).toEqual([]);
    expect(isrcs.flat().filter((isrc) => checkIsrc(isrc) !== undefined)).toEqual([]);
    expect(clean.filter((release) => release.icpn && checkIcpn(release.icpn) !== undefined)).toEqual([]);
  });

  test("gives a barcode to one release only", () => {
    const icpns = clean.flatMap((release) => release.icpn ?? []).map((icpn) => icpn.padStart(14, "0"));

    expect(new Set(icpns).size).toBe(icpns.length);
  });

  test("has the same facts of a party in every release", () => {
    const facts = new Map<string, string>();

    for (const party of [...clean, ...broken].flatMap((release) => release.parties)) {
      const known = facts.get(party.id) ?? JSON.stringify(party);
      facts.set(party.id, known);
      expect(JSON.stringify(party)).toBe(known);
    }
  });

  test("has ids of recordings, images and track releases that no other release has", () => {
    const ids = [...clean, ...broken].flatMap((release) =>
      [...release.soundRecordings, ...release.images, ...release.trackReleases].map((record) => record.id),
    );

    expect(new Set(ids).size).toBe(ids.length);
  });

  test("tells demonstration lines by their text and gives them a year of the release or earlier", () => {
    const lines = clean.flatMap((release) => [
      ...release.lines,
      ...release.soundRecordings.flatMap((recording) =>
        recording.editions.flatMap((edition) => edition.lines),
      ),
    ]);

    expect(lines.every((line) => line.text === `${line.year} Demonstration line: ${line.company}`)).toBe(
      true,
    );
  });

  test("states size and hash of files as they are", () => {
    const files = [...clean, ...broken].flatMap((release) =>
      release.images.flatMap((image) => image.mediaFiles),
    );

    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(`${SAMPLE_FOLDER}/${file.uri}`);
      expect(file.fileSizeBytes).toBe(bytes.length);
      expect(file.hashSumValue).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });
});

const hasRole = (release: CatalogueRelease, role: string, least = 1): boolean =>
  release.soundRecordings.some(
    ({ displayArtists }) => displayArtists.filter((a) => a.displayArtistRole === role).length >= least,
  );

const FEATURES: readonly (readonly [feature: string, has: (release: CatalogueRelease) => boolean])[] = [
  ["several discs", (release) => (release.resourceGroups[0]?.resourceGroups.length ?? 0) > 1],
  ["Japanese titles", (release) => release.titles.some((title) => title.languageAndScriptCode === "ja-Jpan")],
  ["Portuguese titles", (release) => release.titles.some((title) => title.languageAndScriptCode === "pt")],
  ["transcribed names", (release) => JSON.stringify(release.parties).includes("fullNameAsciiTranscribed")],
  ["various artists", (release) => release.isMultiArtistCompilation === true],
  ["a compilation of one artist", (release) => release.isSingleArtistCompilation === true],
  ["featured artists", (release) => hasRole(release, "FeaturedArtist")],
  ["several main artists", (release) => hasRole(release, "MainArtist", 2)],
  ["a missing barcode", (release) => release.icpn === undefined && release.proprietaryIds.length === 1],
  ["several ISRCs of one recording", (release) => isrcsOf(release).some((isrcs) => isrcs.length > 1)],
  [
    "a recording that comes twice",
    ({ resourceGroups, soundRecordings }) =>
      resourceGroups.flatMap((group) => group.resourceGroups.flatMap((disc) => disc.items)).length >
      soundRecordings.length,
  ],
  ["a partial date", (release) => release.dates.some((date) => /^\d{4}(-\d\d)?$/.test(date.date))],
  ["excluded territories", (release) => release.deals.some((deal) => deal.territories[0]?.isExcluded)],
  ["a list of territories", (release) => release.deals.some((deal) => deal.territories.length > 2)],
  ["a price", (release) => release.deals.some((deal) => deal.prices[0]?.wholesalePricePerUnit)],
  ["a deal for one track", (release) => release.deals.some((deal) => deal.trackReleaseId)],
  ["a period by date-times", (release) => release.deals.some((deal) => deal.periods[0]?.startDateTime)],
];

describe("clean releases of examples/catalogue", () => {
  test.each(FEATURES)("have %s", (_, has) => {
    expect(clean.some(has)).toBe(true);
  });

  test("have at least two SimpleAudioSingles of one track, the others are Audio", () => {
    const singles = clean.filter((release) => release.profile === "SimpleAudioSingle");

    expect(singles.length).toBeGreaterThanOrEqual(2);
    expect(singles.every((release) => release.soundRecordings.length === 1)).toBe(true);
    expect(clean.filter((release) => release.profile === "Audio").length).toBe(clean.length - singles.length);
  });
});
