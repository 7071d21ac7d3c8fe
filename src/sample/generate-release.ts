/** One release of a generated catalogue. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { generateCrew } from "./generated-contributors.ts";
import { generateDeals } from "./generated-deals.ts";
import { generateAudioFormat, generateCoverFile } from "./generated-files.ts";
import { generatedIcpn } from "./generated-identifiers.ts";
import {
  artistAt,
  labelAt,
  nameOf,
  variousArtists,
  VARIOUS_ARTISTS_NAME,
  type PartyInput,
  type PoolSizes,
} from "./generated-parties.ts";
import {
  generateRecording,
  languageOf,
  type GeneratedRecording,
  type RecordingContext,
} from "./generated-recordings.ts";
import { SAMPLE_GENRES } from "./generated-words.ts";
import { groupTracks, generateTrackReleases } from "./generated-tracks.ts";
import type { ReleasePlan } from "./release-plan.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** What one release is made from. */
export interface GenerateReleaseOptions {
  readonly seed: number;
  /** Number of the release in its catalogue, from 0. */
  readonly index: number;
  readonly plan: ReleasePlan;
  readonly pools: PoolSizes;
  readonly random: SeededRandom;
  /** DPID that is the namespace of proprietary ids. */
  readonly sender: string;
  /** Recordings that the catalogue has before this release. */
  readonly firstRecordingSerial: number;
}

/** Makes one release; a single carries its recording's title and credit, a larger release its own artist's. */
export function generateRelease(options: GenerateReleaseOptions): CatalogueReleaseInput {
  const { seed, index, plan, pools, random, sender } = options;
  const releaseId = `gen-${seed}-${String(index).padStart(8, "0")}`;
  const isSimple = plan.kind === "simple-single";
  const isVarious = plan.kind === "compilation";
  const icpn = generatedIcpn(index);
  const leading = artistAt(seed, random.poolIndex(pools.artists));
  const { language } = leading;
  const label = labelAt(seed, random.poolIndex(pools.labels));
  const dates = generateDates(random);
  const main = isVarious ? variousArtists(seed) : leading.party;
  const parties = new Map<string, PartyInput>([[main.id, main]]);
  const context: RecordingContext = {
    seed,
    pools,
    random,
    releaseId,
    icpn,
    artist: isVarious ? undefined : leading,
    crew: isVarious ? undefined : generateCrew(seed, random, pools),
    audioFormat: generateAudioFormat(random),
    labelName: label.name,
    firstPublicationDate: dates.original ?? dates.release,
    parties,
  };
  const tracks = placesOn(plan.discs).map((place, placeIndex) =>
    generateRecording(context, {
      ...place,
      index: placeIndex,
      serial: options.firstRecordingSerial + placeIndex,
    }),
  );
  parties.set(label.party.id, label.party);
  const recordings = tracks.map((track) => track.recording);
  const trackReleases = isSimple ? [] : generateTrackReleases(releaseId, icpn, sender, recordings);
  const credit = (isSimple ? tracks[0]?.credit : undefined) ?? {
    name: isVarious ? VARIOUS_ARTISTS_NAME : leading.name,
    displayArtists: [{ partyId: main.id, displayArtistRole: "MainArtist", sequenceNumber: 1 }],
  };
  const coverId = `${releaseId}-cover`;
  const year = Number(dates.release.slice(0, 4));
  const ownTitle = [
    { titleText: nameOf(random, language, random.integer(1, 3)).text, ...languageOf(language) },
  ];
  return {
    releaseId,
    profile: isSimple ? "SimpleAudioSingle" : "Audio",
    languageAndScriptCode: language.tag,
    releaseTypes: [RELEASE_TYPES[plan.kind]],
    icpn,
    durationMs: recordings.reduce((sum, recording) => sum + (recording.durationMs ?? 0), 0),
    ...(isVarious && { isMultiArtistCompilation: true }),
    titles: isSimple ? (recordings[0]?.titles ?? ownTitle) : ownTitle,
    displayArtistNames: [{ name: credit.name, ...(!isVarious && languageOf(language)) }],
    displayArtists: credit.displayArtists,
    labels: [{ partyId: label.party.id, labelType: "DisplayLabel" }],
    lines: [
      { lineType: "P", year, company: label.name, text: `${year} ${label.name}` },
      { lineType: "C", year, company: label.name, text: `${year} ${label.name}` },
    ],
    genres: [{ genreText: random.weighted(SAMPLE_GENRES) }],
    dates: [
      { dateType: "ReleaseDate", date: dates.release },
      ...(dates.original === undefined
        ? []
        : [{ dateType: "OriginalReleaseDate" as const, date: dates.original }]),
    ],
    parentalWarnings: [{ parentalWarningType: isExplicit(tracks) ? "Explicit" : "NotExplicit" }],
    parties: [...parties.values()],
    soundRecordings: recordings,
    images: [
      {
        id: coverId,
        type: "FrontCoverImage",
        resourceIds: [{ proprietaryIds: [{ namespace: sender, value: `${icpn}_front-cover` }] }],
        mediaFiles: [generateCoverFile(random, seed, icpn)],
      },
    ],
    resourceGroups: [groupTracks(recordings, plan.discs, coverId, isSimple)],
    trackReleases,
    deals: generateDeals(
      random,
      dates.release,
      trackReleases.map((track) => track.id),
    ),
  };
}

const RELEASE_TYPES: Readonly<Record<ReleasePlan["kind"], string>> = {
  "simple-single": "Single",
  single: "Single",
  ep: "EP",
  album: "Album",
  compilation: "Album",
  "box-set": "Album",
};

/** Disc and track of each recording, from 1. */
function placesOn(discs: readonly number[]): readonly { readonly disc: number; readonly track: number }[] {
  return discs.flatMap((count, disc) =>
    Array.from({ length: count }, (_, track) => ({ disc: disc + 1, track: track + 1 })),
  );
}

function isExplicit(tracks: readonly GeneratedRecording[]): boolean {
  return tracks.some((track) =>
    track.recording.parentalWarnings?.some((warning) => warning.parentalWarningType === "Explicit"),
  );
}

/** A release day between 2015 and 2025; reissues have an earlier original date, which may be a year or month only. */
function generateDates(random: SeededRandom): { readonly release: string; readonly original?: string } {
  const release = `${random.integer(2015, 2025)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`;
  if (!random.chance(0.2)) return { release };
  const year = String(random.integer(1965, 2014));
  const month = `${year}-${twoDigits(random.integer(1, 12))}`;
  return { release, original: random.pick([year, month, `${month}-${twoDigits(random.integer(1, 28))}`]) };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
