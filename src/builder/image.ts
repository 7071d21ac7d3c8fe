import type { Image as CatalogueImage } from "../catalogue/resource.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDocumentParts } from "./document-parts.ts";
import type { Image } from "./ern43/types.ts";
import { buildPlainId } from "./resource-ids.ts";
import { buildImageDetails } from "./technical-details.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds an `Image`, for example the front cover. Source: ERN 4.3 `Image`. */
export function buildImage(image: CatalogueImage, context: BuildContext): Image {
  const { description } = image;
  return compose<Image>(context, "Image", image, "Image", {
    ResourceReference: context.references.resource(image.id),
    Type: { value: allowed(image.type), attributes: userDefinedAttributes(image) },
    ResourceId: image.resourceIds.map((id) => buildPlainId(id, context)),
    ...buildDocumentParts(image, context),
    Description: description === undefined ? undefined : [{ value: description }],
    TechnicalDetails: image.mediaFiles.map((file) => buildImageDetails(file, context)),
  });
}
