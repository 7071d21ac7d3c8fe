/**
 * Message-local references: P… parties, A… resources, R… releases, X… chapters, Q… cue sheets, V… visibilities, T…
 * technical details.
 *
 * They are never stored. They are allotted in the order of the release's lists, so the same release always gets the same.
 */
import { required } from "./allowed-value.ts";
import { type FragmentAnchors, findFragmentAnchors } from "./fragments/fragment-anchors.ts";

/** The references of one message, looked up by the ids of the release's records. */
export interface MessageReferences {
  party(partyId: string): string;
  resource(resourceId: string): string;
  /** Reference of a track release; the main release is `MAIN_RELEASE_REFERENCE`. */
  trackRelease(trackReleaseId: string): string;
  /** Reference of a clip release; they are numbered behind the track releases. */
  clipRelease(clipReleaseId: string): string;
  /** Reference of any release of the message; the main release goes by the release's own id. */
  release(releaseId: string): string;
  chapter(chapterId: string): string;
  cueSheet(cueSheetId: string): string;
  visibility(visibilityId: string): string;
  /** Reference of the technical details of a file or clip that is declared already, or by a fragment. */
  technical(mediaFileId: string): string;
  /** Allots the reference of a file or clip that others may refer to; the same for the same id. */
  declareTechnical(mediaFileId: string): string;
  /** Allots the next technical reference. */
  nextTechnical(): string;
}

/** A record that others of its release refer to. */
interface Referenced {
  readonly id: string;
}

/** The lists of a release whose records have references. */
export interface ReferencedRecords {
  readonly releaseId: string;
  readonly parties: readonly Referenced[];
  readonly soundRecordings: readonly Referenced[];
  readonly videos?: readonly Referenced[] | undefined;
  readonly images: readonly Referenced[];
  readonly texts?: readonly Referenced[] | undefined;
  readonly sheetMusic?: readonly Referenced[] | undefined;
  readonly software?: readonly Referenced[] | undefined;
  readonly trackReleases: readonly Referenced[];
  readonly clipReleases?: readonly Referenced[] | undefined;
  readonly chapters?: readonly Referenced[] | undefined;
  readonly cueSheets?: readonly Referenced[] | undefined;
  readonly visibilities?: readonly Referenced[] | undefined;
}

/** Reference of the main release in every message. */
export const MAIN_RELEASE_REFERENCE = "R0";

const NONE: readonly Referenced[] = [];

/**
 * Allots the references of a release.
 *
 * Shape: one per distinct id, numbered from 1 in list order; behind them what only fragments declare.
 */
export function allotReferences(release: ReferencedRecords): MessageReferences {
  const parties = numberIds("P", release.parties);
  const resources = numberIds("A", resourcesOf(release));
  const trackReleases = numberIds("R", release.trackReleases);
  const clipReleases = numberIds("R", release.clipReleases ?? NONE, trackReleases.size);
  const chapters = numberIds("X", release.chapters ?? NONE);
  const cueSheets = numberIds("Q", release.cueSheets ?? NONE);
  const visibilities = numberIds("V", release.visibilities ?? NONE);
  const ofFragments = fragmentReferences(release, {
    P: parties.size,
    A: resources.size,
    R: trackReleases.size + clipReleases.size,
    X: chapters.size,
    Q: cueSheets.size,
    V: visibilities.size,
  });
  const technical = new Map<string, string>();
  let technicalCount = 0;
  const nextTechnical = (): string => {
    technicalCount += 1;
    return `T${technicalCount}`;
  };
  const declareTechnical = (id: string): string => {
    const reference = technical.get(id) ?? nextTechnical();
    technical.set(id, reference);
    return reference;
  };
  return {
    party: (id) => parties.get(id) ?? ofFragments.refer("P", id),
    resource: (id) => resources.get(id) ?? ofFragments.refer("A", id),
    trackRelease: (id) => trackReleases.get(id) ?? ofFragments.refer("R", id),
    clipRelease: (id) => clipReleases.get(id) ?? ofFragments.refer("R", id),
    release: (id) =>
      trackReleases.get(id) ??
      clipReleases.get(id) ??
      (id === release.releaseId ? MAIN_RELEASE_REFERENCE : ofFragments.refer("R", id)),
    chapter: (id) => chapters.get(id) ?? ofFragments.refer("X", id),
    cueSheet: (id) => cueSheets.get(id) ?? ofFragments.refer("Q", id),
    visibility: (id) => visibilities.get(id) ?? ofFragments.refer("V", id),
    technical: (id) =>
      technical.get(id) ?? (ofFragments.declare("T", id) ? declareTechnical(id) : danglingReference("T", id)),
    declareTechnical,
    nextTechnical,
  };
}

/** What the fragments of a release declare; they are searched when first asked. */
interface FragmentReferences {
  declare(letter: string, id: string): boolean;
  /** Reference of an id that the columns do not have. */
  refer(letter: string, id: string): string;
}

function fragmentReferences(
  release: ReferencedRecords,
  counts: Readonly<Record<string, number>>,
): FragmentReferences {
  let anchors: FragmentAnchors | undefined;
  const placeOf = (letter: string, id: string): number => {
    anchors ??= findFragmentAnchors(release);
    return anchors.get(letter)?.indexOf(id) ?? -1;
  };
  return {
    declare: (letter, id) => placeOf(letter, id) >= 0,
    refer: (letter, id) => {
      const place = placeOf(letter, id);
      return place < 0 ? danglingReference(letter, id) : `${letter}${(counts[letter] ?? 0) + place + 1}`;
    },
  };
}

function resourcesOf(release: ReferencedRecords): readonly Referenced[] {
  return [
    ...release.soundRecordings,
    ...(release.videos ?? NONE),
    ...release.images,
    ...(release.texts ?? NONE),
    ...(release.sheetMusic ?? NONE),
    ...(release.software ?? NONE),
  ];
}

function numberIds(prefix: string, records: readonly Referenced[], before = 0): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  for (const { id } of records) {
    if (!references.has(id)) references.set(id, `${prefix}${before + references.size + 1}`);
  }
  return references;
}

/**
 * Has the form of a reference, and no anchor: rule REF_RESOLVES reports it with the row that holds the id.
 *
 * A row that has no id at all is a finding of the reader already, and its reference stays absent.
 */
function danglingReference(prefix: string, id: string | undefined): string {
  return required(id === undefined ? undefined : `${prefix}_unresolved_${id.replace(/[^\w-]/g, "-")}`);
}
