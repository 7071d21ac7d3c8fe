/** Sound recordings of a generated release, with artists, contributors and files. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { generateContributors, generateCrew, type GeneratedCrew } from "./generated-contributors.ts";
import { generateAudioFile, type AudioFormat } from "./generated-files.ts";
import { generatedIsrc } from "./generated-identifiers.ts";
import { artistAt, type GeneratedParty, type PartyInput, type PoolSizes } from "./generated-parties.ts";
import type { SampleLanguage } from "./generated-words.ts";
import { workAt } from "./generated-works.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A sound recording as releases list it. */
export type SoundRecordingInput = NonNullable<CatalogueReleaseInput["soundRecordings"]>[number];

/** What a recording takes from the release that it is made for. */
export interface RecordingContext {
  readonly seed: number;
  readonly pools: PoolSizes;
  readonly random: SeededRandom;
  readonly releaseId: string;
  readonly icpn: string;
  /** The release's own artist; absent on a compilation, where each recording has another. */
  readonly artist: GeneratedParty | undefined;
  /** The release's own crew; absent on a compilation, where each recording has another. */
  readonly crew: GeneratedCrew | undefined;
  readonly audioFormat: AudioFormat;
  readonly labelName: string;
  readonly firstPublicationDate: string;
  /** Receives every party that the recording names. */
  readonly parties: Map<string, PartyInput>;
}

/** Where a recording stands. */
export interface RecordingPlace {
  /** Number among all recordings of the catalogue, from 0. */
  readonly serial: number;
  /** Number among those of the release, from 0. */
  readonly index: number;
  /** Number of its disc, from 1. */
  readonly disc: number;
  /** Number on its disc, from 1. */
  readonly track: number;
}

/** The credit of a recording or release. */
export interface GeneratedCredit {
  readonly name: string;
  readonly displayArtists: NonNullable<SoundRecordingInput["displayArtists"]>;
}

/** A recording with its credit, which a single repeats at the release. */
export interface GeneratedRecording {
  readonly recording: SoundRecordingInput;
  readonly credit: GeneratedCredit;
}

const VERSIONS = ["Live", "Acoustic", "Remix", "Radio Edit", "Demo"] as const;

/** Makes one recording. */
export function generateRecording(context: RecordingContext, place: RecordingPlace): GeneratedRecording {
  const { random, pools, seed, parties } = context;
  const artist = context.artist ?? addedTo(context.parties, artistAt(seed, random.poolIndex(pools.artists)));
  const credit = generateCredit(context, artist);
  const work = workAt(seed, artist.language, random.poolIndex(pools.works), pools);
  const year = Number(context.firstPublicationDate.slice(0, 4));
  const localised = languageOf(artist.language);
  const durationMs = random.chance(0.04)
    ? random.integer(360_000, 1_200_000)
    : random.integer(95_000, 340_000);
  const crew = context.crew ?? generateCrew(seed, random, pools);
  return {
    credit,
    recording: {
      id: `${context.releaseId}-a${String(place.index + 1).padStart(3, "0")}`,
      type: "MusicalWorkSoundRecording",
      durationMs,
      languagesOfPerformance: work.isInstrumental ? [] : [artist.language.code],
      ...(work.isInstrumental ? {} : { hasVocalPerformance: true, hasForegroundVocalPerformance: true }),
      editions: [
        {
          recordingMode: "Stereo",
          resourceIds: [{ isrc: generatedIsrc(place.serial, year) }],
          lines: [{ lineType: "P", year, company: context.labelName, text: `${year} ${context.labelName}` }],
          mediaFiles: [
            generateAudioFile(random, { ...context, ...place, format: context.audioFormat, durationMs }),
          ],
        },
      ],
      workIds: [{ iswc: work.iswc }],
      titles: [
        {
          titleText: work.title,
          ...localised,
          ...(random.chance(0.06) && {
            subTitles: [{ text: random.pick(VERSIONS), subTitleType: "Version", isDisplayedInTitle: true }],
          }),
        },
      ],
      displayArtistNames: [{ name: credit.name, ...localised }],
      displayArtists: credit.displayArtists,
      contributors: generateContributors({ seed, random, crew, work, artist, parties }),
      dates: [{ dateType: "FirstPublicationDate", date: context.firstPublicationDate }],
      parentalWarnings: [{ parentalWarningType: random.chance(0.05) ? "Explicit" : "NotExplicit" }],
    },
  };
}

/** Language of a text; a catalogue of mostly English texts leaves it out there. */
export function languageOf(language: SampleLanguage): { languageAndScriptCode?: string } {
  return language.tag === "en" ? {} : { languageAndScriptCode: language.tag };
}

/** The artist alone, or with a guest, or two artists side by side. */
function generateCredit(context: RecordingContext, artist: GeneratedParty): GeneratedCredit {
  const { random, seed, pools } = context;
  const own = { partyId: artist.party.id, displayArtistRole: "MainArtist", sequenceNumber: 1 };
  const alone = { name: artist.name, displayArtists: [own] };
  if (!random.chance(0.14)) return alone;
  const guest = artistAt(seed, random.poolIndex(pools.artists));
  if (guest.party.id === artist.party.id) return alone;
  addedTo(context.parties, guest);
  const isFeatured = random.chance(0.8);
  return {
    name: `${artist.name} ${isFeatured ? "feat." : "&"} ${guest.name}`,
    displayArtists: [
      own,
      {
        partyId: guest.party.id,
        displayArtistRole: isFeatured ? "FeaturedArtist" : "MainArtist",
        sequenceNumber: 2,
      },
    ],
  };
}

function addedTo(parties: Map<string, PartyInput>, added: GeneratedParty): GeneratedParty {
  parties.set(added.party.id, added.party);
  return added;
}
