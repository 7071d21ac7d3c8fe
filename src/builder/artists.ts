import type {
  Contributor as CatalogueContributor,
  DisplayArtist as CatalogueArtist,
} from "../catalogue/party.ts";
import type { DisplayArtistName } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { Contributor, DisplayArtist, DisplayArtistNameWithDefault } from "./ern43/types.ts";
import { nameAttributes } from "./localisation.ts";

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
      DisplayArtistRole: { value: allowed(artist.displayArtistRole) },
      ArtisticRole: artist.artisticRoles.map((role) => ({ value: allowed(role) })),
      attributes: { SequenceNumber: artist.sequenceNumber ?? index + 1 },
    }),
  );
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
