import type { Image as CatalogueImage } from "../catalogue/resource.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDisplayTitles } from "./display-titles.ts";
import type { Image } from "./ern43/types.ts";
import { buildParentalWarnings } from "./parental-warnings.ts";
import { buildProprietaryIds } from "./party-list.ts";
import { buildCLines, buildCourtesyLines } from "./rights-lines.ts";
import { buildImageDetails } from "./technical-details.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds an `Image`, for example the front cover. Source: ERN 4.3 `Image`. */
export function buildImage(image: CatalogueImage, context: BuildContext): Image {
  return compose(context, "Image", image, "Image", {
    ResourceReference: context.references.resource(image.id),
    Type: {
      value: allowed(image.type),
      attributes: userDefinedAttributes(image),
    },
    ResourceId: image.resourceIds.map((id) =>
      compose(context, "ResourceId", id, "ResourceProprietaryId", {
        ProprietaryId: buildProprietaryIds(id.proprietaryIds, context),
        attributes: id.isReplaced === true ? { IsReplaced: true } : undefined,
      }),
    ),
    ...buildDisplayTitles(image.titles, context),
    CLine: buildCLines(image.lines, context),
    CourtesyLine: buildCourtesyLines(image.lines, context),
    ParentalWarningType: buildParentalWarnings(image.parentalWarnings, context),
    TechnicalDetails: image.mediaFiles.map((file) => buildImageDetails(file, context)),
  });
}
