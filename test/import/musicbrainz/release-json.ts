/** Made-up releases in the form of the MusicBrainz web service, and defaults that leave no gap. */
import type { MusicbrainzDefaultsInput } from "../../../src/import/musicbrainz/defaults.ts";

type Json = Readonly<Record<string, unknown>>;

/** A MusicBrainz id that ends in a number. */
export function mbid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export function artistJson(number: number, name: string, more: Json = {}): Json {
  return { id: mbid(number), name, "sort-name": name, ...more };
}

/** A credit of artists 101, 102, … with the phrases that join them. */
export function creditJson(names: readonly string[], phrases: readonly string[] = []): readonly Json[] {
  return names.map((name, index) => ({
    name,
    joinphrase: phrases[index] ?? "",
    artist: artistJson(101 + index, name),
  }));
}

/** A track of recording 201, 202, …. */
export function trackJson(number: number, more: Json = {}, recording: Json = {}): Json {
  return {
    number: String(number),
    title: `Track ${number}`,
    length: 180_000,
    "artist-credit": creditJson(["Ada"]),
    recording: {
      id: mbid(200 + number),
      isrcs: [`QZES8260000${number}`],
      "first-release-date": "2019-05-04",
      ...recording,
    },
    ...more,
  };
}

/** A release of two tracks that lacks nothing. */
export function releaseJson(more: Json = {}): Json {
  return {
    id: mbid(1),
    title: "Lines",
    status: "Official",
    barcode: "4006381333931",
    date: "2020-02-03",
    "artist-credit": creditJson(["Ada"]),
    "text-representation": { language: "eng", script: "Latn" },
    "label-info": [
      { "catalog-number": "AB 1", label: { id: mbid(301), name: "Own Label", type: "Imprint" } },
    ],
    "release-group": {
      "primary-type": "Album",
      "secondary-types": [],
      "first-release-date": "2020-02-03",
    },
    media: [{ position: 1, format: "CD", title: "", tracks: [trackJson(1), trackJson(2)] }],
    ...more,
  };
}

export const DEFAULTS = {
  sender: { dpid: "PADPIDA2099010101X", fullName: "Demonstration Sender" },
  genres: [{ genreText: "Pop" }],
  lines: [
    { lineType: "P", year: "{year}", text: "{year} {label}" },
    { lineType: "C", year: "{year}", text: "{year} {label}" },
  ],
  recordingLines: [{ lineType: "P", year: "{recordingYear}", text: "{recordingYear} {label}" }],
  parentalWarning: "NotExplicit",
  deals: [
    {
      includesTrackReleases: true,
      territories: [{ territoryCode: "Worldwide", isExcluded: false }],
      periods: [{ startDate: "2025-01-17" }],
      terms: [
        { termType: "CommercialModelType", value: "SubscriptionModel" },
        { termType: "UseType", value: "OnDemandStream" },
      ],
    },
  ],
} as const satisfies MusicbrainzDefaultsInput;
