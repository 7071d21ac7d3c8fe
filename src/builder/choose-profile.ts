import type { CatalogueRelease } from "../catalogue/release.ts";
import { allowed } from "./allowed-value.ts";
import type { ReleaseProfileVersionId } from "./ern43/types.ts";

/**
 * Says which release profile a release is told in: the stated one, or the one that its content fits.
 *
 * One primary recording without a track release is a SimpleAudioSingle, everything else of today's catalogue Audio.
 * Source: release profiles 2.3 §6.2 and §6.5.
 */
export function chooseProfile(release: CatalogueRelease): ReleaseProfileVersionId {
  if (release.profile !== undefined) return allowed(release.profile);
  const primaries = release.soundRecordings.filter((recording) => recording.isSupplemental !== true);
  return primaries.length === 1 && release.trackReleases.length === 0 ? "SimpleAudioSingle" : "Audio";
}
