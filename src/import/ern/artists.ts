/** Artists and contributors: the inverse of the builder's artists. */
import type { z } from "zod";
import type {
  Contributor as ContributorNode,
  DisplayArtist as DisplayArtistNode,
  DisplayArtistNameWithDefault,
  EditionContributor,
} from "../../builder/ern43/types.ts";
import type { Contributor, DisplayArtist } from "../../catalogue/party.ts";
import type { DisplayArtistName } from "../../catalogue/text.ts";
import { takeNameLocalisation, takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type ContributorInput = z.input<typeof Contributor>;
type DisplayArtistInput = z.input<typeof DisplayArtist>;

/** Takes the credits as they are shown. */
export function readDisplayArtistNames(
  node: OpenComposite<{
    readonly DisplayArtistName?: readonly DisplayArtistNameWithDefault[] | undefined;
  }>,
): z.input<typeof DisplayArtistName>[] {
  return node.list("DisplayArtistName", (credit) => {
    const name = credit.text();
    return name === undefined ? undefined : { name, ...takeNameLocalisation(credit), ...credit.rest() };
  });
}

/** Takes the parties of the credit with their roles. */
export function readDisplayArtists(
  node: OpenComposite<{ readonly DisplayArtist?: readonly DisplayArtistNode[] | undefined }>,
): DisplayArtistInput[] {
  return node.list("DisplayArtist", readDisplayArtist);
}

/** An artist without a number has no place in the columns: they would number it by its place in the list. */
function readDisplayArtist(node: OpenComposite<DisplayArtistNode>): DisplayArtistInput | undefined {
  const partyId = node.reference("ArtistPartyReference");
  const role = node.open("DisplayArtistRole");
  const displayArtistRole = role.text();
  const sequenceNumber = node.attribute("SequenceNumber");
  if (partyId === undefined || displayArtistRole === undefined || sequenceNumber === undefined) {
    return undefined;
  }
  return {
    partyId,
    displayArtistRole,
    ...takeUserDefined(role),
    sequenceNumber,
    artisticRoles: node.values("ArtisticRole"),
    ...readTitleDisplay(node),
    ...node.rest(),
  };
}

/** An artist is displayed in one title of its release or resource in one way; where it differs, nothing is taken. */
function readTitleDisplay(
  node: OpenComposite<DisplayArtistNode>,
): Pick<DisplayArtistInput, "isDisplayedInTitle" | "titlePrefix"> {
  if (node.peek("TitleDisplayInformation")?.length !== 1) return {};
  const [display] = node.list("TitleDisplayInformation", (information) => {
    const isDisplayedInTitle = information.take("IsDisplayedInTitle");
    const prefixes = information.values("Prefix");
    if (prefixes.length > 1 || !information.isEmpty()) return undefined;
    return { isDisplayedInTitle, titlePrefix: prefixes[0] };
  });
  return display ?? {};
}

/** Takes the contributors of a resource, chapter or cue. */
export function readContributors(
  node: OpenComposite<{ readonly Contributor?: readonly ContributorNode[] | undefined }>,
): ContributorInput[] {
  return node.list("Contributor", (contributor) => {
    const partyId = contributor.reference("ContributorPartyReference");
    if (partyId === undefined) return undefined;
    return {
      partyId,
      roles: contributor.values("Role"),
      instrumentTypes: contributor.values("InstrumentType"),
      ...takeContribution(contributor),
      ...contributor.rest(),
    };
  });
}

/** Takes the contributors of an edition, which name no instruments. */
export function readEditionContributors(
  node: OpenComposite<{ readonly EditionContributor?: readonly EditionContributor[] | undefined }>,
): ContributorInput[] {
  return node.list("EditionContributor", (contributor) => {
    const partyId = contributor.reference("ContributorPartyReference");
    if (partyId === undefined) return undefined;
    return {
      partyId,
      roles: contributor.values("Role"),
      ...takeContribution(contributor),
      ...contributor.rest(),
    };
  });
}

function takeContribution(
  node: OpenComposite<
    Pick<ContributorNode, "HasMadeFeaturedContribution" | "HasMadeContractedContribution" | "attributes">
  >,
): Pick<
  ContributorInput,
  "hasMadeFeaturedContribution" | "hasMadeContractedContribution" | "sequenceNumber"
> {
  return {
    hasMadeFeaturedContribution: node.take("HasMadeFeaturedContribution"),
    hasMadeContractedContribution: node.take("HasMadeContractedContribution"),
    sequenceNumber: node.attribute("SequenceNumber"),
  };
}
