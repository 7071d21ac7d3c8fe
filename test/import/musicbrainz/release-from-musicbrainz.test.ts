import { describe, expect, test } from "vitest";
import { parseCatalogueRelease } from "../../../src/catalogue.ts";
import {
  type MusicbrainzImport,
  releaseFromMusicbrainz,
} from "../../../src/import/musicbrainz/release-from-musicbrainz.ts";
import { artistJson, creditJson, DEFAULTS, mbid, releaseJson, trackJson } from "./release-json.ts";

describe("releaseFromMusicbrainz()", () => {
  test("makes a release of the catalogue's shape without a finding", () => {
    const { release, findings } = releaseFromMusicbrainz(releaseJson(), DEFAULTS);

    expect(findings).toEqual([]);
    expect(parseCatalogueRelease(release).ok).toBe(true);
    expect(release).toMatchObject({
      releaseId: mbid(1),
      icpn: "4006381333931",
      catalogNumber: "AB 1",
      languageAndScriptCode: "en",
      releaseTypes: ["Album"],
      durationMs: 360_000,
      titles: [{ titleText: "Lines" }],
      displayArtistNames: [{ name: "Ada" }],
      labels: [{ partyId: mbid(301), labelType: "DisplayLabel" }],
      lines: [
        { lineType: "P", year: 2020, text: "2020 Own Label" },
        { lineType: "C", year: 2020, text: "2020 Own Label" },
      ],
      dates: [{ dateType: "ReleaseDate", date: "2020-02-03" }],
    });
    expect(release.trackReleases).toHaveLength(2);
  });

  test("is pure", () => {
    const [first, second] = [releaseFromMusicbrainz(releaseJson(), DEFAULTS), mapped({})];

    expect(first).toEqual(second);
  });

  test("throws ERN_LOAD_INVALID_FILE with the member that is not as it must be", () => {
    expect(() => releaseFromMusicbrainz(releaseJson({ title: 7 }), DEFAULTS)).toThrow(
      expect.objectContaining({
        code: "ERN_LOAD_INVALID_FILE",
        message: expect.stringContaining("title is not as it must be"),
      }),
    );
  });

  test("knows a release without a barcode by its MusicBrainz id", () => {
    const { release, findings } = mapped({ barcode: "" });

    expect(release.icpn).toBeUndefined();
    expect(release.proprietaryIds).toEqual([{ namespace: "PADPIDA2099010101X", value: mbid(1) }]);
    expect(codes(findings)).toEqual(["ERN_LOAD_MISSING_FACT information icpn"]);
  });

  test("takes barcode and ISRC of the defaults before those of MusicBrainz", () => {
    const { release } = releaseFromMusicbrainz(releaseJson({ barcode: null }), {
      ...DEFAULTS,
      barcodes: { [mbid(1)]: "4006381333931" },
      isrcs: { [mbid(201)]: "QZES82600099" },
    });

    expect(release.icpn).toBe("4006381333931");
    expect(isrcsOf(release)).toEqual([["QZES82600099"], ["QZES82600002"]]);
  });

  test("keeps a date as partial as it is, and the original one where it was earlier", () => {
    const { release } = mapped({
      date: "2021-06",
      "release-group": { "primary-type": "Album", "secondary-types": [], "first-release-date": "1977" },
    });

    expect(release.dates).toEqual([
      { dateType: "ReleaseDate", date: "2021-06" },
      { dateType: "OriginalReleaseDate", date: "1977" },
    ]);
  });

  test("leaves out a deal that begins on a date that is not known to the day", () => {
    const deals = [{ ...DEFAULTS.deals[0], periods: [{ startDate: "{releaseDate}" }] }];

    const { release, findings } = releaseFromMusicbrainz(releaseJson({ date: "2020-02" }), {
      ...DEFAULTS,
      deals,
    });

    expect(release.deals).toEqual([]);
    expect(codes(findings)).toEqual(["ERN_LOAD_MISSING_FACT warning deals[0]"]);
  });

  test("leaves out a line whose year nobody knows", () => {
    const { release, findings } = mapped({ date: "", "release-group": null, barcode: "4006381333931" });

    expect(release.lines).toEqual([]);
    expect(codes(findings)).toContain("ERN_LOAD_MISSING_FACT warning lines");
  });

  test("tells all ISRCs of a recording in one edition", () => {
    const { release, findings } = withTracks([
      trackJson(1, {}, { isrcs: ["QZES82600002", "QZES82600001", "QZES82600002"] }),
    ]);

    expect(isrcsOf(release)).toEqual([["QZES82600001", "QZES82600002"]]);
    expect(codes(findings)).toEqual([
      "ERN_LOAD_AMBIGUOUS_FACT information soundRecordings[0].editions[0].resourceIds",
    ]);
  });

  test("makes no ISRC up", () => {
    const { release, findings } = withTracks([trackJson(1, {}, { isrcs: [] }), trackJson(2)]);

    expect(isrcsOf(release)).toEqual([[undefined], ["QZES82600002"]]);
    expect(codes(findings)).toEqual([
      "ERN_LOAD_MISSING_FACT warning soundRecordings[0].editions[0].resourceIds",
    ]);
  });

  test("takes the recording's length for a track without one, and notes where neither has any", () => {
    const { release, findings } = withTracks([
      trackJson(1, { length: null }, { length: 5000 }),
      trackJson(2, { length: null }),
    ]);

    expect(release.soundRecordings?.map(({ durationMs }) => durationMs)).toEqual([5000, undefined]);
    expect(release.durationMs).toBeUndefined();
    expect(codes(findings)).toEqual(["ERN_LOAD_MISSING_FACT warning soundRecordings[1].durationMs"]);
  });

  test("shows the credit of a track whole and tells guests from main artists", () => {
    const credit = creditJson(["Ada", "Bea", "Cem"], [" & ", " feat. "]);

    const { release } = withTracks([trackJson(1, { "artist-credit": credit }), trackJson(2)]);

    expect(release.soundRecordings?.[0]).toMatchObject({
      displayArtistNames: [{ name: "Ada & Bea feat. Cem" }],
      displayArtists: [
        { partyId: mbid(101), displayArtistRole: "MainArtist", sequenceNumber: 1 },
        { partyId: mbid(102), displayArtistRole: "MainArtist", sequenceNumber: 2 },
        { partyId: mbid(103), displayArtistRole: "FeaturedArtist", sequenceNumber: 3 },
      ],
    });
  });

  test("takes one ISNI and one IPI of an artist, and of several none", () => {
    const ada = artistJson(101, "Ada", { isnis: ["0000000121032683"], ipis: ["00000000199", "00000000298"] });

    const { release, findings } = withTracks([
      trackJson(1, { "artist-credit": [{ name: "Ada", joinphrase: "", artist: ada }] }),
    ]);

    expect(release.parties?.[0]).toMatchObject({ isni: "0000000121032683" });
    expect(release.parties?.[0]).not.toHaveProperty("ipiNameNumber");
    expect(codes(findings)).toEqual(["ERN_LOAD_AMBIGUOUS_FACT warning parties[0].ipiNameNumber"]);
  });

  test("flags compilations of various artists", () => {
    const various = {
      name: "Various Artists",
      artist: {
        id: "89ad4ac3-39f7-470e-963a-56509c546377",
        name: "Various Artists",
        "sort-name": "Various Artists",
      },
    };

    const { release } = mapped({ "artist-credit": [various] });

    expect(release.isMultiArtistCompilation).toBe(true);
  });

  test("names who puts a name in another script to a Latin one, from the sort name", () => {
    const artist = artistJson(109, "日向空", { "sort-name": "Hinata, Sora" });

    const { release } = withTracks([
      trackJson(1, { "artist-credit": [{ name: "日向空", joinphrase: "", artist }] }),
      trackJson(2, { title: "‘Ωδή’ 🎵" }),
    ]);

    expect(release.parties?.flatMap(({ partyNames }) => partyNames)).toContainEqual({
      fullName: "日向空",
      fullNameAsciiTranscribed: "Hinata Sora",
      fullNameIndexed: "Hinata, Sora",
    });
    expect(release.soundRecordings?.[1]?.titles).toEqual([{ titleText: "‘Ωδή’ 🎵" }]);
  });

  test("fills the names of files with their place", () => {
    const { release } = releaseFromMusicbrainz(releaseJson(), {
      ...DEFAULTS,
      audioFiles: [{ uri: "{productId}_{disc:2}_{track:3}.flac" }],
      cover: { files: [{ uri: "{productId}.jpg" }] },
    });

    const uris = release.soundRecordings?.flatMap(({ editions }) => editions?.[0]?.mediaFiles?.[0]?.uri);
    expect(uris).toEqual(["4006381333931_01_001.flac", "4006381333931_01_002.flac"]);
    expect(release.images?.[0]?.mediaFiles?.[0]?.uri).toBe("4006381333931.jpg");
  });

  test("offers a release of one recording as a whole only", () => {
    const { release } = withTracks([trackJson(1)]);

    expect(release.trackReleases).toEqual([]);
    expect(release.deals?.[0]).not.toHaveProperty("includesTrackReleases");
  });

  test("notes everything that bare defaults do not say", () => {
    const { findings } = releaseFromMusicbrainz(
      { id: mbid(1), title: "Bare" },
      { sender: { dpid: "PADPIDA2099010101X" } },
    );

    expect(findings.map(({ path }) => path).toSorted()).toEqual([
      "dates",
      "deals",
      "displayArtists",
      "genres",
      "icpn",
      "labels",
      "languageAndScriptCode",
      "lines",
      "parentalWarnings",
      "releaseTypes",
      "soundRecordings",
      "soundRecordings",
    ]);
  });

  test("notes a bootleg", () => {
    expect(codes(mapped({ status: "Bootleg" }).findings)).toEqual([
      "ERN_LOAD_AMBIGUOUS_FACT warning release",
    ]);
  });
});

function mapped(more: Readonly<Record<string, unknown>>): MusicbrainzImport {
  return releaseFromMusicbrainz(releaseJson(more), DEFAULTS);
}

function withTracks(tracks: readonly unknown[]): MusicbrainzImport {
  return mapped({ media: [{ position: 1, format: "CD", tracks }] });
}

function isrcsOf(release: MusicbrainzImport["release"]): unknown {
  return release.soundRecordings?.map(({ editions }) => editions?.[0]?.resourceIds?.map(({ isrc }) => isrc));
}

function codes(findings: MusicbrainzImport["findings"]): readonly string[] {
  return findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`);
}
