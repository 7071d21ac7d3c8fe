/** What MusicBrainz says of the release as a whole: barcode, dates, language, length, status. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import type { AudioMedium } from "./audio-media.ts";
import type { MusicbrainzDefaults } from "./defaults.ts";
import type { ImportNotes } from "./import-notes.ts";
import { languageTag } from "./language-tag.ts";
import { isBefore, partialDate } from "./partial-date.ts";
import type { Ws2Release } from "./ws2-release.ts";

/** When a release came out. */
export interface ReleaseDates {
  readonly released: string | undefined;
  /** First release of any release of the group, where that was earlier or is all that is known. */
  readonly original: string | undefined;
}

/** The barcode: the defaults' where they give one. Shape: without one the release is known by its MusicBrainz id. */
export function readBarcode(
  { id, barcode }: Ws2Release,
  { barcodes }: MusicbrainzDefaults,
  notes: ImportNotes,
): string | undefined {
  const chosen = barcodes[id] ?? barcode ?? "";
  if (chosen !== "") return chosen;
  notes.unsaid({
    path: "icpn",
    text: "The release has no barcode: it is known by its MusicBrainz id, as a proprietary id",
    hint: `Give it a barcode of its own under barcodes.${id} of the defaults, where the recipient asks for one`,
  });
  return undefined;
}

/** The dates as far as they are known: a year or a month stays one. */
export function readDates(source: Ws2Release, notes: ImportNotes): ReleaseDates {
  const released = partialDate(source.date);
  const first = partialDate(source["release-group"]?.["first-release-date"]);
  if (released === undefined) notes.unsaid({ path: "dates", text: "The release has no date of release" });
  const isEarlier = first !== undefined && (released === undefined || isBefore(first, released));
  return { released, original: isEarlier ? first : undefined };
}

/** The dates as ERN tells them. */
export function datesOf({ released, original }: ReleaseDates): NonNullable<CatalogueReleaseInput["dates"]> {
  return [
    ...(released === undefined ? [] : [{ dateType: "ReleaseDate" as const, date: released }]),
    ...(original === undefined ? [] : [{ dateType: "OriginalReleaseDate" as const, date: original }]),
  ];
}

/** The language of the titles: MusicBrainz' or else the defaults'. */
export function readLanguage(
  { "text-representation": texts }: Ws2Release,
  { language }: MusicbrainzDefaults,
  notes: ImportNotes,
): string | undefined {
  const tag = languageTag(texts?.language, texts?.script) ?? language;
  if (tag === undefined) {
    notes.unsaid({
      path: "languageAndScriptCode",
      text: "MusicBrainz names no language and the defaults have none",
    });
  }
  return tag;
}

/** Length of all that is heard, also of what comes twice; undefined where a track has none. Units: milliseconds. */
export function totalDuration(media: readonly AudioMedium[]): number | undefined {
  const lengths = media.flatMap(({ tracks }) =>
    tracks.map(({ track }) => track.length ?? track.recording.length ?? Number.NaN),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Number.isFinite(total) && total > 0 ? total : undefined;
}

/** Notes a release that no label put out as it is. */
export function noteStatus({ status }: Ws2Release, notes: ImportNotes): void {
  if (status === null || status === undefined || status === "Official" || status === "Promotion") return;
  notes.ambiguous({
    path: "release",
    text: `MusicBrainz lists the release as "${status}"`,
    hint: "Remove it from the catalogue where it is none that you put out",
    value: status,
  });
}
