import type { RelatedResource as CatalogueRelation } from "../catalogue/related-resource.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { buildCatalogNumber } from "./catalog-number.ts";
import { buildTiming } from "./clips.ts";
import { compose } from "./compose.ts";
import type { RelatedResource, ResourceId } from "./ern43/types.ts";
import { buildProprietaryIds } from "./party-list.ts";

/** Builds the `RelatedResource`s of a release, track release or resource. Source: ERN 4.3 `RelatedResource`. */
export function buildRelatedResources(
  relations: readonly CatalogueRelation[],
  context: BuildContext,
): readonly RelatedResource[] | undefined {
  if (relations.length === 0) return undefined;
  return relations.map((relation) => {
    const { relatedResourceId } = relation;
    return compose<RelatedResource>(context, "RelatedResource", relation, "RelatedResource", {
      ResourceRelationshipType: allowed(relation.relationshipType),
      ResourceRelatedResourceReference:
        relatedResourceId === undefined ? undefined : context.references.resource(relatedResourceId),
      ResourceId: buildResourceId(relation, context),
      Timing: relation.timings.map((timing) =>
        compose(
          context,
          "Timing",
          timing,
          "Timing",
          buildTiming(timing.startPoint, timing.endPoint, timing.durationUsedMs),
        ),
      ),
    });
  });
}

function buildResourceId(relation: CatalogueRelation, context: BuildContext): ResourceId | undefined {
  const { isrc, ismn, isan, visan, isbn, issn, sici, proprietaryIds } = relation;
  const catalogNumber = buildCatalogNumber("RelatedResource", relation, context);
  const identifier =
    isrc ?? ismn ?? isan ?? visan ?? isbn ?? issn ?? sici ?? catalogNumber ?? proprietaryIds[0];
  if (identifier === undefined) return undefined;
  return {
    ISRC: isrc,
    ISMN: ismn,
    ISAN: isan,
    VISAN: visan,
    ISBN: isbn,
    ISSN: issn,
    SICI: sici,
    CatalogNumber: catalogNumber,
    ProprietaryId: buildProprietaryIds(proprietaryIds, context),
  };
}
