import type { Software as CatalogueSoftware } from "../catalogue/document.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildSoftwareDetails } from "./document-details.ts";
import { buildDocumentParts } from "./document-parts.ts";
import type { Software } from "./ern43/types.ts";
import { buildPlainId, buildWorkId } from "./resource-ids.ts";
import { buildPLines } from "./rights-lines.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds a `Software`. Source: ERN 4.3 `Software`. */
export function buildSoftware(software: CatalogueSoftware, context: BuildContext): Software {
  return compose<Software>(context, "Software", software, "Software", {
    ResourceReference: context.references.resource(software.id),
    Type: { value: allowed(software.type), attributes: userDefinedAttributes(software) },
    ResourceId: software.resourceIds.map((id) => buildPlainId(id, context)),
    WorkId: software.workIds.map((workId) => buildWorkId(workId, context)),
    ...buildDocumentParts(software, context),
    PLine: buildPLines(software.lines, context),
    TechnicalDetails: software.mediaFiles.map((file) => buildSoftwareDetails(file, context)),
  });
}
