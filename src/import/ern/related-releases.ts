import type { z } from "zod";
import type { RelatedRelease as RelatedReleaseNode } from "../../builder/ern43/types.ts";
import type { RelatedRelease } from "../../catalogue/release-facts.ts";
import { readCatalogNumber, readProprietaryId } from "./identifiers.ts";
import { takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type RelationInput = z.input<typeof RelatedRelease>;

/** Takes the `RelatedRelease`s of a release or resource. */
export function readRelatedReleases(
  node: OpenComposite<{ readonly RelatedRelease?: readonly RelatedReleaseNode[] | undefined }>,
): RelationInput[] {
  return node.list("RelatedRelease", (relation) => {
    const type = relation.open("ReleaseRelationshipType");
    const relationshipType = type.text();
    if (relationshipType === undefined) return undefined;
    const id = relation.open("ReleaseId");
    return {
      relationshipType,
      ...takeUserDefined(type),
      grid: id.take("GRid"),
      icpn: id.take("ICPN"),
      ...readCatalogNumber(id),
      ...readOnlyProprietaryId(id),
      titleText: readTitleText(relation),
      displayArtistName: readOnlyText(relation, "DisplayArtistName"),
      labelPartyId: readLabel(relation),
      releaseDate: relation.value("ReleaseDate"),
      originalReleaseDate: relation.value("OriginalReleaseDate"),
      ...relation.rest(),
    };
  });
}

/** The columns hold one proprietary id; where there are several, all stay. */
function readOnlyProprietaryId(
  id: OpenComposite<RelatedReleaseNode["ReleaseId"]>,
): Pick<RelationInput, "proprietaryId" | "proprietaryIdNamespace"> {
  if (id.peek("ProprietaryId")?.length !== 1) return {};
  const [only] = id.list("ProprietaryId", (one) => {
    const proprietaryId = readProprietaryId(one);
    return proprietaryId?.ern === undefined ? proprietaryId : undefined;
  });
  return { proprietaryId: only?.value, proprietaryIdNamespace: only?.namespace };
}

/** One column becomes both the displayed text and the title, where neither says more. */
function readTitleText(relation: OpenComposite<RelatedReleaseNode>): string | undefined {
  const [text] = relation.peek("DisplayTitleText") ?? [];
  const titleText = text?.value;
  if (titleText === undefined) return undefined;
  const isOneTitle =
    JSON.stringify(relation.peek("DisplayTitleText")) === JSON.stringify([{ value: titleText }]) &&
    JSON.stringify(relation.peek("DisplayTitle")) === JSON.stringify([{ TitleText: titleText }]);
  if (!isOneTitle) return undefined;
  relation.take("DisplayTitleText");
  relation.take("DisplayTitle");
  return titleText;
}

function readOnlyText(
  relation: OpenComposite<RelatedReleaseNode>,
  name: "DisplayArtistName" | "ReleaseLabelReference",
): string | undefined {
  return relation.peek(name)?.length === 1 ? relation.values(name)[0] : undefined;
}

function readLabel(relation: OpenComposite<RelatedReleaseNode>): string | undefined {
  const reference = readOnlyText(relation, "ReleaseLabelReference");
  return reference === undefined ? undefined : relation.context.idOf(reference);
}
