import type { RelatedRelease as CatalogueRelation } from "../catalogue/release-facts.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { buildCatalogNumber } from "./catalog-number.ts";
import { compose } from "./compose.ts";
import type { ProprietaryId, RelatedRelease } from "./ern43/types.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds the `RelatedRelease`s of a release or resource. Source: ERN 4.3 `RelatedRelease`. */
export function buildRelatedReleases(
  relations: readonly CatalogueRelation[],
  context: BuildContext,
): readonly RelatedRelease[] {
  return relations.map((relation) => buildRelatedRelease(relation, context));
}

function buildRelatedRelease(relation: CatalogueRelation, context: BuildContext): RelatedRelease {
  const { titleText, displayArtistName, labelPartyId, releaseDate, originalReleaseDate } = relation;
  return compose(context, "RelatedRelease", relation, "RelatedRelease", {
    ReleaseRelationshipType: {
      value: allowed(relation.relationshipType),
      attributes: userDefinedAttributes(relation),
    },
    ReleaseId: {
      GRid: relation.grid,
      ICPN: relation.icpn,
      CatalogNumber: buildCatalogNumber(relation, context),
      ProprietaryId: buildProprietaryId(relation),
    },
    DisplayTitleText: titleText === undefined ? undefined : [{ value: titleText }],
    DisplayTitle: titleText === undefined ? undefined : [{ TitleText: titleText }],
    DisplayArtistName: displayArtistName === undefined ? undefined : [{ value: displayArtistName }],
    ReleaseLabelReference:
      labelPartyId === undefined ? undefined : [{ value: context.references.party(labelPartyId) }],
    ReleaseDate: releaseDate === undefined ? undefined : { value: releaseDate },
    OriginalReleaseDate: originalReleaseDate === undefined ? undefined : { value: originalReleaseDate },
  });
}

/** Without a namespace rule XSD_REQUIRED reports the attribute. */
function buildProprietaryId(relation: CatalogueRelation): readonly ProprietaryId[] | undefined {
  const { proprietaryId, proprietaryIdNamespace } = relation;
  if (proprietaryId === undefined) return undefined;
  return [{ value: proprietaryId, attributes: { Namespace: required(proprietaryIdNamespace) } }];
}
