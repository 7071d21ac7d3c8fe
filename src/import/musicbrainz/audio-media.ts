/** Media → the tracks that are audio, in the order in which they are heard. */
import type { MusicbrainzDefaults } from "./defaults.ts";
import type { ImportNotes } from "./import-notes.ts";
import type { Ws2Medium, Ws2Release, Ws2Track } from "./ws2-release.ts";

/** A medium with at least one track that is audio. */
export interface AudioMedium {
  /** Position among all media, also those that are left out. */
  readonly position: number;
  readonly title: string | undefined;
  readonly tracks: readonly AudioTrack[];
}

/** A track and where it stands. */
export interface AudioTrack {
  /** Counted from 1 among the medium's tracks that are audio. */
  readonly sequence: number;
  /** As it is printed, such as `A1`; `0` before the first track. */
  readonly number: string;
  readonly track: Ws2Track;
}

const PICTURE_FORMATS =
  /^(?:DVD|DVD-Video|Blu-ray|Blu-ray-R|HD-DVD|VHS|Betamax|LaserDisc|\d+" LaserDisc|VCD|SVCD|CDV|CED|VHD|UMD|Videotape|Film|DVDplus \(DVD-Video side\)|DualDisc \(DVD-Video side\))$/;
/** What MusicBrainz calls a track that nobody hears. */
const NO_MUSIC: ReadonlySet<string> = new Set(["[data track]", "[silence]"]);

/** Finds what of a release is audio; what is not is noted. */
export function readAudioMedia(
  release: Ws2Release,
  { audioFormats }: Pick<MusicbrainzDefaults, "audioFormats">,
  notes: ImportNotes,
): readonly AudioMedium[] {
  const media = release.media ?? [];
  const audio = media.flatMap((medium, index) => {
    const position = medium.position ?? index + 1;
    const name = `Medium ${position}${isText(medium.format) ? ` (${medium.format})` : ""}`;
    if (
      isText(medium.format) &&
      PICTURE_FORMATS.test(medium.format) &&
      !audioFormats.includes(medium.format)
    ) {
      notes.leftOut({
        path: "resourceGroups",
        text: `${name} is left out: it is no audio`,
        hint: "Deliver it as a video release, or name its format under audioFormats of the defaults",
      });
      return [];
    }
    const tracks = tracksOf(medium, name, notes);
    if (tracks.length === 0) return [];
    return [{ position, title: isText(medium.title) ? medium.title : undefined, tracks }];
  });
  if (audio.length === 0) {
    notes.missing({
      path: "soundRecordings",
      text: media.some(({ tracks }) => tracks)
        ? "No track of the release is audio"
        : "The file names no tracks",
      hint: "Ask the web service for the release with inc=artist-credits+labels+media+recordings+isrcs+release-groups",
    });
  }
  return audio;
}

function tracksOf(medium: Ws2Medium, name: string, notes: ImportNotes): readonly AudioTrack[] {
  const dataTracks = medium["data-tracks"] ?? [];
  if (dataTracks.length > 0) {
    notes.leftOut({
      path: "resourceGroups",
      text: `${name}: data tracks are left out: ${dataTracks.length}`,
    });
  }
  const pregap = medium.pregap ? [{ ...medium.pregap, number: medium.pregap.number ?? "0" }] : [];
  const heard = [...pregap, ...(medium.tracks ?? [])].filter((track) => {
    const reason = reasonToLeaveOut(track);
    if (reason === undefined) return true;
    const at = isText(track.number) ? `track ${track.number}` : "a track";
    notes.leftOut({ path: "resourceGroups", text: `${name}: ${at} "${track.title}" is left out: ${reason}` });
    return false;
  });
  return heard.map((track, index) => ({
    sequence: index + 1,
    number: isText(track.number) ? track.number : String(index + 1),
    track,
  }));
}

function reasonToLeaveOut({ title, recording }: Ws2Track): string | undefined {
  if (recording.video === true) return "it is a video";
  return NO_MUSIC.has(title) ? "it is no music" : undefined;
}

function isText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== "";
}
