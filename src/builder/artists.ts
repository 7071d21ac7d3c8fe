import type {
  Contributor as CatalogueContributor,
  DisplayArtist as CatalogueArtist,
} from "../catalogue/party.ts";
import type { DisplayArtistName } from "../catalogue/text.ts";
import { allowed, required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type {
  Contributor,
  DisplayArtist,
  DisplayArtistNameWithDefault,
  EditionContributor,
  TitleDisplayInformation,
} from "./ern43/types.ts";
import { nameAttributes } from "./localisation.ts";
import { reportUnplaced } from "./unplaced.ts";
import { userDefinedAttributes } from "./user-defined.ts";

/** Builds the `DisplayArtistName`s: the whole credit as it is shown. */
export function buildDisplayArtistNames(
  names: readonly DisplayArtistName[],
  context: BuildContext,
): readonly DisplayArtistNameWithDefault[] {
  return names.map((name) =>
    compose(context, "DisplayArtistName", name, "DisplayArtistNameWithDefault", {
      value: name.name,
      attributes: nameAttributes(name),
    }),
  );
}

/**
 * Builds the `DisplayArtist`s: the parties of the credit with their roles.
 *
 * An artist without a sequence number has the place that it has in the list: the list's order is the credit's.
 */
export function buildDisplayArtists(
  artists: readonly CatalogueArtist[],
  context: BuildContext,
): readonly DisplayArtist[] {
  return artists.map((artist, index) =>
    compose(context, "DisplayArtist", artist, "DisplayArtist", {
      ArtistPartyReference: context.references.party(artist.partyId),
      DisplayArtistRole: {
        value: allowed(artist.displayArtistRole),
        attributes: userDefinedAttributes(artist),
      },
      ArtisticRole: artist.artisticRoles.map((role) => ({ value: allowed(role) })),
      TitleDisplayInformation: buildTitleDisplay(artist),
      attributes: { SequenceNumber: artist.sequenceNumber ?? index + 1 },
    }),
  );
}

function buildTitleDisplay(artist: CatalogueArtist): readonly TitleDisplayInformation[] | undefined {
  const { isDisplayedInTitle, titlePrefix } = artist;
  if (isDisplayedInTitle === undefined && titlePrefix === undefined) return undefined;
  return [
    {
      IsDisplayedInTitle: required(isDisplayedInTitle),
      Prefix: titlePrefix === undefined ? undefined : [{ value: titlePrefix }],
    },
  ];
}

/** Builds the `Contributor`s of a resource: one composite per record, with all its roles. */
export function buildContributors(
  contributors: readonly CatalogueContributor[],
  context: BuildContext,
): readonly Contributor[] {
  return contributors.map((contributor) =>
    compose(context, "Contributor", contributor, "Contributor", {
      ContributorPartyReference: context.references.party(contributor.partyId),
      Role: contributor.roles.map((role) => ({ value: allowed(role) })),
      InstrumentType: contributor.instrumentTypes.map((instrument) => ({ value: allowed(instrument) })),
      HasMadeFeaturedContribution: contributor.hasMadeFeaturedContribution,
      HasMadeContractedContribution: contributor.hasMadeContractedContribution,
      attributes:
        contributor.sequenceNumber === undefined ? undefined : { SequenceNumber: contributor.sequenceNumber },
    }),
  );
}

const INSTRUMENTS = ["instrumentTypes"];

/** Builds the `EditionContributor`s of an edition, which name no instruments. */
export function buildEditionContributors(
  contributors: readonly CatalogueContributor[],
  context: BuildContext,
): readonly EditionContributor[] | undefined {
  if (contributors.length === 0) return undefined;
  return contributors.map((contributor) => {
    const { sequenceNumber } = contributor;
    reportUnplaced(context, "Contributor", contributor, INSTRUMENTS, "EditionContributor");
    return compose<EditionContributor>(context, "Contributor", contributor, "EditionContributor", {
      ContributorPartyReference: context.references.party(contributor.partyId),
      Role: contributor.roles.map((role) => ({ value: allowed(role) })),
      HasMadeFeaturedContribution: contributor.hasMadeFeaturedContribution,
      HasMadeContractedContribution: contributor.hasMadeContractedContribution,
      attributes: sequenceNumber === undefined ? undefined : { SequenceNumber: sequenceNumber },
    });
  });
}
