import type { Text as CatalogueText } from "../catalogue/document.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildTextDetails } from "./document-details.ts";
import { buildDocumentParts } from "./document-parts.ts";
import type { Text } from "./ern43/types.ts";
import { buildTextId, buildWorkId } from "./resource-ids.ts";

import { userDefinedAttributes } from "./user-defined.ts";

/** Builds a `Text`, for example a booklet or lyrics. Source: ERN 4.3 `Text`. */
export function buildText(text: CatalogueText, context: BuildContext): Text {
  return compose<Text>(context, "Text", text, "Text", {
    ResourceReference: context.references.resource(text.id),
    Type: { value: allowed(text.type), attributes: userDefinedAttributes(text) },
    ResourceId: text.resourceIds.map((id) => buildTextId(id, context)),
    WorkId: text.workIds.map((workId) => buildWorkId(workId, context)),
    ...buildDocumentParts(text, context),
    LanguageOfText: text.languagesOfText.map((value) => ({ value })),
    TechnicalDetails: text.mediaFiles.map((file) => buildTextDetails(file, context)),
  });
}
