/** Release groups → the type of the release and what it is flagged as. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import type { MusicbrainzDefaults } from "./defaults.ts";
import type { ImportNotes } from "./import-notes.ts";
import type { Ws2Release } from "./ws2-release.ts";

/** MusicBrainz' artist of compilations. */
const VARIOUS_ARTISTS = "89ad4ac3-39f7-470e-963a-56509c546377";

const PRIMARY_TYPES: ReadonlySet<string> = new Set(["Album", "EP", "Single"]);
const SPOKEN_TYPES: ReadonlyMap<string, string> = new Map([
  ["Audiobook", "AudioBookRelease"],
  ["Audio drama", "AudioDramaRelease"],
]);
const VERSION_TYPES: ReadonlyMap<string, string> = new Map([
  ["Demo", "DemoVersion"],
  ["Live", "LiveVersion"],
  ["Remix", "RemixVersion"],
]);

type ReleaseKind = Pick<
  CatalogueReleaseInput,
  "releaseTypes" | "versionTypes" | "isSingleArtistCompilation" | "isMultiArtistCompilation" | "isSoundtrack"
>;

/** Reads what kind of release it is. */
export function readReleaseKind(
  release: Ws2Release,
  defaults: MusicbrainzDefaults,
  notes: ImportNotes,
): ReleaseKind {
  const group = release["release-group"];
  const secondary = group?.["secondary-types"] ?? [];
  const primary = group?.["primary-type"] ?? "";
  const [spoken] = secondary.flatMap((type) => SPOKEN_TYPES.get(type) ?? []);
  const releaseType = spoken ?? (PRIMARY_TYPES.has(primary) ? primary : defaults.releaseType);
  if (releaseType === undefined) {
    notes.missing({
      path: "releaseTypes",
      text: "MusicBrainz has no type of release that ERN knows and the defaults have none",
      ...(primary !== "" && { value: primary }),
    });
  }
  const artists = release["artist-credit"] ?? [];
  const isMulti = artists.some(({ artist }) => artist.id === VARIOUS_ARTISTS);
  return {
    ...(releaseType !== undefined && { releaseTypes: [releaseType] }),
    versionTypes: secondary.flatMap((type) => VERSION_TYPES.get(type) ?? []),
    ...(isMulti && { isMultiArtistCompilation: true }),
    ...(!isMulti && secondary.includes("Compilation") && compilationOf(artists.length)),
    ...(secondary.includes("Soundtrack") && { isSoundtrack: true }),
  };
}

/** Says of what type the recordings are, as far as the release tells. */
export function recordingTypeOf(release: Ws2Release): string {
  const secondary = release["release-group"]?.["secondary-types"] ?? [];
  const isSpoken = secondary.some(
    (type) => type === "Spokenword" || type === "Interview" || SPOKEN_TYPES.has(type),
  );
  return isSpoken ? "SpokenWordSoundRecording" : "MusicalWorkSoundRecording";
}

function compilationOf(artistCount: number): ReleaseKind {
  return artistCount === 1 ? { isSingleArtistCompilation: true } : { isMultiArtistCompilation: true };
}
