/** Tracks → sound recordings: one for each recording, however often it is on the release. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import { AudioFile } from "../../catalogue/media-file.ts";
import { readCredit } from "./artist-credit.ts";
import type { AudioMedium, AudioTrack } from "./audio-media.ts";
import type { MusicbrainzDefaults } from "./defaults.ts";
import type { ImportNotes } from "./import-notes.ts";
import { linesFrom } from "./lines.ts";
import { partialDate, yearOf } from "./partial-date.ts";
import { fillTemplate, type TemplateFacts } from "./template.ts";
import { readWriters } from "./writers.ts";
import type { Ws2Artist, Ws2ArtistCredit, Ws2Recording } from "./ws2-release.ts";

type SoundRecordingInput = NonNullable<CatalogueReleaseInput["soundRecordings"]>[number];
type EditionInput = NonNullable<SoundRecordingInput["editions"]>[number];

/** What recordings are made with. */
export interface RecordingContext {
  readonly releaseId: string;
  readonly defaults: MusicbrainzDefaults;
  readonly namespace: string;
  readonly notes: ImportNotes;
  /** Allowed value of SoundRecordingType. */
  readonly recordingType: string;
  /** Of the release, where neither track nor recording has a credit. */
  readonly releaseCredit: Ws2ArtistCredit;
  readonly lineFacts: TemplateFacts;
  readonly productFacts: TemplateFacts;
}

/** The recordings of a release. */
export interface ReleaseRecordings {
  readonly soundRecordings: readonly SoundRecordingInput[];
  /** Of every recording; one who is on several comes several times. */
  readonly artists: readonly Ws2Artist[];
}

/** Id of a recording within the catalogue: recordings are shared by id, and lines and files are one release's own. */
export function soundRecordingId(releaseId: string, { id }: Ws2Recording): string {
  return `${releaseId}-${id}`;
}

/** Makes the recordings of a release. */
export function readRecordings(media: readonly AudioMedium[], context: RecordingContext): ReleaseRecordings {
  const soundRecordings: SoundRecordingInput[] = [];
  const artists: Ws2Artist[] = [];
  const seen = new Set<string>();
  for (const { position, tracks } of media) {
    for (const place of tracks) {
      if (seen.has(place.track.recording.id)) continue;
      seen.add(place.track.recording.id);
      const path = `soundRecordings[${soundRecordings.length}]`;
      const credit = readCredit(creditOf(place, context));
      const writers = readWriters(place.track.recording, context.namespace);
      artists.push(...credit.artists, ...writers.artists);
      const { track } = place;
      soundRecordings.push({
        id: soundRecordingId(context.releaseId, track.recording),
        type: context.recordingType,
        ...durationOf(place, path, context.notes),
        editions: [editionOf(place, position, path, context)],
        titles: [{ titleText: track.title }],
        displayArtistNames: credit.name === "" ? [] : [{ name: credit.name }],
        displayArtists: [...credit.displayArtists],
        contributors: writers.contributors,
        workIds: writers.workIds,
        dates: publicationOf(track.recording),
        parentalWarnings: warningsOf(context.defaults),
      });
    }
  }
  return { soundRecordings, artists };
}

/** The parental warning that the defaults give to all. */
export function warningsOf({
  parentalWarning,
}: MusicbrainzDefaults): NonNullable<CatalogueReleaseInput["parentalWarnings"]> {
  return parentalWarning === undefined ? [] : [{ parentalWarningType: parentalWarning }];
}

function creditOf({ track }: AudioTrack, { releaseCredit }: RecordingContext): Ws2ArtistCredit {
  const credits = [track["artist-credit"], track.recording["artist-credit"], releaseCredit];
  return credits.find((credit) => credit !== null && credit !== undefined && credit.length > 0);
}

function durationOf(
  { track }: AudioTrack,
  path: string,
  notes: ImportNotes,
): Pick<SoundRecordingInput, "durationMs"> {
  const durationMs = track.length ?? track.recording.length ?? undefined;
  if (durationMs !== undefined && durationMs > 0) return { durationMs };
  notes.missing({ path: `${path}.durationMs`, text: `Track "${track.title}" has no length` });
  return {};
}

/** All ISRCs of a recording stand beside each other: which of them was replaced is not known. */
function editionOf(
  place: AudioTrack,
  position: number,
  path: string,
  context: RecordingContext,
): EditionInput {
  const { defaults, namespace, notes, lineFacts, productFacts } = context;
  const { recording } = place.track;
  const isrcs = isrcsOf(place, path, context);
  const recordingYear = yearOf(partialDate(recording["first-release-date"]));
  const fileFacts = {
    ...productFacts,
    disc: String(position),
    track: String(place.sequence),
    recordingId: recording.id,
    isrc: isrcs.length === 1 ? isrcs[0] : undefined,
  };
  return {
    resourceIds:
      isrcs.length > 0
        ? isrcs.map((isrc) => ({ isrc }))
        : [{ proprietaryIds: [{ namespace, value: recording.id }] }],
    lines: linesFrom(
      defaults.recordingLines,
      { ...lineFacts, recordingYear },
      `${path}.editions[0].lines`,
      notes,
    ).map((line) => ({ ...line, lineType: "P" })),
    mediaFiles: defaults.audioFiles.flatMap((template) => {
      const filled = fillTemplate(AudioFile, template, fileFacts);
      if (filled.ok) return [filled.value];
      notes.missing({
        path: `${path}.editions[0].mediaFiles`,
        text: `An audio file needs what MusicBrainz does not say once: ${filled.missing.join(", ")}`,
        value: template.uri,
      });
      return [];
    }),
  };
}

function isrcsOf(
  { track }: AudioTrack,
  path: string,
  { defaults, notes }: RecordingContext,
): readonly string[] {
  const { id, isrcs } = track.recording;
  const chosen = defaults.isrcs[id];
  if (chosen !== undefined) return [chosen];
  const distinct = [...new Set(isrcs ?? [])].toSorted();
  const details = {
    path: `${path}.editions[0].resourceIds`,
    hint: `Name the one under isrcs.${id} of the defaults`,
  };
  if (distinct.length === 0) {
    notes.missing({ ...details, text: `Recording "${track.title}" has no ISRC` });
  } else if (distinct.length > 1) {
    notes.several({
      ...details,
      text: `Recording "${track.title}" has ${distinct.length} ISRCs and all are told`,
      value: distinct.join(", "),
    });
  }
  return distinct;
}

function publicationOf(recording: Ws2Recording): NonNullable<SoundRecordingInput["dates"]> {
  const date = partialDate(recording["first-release-date"]);
  return date === undefined ? [] : [{ dateType: "FirstPublicationDate", date }];
}
