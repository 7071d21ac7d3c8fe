/** Works of a recording → its writers and the works' identifiers. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import type { Ws2Artist, Ws2Recording, Ws2Work } from "./ws2-release.ts";

type SoundRecordingInput = NonNullable<CatalogueReleaseInput["soundRecordings"]>[number];

/** Who wrote what is heard in a recording. */
export interface RecordingWriters {
  readonly contributors: NonNullable<SoundRecordingInput["contributors"]>;
  readonly workIds: NonNullable<SoundRecordingInput["workIds"]>;
  /** Those of `contributors`, in their order. */
  readonly artists: readonly Ws2Artist[];
}

/** Allowed values of ContributorRole by MusicBrainz' type of relation. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["composer", "Composer"],
  ["lyricist", "Lyricist"],
  ["writer", "ComposerLyricist"],
  ["librettist", "Librettist"],
  ["arranger", "Arranger"],
  ["translator", "Translator"],
]);

/**
 * Reads the works of a recording.
 *
 * Shape: each writer once, with all roles; one work is one WorkId, with its ISWC where it has one only, or else with its
 * MusicBrainz id. Nothing where the file has no relations.
 */
export function readWriters(recording: Ws2Recording, namespace: string): RecordingWriters {
  const works = worksOf(recording);
  const roles = new Map<string, Set<string>>();
  const artists: Ws2Artist[] = [];
  for (const { type, artist } of works.flatMap(({ relations }) => relations ?? [])) {
    const role = ROLES.get(type ?? "");
    if (role === undefined || artist === null || artist === undefined) continue;
    const known = roles.get(artist.id);
    if (known === undefined) artists.push(artist);
    roles.set(artist.id, (known ?? new Set<string>()).add(role));
  }
  return {
    contributors: artists.map(({ id }, index) => ({
      partyId: id,
      roles: [...(roles.get(id) ?? [])],
      sequenceNumber: index + 1,
    })),
    workIds: works.map(({ id, iswcs }) => {
      const [iswc, ...others] = new Set(iswcs);
      if (iswc === undefined || others.length > 0) return { proprietaryIds: [{ namespace, value: id }] };
      // MusicBrainz writes T-034.524.680-1, ERN T0345246801.
      return { iswc: iswc.replace(/[-.]/g, "") };
    }),
    artists,
  };
}

/** Each work once. */
function worksOf({ relations }: Ws2Recording): readonly Ws2Work[] {
  const works = (relations ?? []).flatMap(({ work }) => (work === null || work === undefined ? [] : [work]));
  return [...new Map(works.map((work) => [work.id, work])).values()];
}
