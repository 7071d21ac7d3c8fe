import type { RelatedRelease as CatalogueRelation } from "../catalogue/release-facts.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { buildCatalogNumber } from "./catalog-number.ts";
import { compose } from "./compose.ts";
import type { ProprietaryId, RelatedRelease } from "./ern43/types.ts";
import { reportUnplaced } from "./unplaced.ts";
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
      CatalogNumber: buildCatalogNumber("RelatedRelease", relation, context),
      ProprietaryId: buildProprietaryId(relation, context),
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

const NAMESPACE = ["proprietaryIdNamespace"];

/** Without a namespace rule XSD_REQUIRED reports the attribute; a namespace without an identifier has no place. */
function buildProprietaryId(
  relation: CatalogueRelation,
  context: BuildContext,
): readonly ProprietaryId[] | undefined {
  const { proprietaryId, proprietaryIdNamespace } = relation;
  if (proprietaryId === undefined) {
    reportUnplaced(context, "RelatedRelease", relation, NAMESPACE, "ProprietaryId");
    return undefined;
  }
  return [{ value: proprietaryId, attributes: { Namespace: required(proprietaryIdNamespace) } }];
}
