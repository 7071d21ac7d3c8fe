import { describe, expect, test } from "vitest";
import type { CatalogueRelease, CatalogueReleaseInput } from "../../src/catalogue.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { checkDpid, checkIcpn, checkIsrc, checkIswc } from "../../src/validate/identifiers.ts";
import { parsedRelease } from "./sample-folder.ts";

const RELEASES = 2_000;
const releases = [...generateCatalogue({ releases: RELEASES, seed: 1 })].map(parsedRelease);

const share = (has: (release: CatalogueRelease) => unknown): number => releases.filter(has).length / RELEASES;
const take = (seed: number, count: number): readonly CatalogueReleaseInput[] => [
  ...generateCatalogue({ releases: count, seed }),
];
const recordingsOf = (list: readonly CatalogueRelease[]): CatalogueRelease["soundRecordings"] =>
  list.flatMap((release) => release.soundRecordings);

const tracks = (release: CatalogueRelease): number => release.soundRecordings.length;
const firstTerritory = (
  release: CatalogueRelease,
): CatalogueRelease["deals"][number]["territories"][number] | undefined => release.deals[0]?.territories[0];

describe("generateCatalogue()", () => {
  test("gives the same releases for the same seed", () => {
    expect(take(7, 50)).toEqual(take(7, 50));
  });

  test("gives other releases for another seed", () => {
    expect(take(8, 50).map((release) => release.titles)).not.toEqual(
      take(7, 50).map((release) => release.titles),
    );
  });

  test("gives ids that ascend as text", () => {
    const ids = releases.map((release) => release.releaseId);

    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(RELEASES);
  });

  test("gives every release an ICPN and every recording an ISRC of its own, all valid", () => {
    const icpns = releases.map((release) => release.icpn ?? "");
    const isrcs = recordingsOf(releases).map(({ editions }) => editions[0]?.resourceIds[0]?.isrc ?? "");

    expect(icpns.filter((icpn) => checkIcpn(icpn) !== undefined)).toEqual([]);
    expect(isrcs.filter((isrc) => checkIsrc(isrc) !== undefined)).toEqual([]);
    expect(new Set(icpns).size).toBe(icpns.length);
    expect(new Set(isrcs).size).toBe(isrcs.length);
  });

  test("gives works valid ISWCs that come again with the same title", () => {
    const titles = new Map<string, string>();
    const recordings = recordingsOf(releases);

    for (const recording of recordings) {
      const iswc = recording.workIds[0]?.iswc ?? "";
      const title = recording.titles[0]?.titleText ?? "";
      expect(checkIswc(iswc)).toBeUndefined();
      expect(titles.get(iswc) ?? title).toBe(title);
      titles.set(iswc, title);
    }
    expect(titles.size).toBeLessThan(recordings.length);
  });

  test("shares parties among releases, always with the same facts", () => {
    const facts = new Map<string, string>();
    let named = 0;

    for (const party of releases.flatMap((release) => release.parties)) {
      const text = JSON.stringify(party);
      expect(facts.get(party.id) ?? text).toBe(text);
      facts.set(party.id, text);
      named += 1;
    }
    expect(facts.size).toBeLessThan(named / 3);
  });

  test("lists every party that a release names, once", () => {
    for (const release of releases) {
      const listed = release.parties.map((party) => party.id);
      const named = [release, ...release.soundRecordings].flatMap((owner) => [
        ...owner.displayArtists,
        ...("contributors" in owner ? owner.contributors : owner.labels),
      ]);

      expect(new Set(named.map((artist) => artist.partyId))).toEqual(new Set(listed));
      expect(new Set(listed).size).toBe(listed.length);
    }
  });

  test("spreads the number of tracks as a label's catalogue does", () => {
    expect(share((release) => tracks(release) === 1)).toBeGreaterThan(0.25);
    expect(share((release) => tracks(release) >= 8 && tracks(release) <= 14)).toBeGreaterThan(0.3);
    expect(share((release) => tracks(release) <= 30)).toBeGreaterThan(0.9);
    expect(releases.filter((release) => tracks(release) === 300).length).toBeGreaterThan(0);
    expect(share((release) => release.resourceGroups[0]?.resourceGroups.length)).toBeGreaterThan(0.02);
  });

  test("makes a SimpleAudioSingle of each release of one track only", () => {
    expect(
      releases.every(
        ({ profile, soundRecordings }) =>
          profile === (soundRecordings.length === 1 ? "SimpleAudioSingle" : "Audio"),
      ),
    ).toBe(true);
  });

  test("spreads languages, credits, compilations and deals", () => {
    const languages = new Set(releases.map((release) => release.languageAndScriptCode));
    const credits = recordingsOf(releases).map((recording) => recording.displayArtists);

    expect(languages.size).toBeGreaterThanOrEqual(10);
    expect(share((release) => /[\u0370-\uffff]/.test(release.titles[0]?.titleText ?? ""))).toBeGreaterThan(
      0.1,
    );
    expect(credits.some((credit) => credit[1]?.displayArtistRole === "FeaturedArtist")).toBe(true);
    expect(credits.some((credit) => credit[1]?.displayArtistRole === "MainArtist")).toBe(true);
    expect(share((release) => release.isMultiArtistCompilation)).toBeGreaterThan(0.02);
    expect(share((release) => firstTerritory(release)?.territoryCode === "Worldwide")).toBeGreaterThan(0.5);
    expect(share((release) => firstTerritory(release)?.isExcluded)).toBeGreaterThan(0.15);
    expect(share((release) => release.deals.some((deal) => deal.prices.length > 0))).toBeGreaterThan(0.4);
    expect(share((release) => release.deals[0]?.periods[0]?.startDateTime?.endsWith("Z"))).toBeGreaterThan(
      0.1,
    );
    expect(
      share((release) => release.deals[0]?.periods[0]?.startDateTime?.endsWith("00:00:00")),
    ).toBeGreaterThan(0.2);
  });

  test("writes all texts in normalization form C", () => {
    const text = JSON.stringify(releases);

    expect(text.normalize("NFC") === text).toBe(true);
  });

  test.each([
    ["albums", 10],
    ["singles", 1],
    ["box-sets", 300],
  ] as const)("makes %s of %i tracks only", (mix, count) => {
    const made = [...generateCatalogue({ releases: 3, seed: 1, mix })].map(parsedRelease);

    expect(made.map((release) => release.soundRecordings.length)).toEqual([count, count, count]);
  });
});

describe("generatedMessagingParties()", () => {
  test("sends test messages between DPIDs with a right check character", () => {
    const { sender, recipient, messageControlType } = generatedMessagingParties();

    expect([checkDpid(sender.dpid), checkDpid(recipient.dpid)]).toEqual([undefined, undefined]);
    expect(messageControlType).toBe("TestMessage");
  });
});
