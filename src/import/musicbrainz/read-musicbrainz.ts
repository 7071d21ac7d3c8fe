/** JSON of the MusicBrainz web service → its releases. */
import { z } from "zod";
import { invalidFile } from "../text-file.ts";
import { Ws2Release } from "./ws2-release.ts";

/** What tells a release of MusicBrainz from any other JSON. */
const Mark = z.looseObject({ id: z.guid(), title: z.string() });
const ONE_RELEASE = ["media", "label-info", "release-group", "artist-credit", "text-representation"];

/**
 * Reads the releases of a text: one that was looked up, or those of a search, a browse request or a collection.
 *
 * Throws: `ERN_LOAD_INVALID_FILE` where the text is no JSON, no release, or one of its releases is not as it must be.
 */
export function readMusicbrainz(text: string, file: string): readonly Ws2Release[] {
  const list = releasesIn(parseJson(text, file));
  if (list === undefined) {
    throw invalidFile(file, "it is no release of the MusicBrainz web service, nor a list of them");
  }
  return list.map((json, index) => {
    const parsed = Ws2Release.safeParse(json);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const at = [...(list.length > 1 ? [`releases[${index}]`] : []), ...(issue?.path ?? []).map(String)];
    throw invalidFile(
      file,
      `${at.join(".") || "the whole"} is not as it must be: ${issue?.message ?? "unknown"}`,
    );
  });
}

function releasesIn(json: unknown): readonly unknown[] | undefined {
  if (isRelease(json)) return [json];
  if (typeof json !== "object" || json === null || !("releases" in json)) return undefined;
  const { releases } = json;
  if (!Array.isArray(releases)) return undefined;
  return releases.every(isRelease) ? releases : undefined;
}

function isRelease(json: unknown): boolean {
  const parsed = Mark.safeParse(json);
  return parsed.success && ONE_RELEASE.some((member) => member in parsed.data);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalidFile(file, "it is not JSON", cause);
  }
}
