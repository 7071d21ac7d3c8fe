/** What the defaults say of every release: genres, cover, deals, sender and recipient. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import { Deal } from "../../catalogue/deal.ts";
import { ImageFile } from "../../catalogue/media-file.ts";
import type { MusicbrainzDefaults } from "./defaults.ts";
import type { ImportNotes } from "./import-notes.ts";
import { fillTemplate, type TemplateFacts } from "./template.ts";
import type { Ws2Release } from "./ws2-release.ts";

type ImageInput = NonNullable<CatalogueReleaseInput["images"]>[number];
type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];
type GenreInput = NonNullable<CatalogueReleaseInput["genres"]>[number];

/** The genres of the defaults, or else the one that most people at MusicBrainz voted for. */
export function readGenres(
  source: Ws2Release,
  { genres }: MusicbrainzDefaults,
  notes: ImportNotes,
): readonly GenreInput[] {
  if (genres !== undefined && genres.length > 0) return genres;
  const lists = [source.genres ?? [], source["release-group"]?.genres ?? []];
  const voted = (lists.find((list) => list.length > 0) ?? []).toSorted(
    (a, b) => (b.count ?? 0) - (a.count ?? 0),
  );
  const [first] = voted;
  if (first !== undefined) return [{ genreText: first.name }];
  notes.missing({ path: "genres", text: "The file names no genre and the defaults have none" });
  return [];
}

/** The front cover, where the defaults say that there is one. */
export function readCover(
  productId: string,
  facts: TemplateFacts & { readonly releaseId: string },
  { cover, parentalWarning }: MusicbrainzDefaults,
  namespace: string,
  notes: ImportNotes,
): ImageInput | undefined {
  if (cover === undefined) return undefined;
  const mediaFiles = cover.files.flatMap((template) => {
    const filled = fillTemplate(ImageFile, template, facts);
    if (filled.ok) return [filled.value];
    noteUnfilled("images[0].mediaFiles", "The file of the cover", filled.missing, notes);
    return [];
  });
  return {
    id: `${facts.releaseId}-cover`,
    type: "FrontCoverImage",
    resourceIds: [{ proprietaryIds: [{ namespace, value: `${productId}_front-cover` }] }],
    parentalWarnings: parentalWarning === undefined ? [] : [{ parentalWarningType: parentalWarning }],
    mediaFiles,
  };
}

/** The deals; one that begins on a date that is not known to the day is noted and left out. */
export function readDeals(
  { deals }: MusicbrainzDefaults,
  facts: TemplateFacts,
  recordingCount: number,
  notes: ImportNotes,
): readonly DealInput[] {
  if (deals.length === 0) notes.missing({ path: "deals", text: "The defaults have no deal" });
  return deals.flatMap((template, index) => {
    const filled = fillTemplate(Deal, template, facts);
    if (!filled.ok) {
      noteUnfilled(`deals[${index}]`, "A deal", filled.missing, notes);
      return [];
    }
    // A release of one recording has no track releases that a deal could be for.
    const { includesTrackReleases, ...deal } = filled.value;
    return [recordingCount > 1 ? { ...deal, includesTrackReleases } : deal];
  });
}

/** Who sends to whom, where the defaults name both. */
export function messageOf({
  sender,
  recipient,
  messageControlType,
}: MusicbrainzDefaults): Pick<CatalogueReleaseInput, "message"> {
  if (recipient === undefined || messageControlType === undefined) return {};
  return { message: { sender, recipient, messageControlType } };
}

function noteUnfilled(path: string, thing: string, missing: readonly string[], notes: ImportNotes): void {
  notes.missing({ path, text: `${thing} needs what MusicBrainz does not say: ${missing.join(", ")}` });
}
