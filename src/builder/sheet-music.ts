import type { SheetMusic as CatalogueSheetMusic } from "../catalogue/document.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildSheetMusicDetails } from "./document-details.ts";
import { buildDocumentParts } from "./document-parts.ts";
import type { SheetMusic } from "./ern43/types.ts";
import { buildSheetMusicId, buildWorkId } from "./resource-ids.ts";

import { userDefinedAttributes } from "./user-defined.ts";

/** Builds a `SheetMusic`. Source: ERN 4.3 `SheetMusic`. */
export function buildSheetMusic(sheetMusic: CatalogueSheetMusic, context: BuildContext): SheetMusic {
  return compose<SheetMusic>(context, "SheetMusic", sheetMusic, "SheetMusic", {
    ResourceReference: context.references.resource(sheetMusic.id),
    Type: { value: allowed(sheetMusic.type), attributes: userDefinedAttributes(sheetMusic) },
    ResourceId: sheetMusic.resourceIds.map((id) => buildSheetMusicId(id, context)),
    WorkId: sheetMusic.workIds.map((workId) => buildWorkId(workId, context)),
    ...buildDocumentParts(sheetMusic, context),
    LanguageOfLyrics: sheetMusic.languageOfLyrics,
    TechnicalDetails: sheetMusic.mediaFiles.map((file) => buildSheetMusicDetails(file, context)),
  });
}
