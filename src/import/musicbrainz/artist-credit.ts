/** Artist credits → display artists and the name that is shown. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import type { Ws2Artist, Ws2ArtistCredit } from "./ws2-release.ts";

type DisplayArtistInput = NonNullable<CatalogueReleaseInput["displayArtists"]>[number];

/** A credit as ERN tells it. */
export interface CreditedArtists {
  /** The whole credit with the words between the names. */
  readonly name: string;
  readonly displayArtists: readonly DisplayArtistInput[];
  /** Those of `displayArtists`, in their order. */
  readonly artists: readonly Ws2Artist[];
}

const FEATURING = /\b(?:feat|ft|featuring)\b/i;
/** What ends a guest's part of a credit: `A (feat. B) vs. C`. */
const END_OF_GUESTS = /[)\]）]|\bvs\b/i;

/**
 * Reads a credit.
 *
 * Shape: who stands behind `feat.`, `ft.` or `featuring` is a FeaturedArtist, who stands before a `; ` a Composer, as
 * MusicBrainz credits classical releases, everyone else a MainArtist. An artist who is credited twice counts once.
 */
export function readCredit(credit: Ws2ArtistCredit): CreditedArtists {
  const parts = credit ?? [];
  const lastComposer = parts.findLastIndex(({ joinphrase }) => joinphrase?.trim() === ";");
  const roles = new Map<string, string>();
  const artists: Ws2Artist[] = [];
  let isGuest = false;
  parts.forEach(({ artist, joinphrase }, index) => {
    if (!roles.has(artist.id)) {
      artists.push(artist);
      roles.set(artist.id, roleOf(index <= lastComposer, isGuest));
    }
    const phrase = joinphrase ?? "";
    if (FEATURING.test(phrase)) isGuest = true;
    else if (END_OF_GUESTS.test(phrase)) isGuest = false;
  });
  return {
    name: parts.map(({ name, joinphrase }) => `${name}${joinphrase ?? ""}`).join(""),
    displayArtists: artists.map(({ id }, index) => ({
      partyId: id,
      displayArtistRole: roles.get(id) ?? "MainArtist",
      sequenceNumber: index + 1,
    })),
    artists,
  };
}

function roleOf(isComposer: boolean, isGuest: boolean): string {
  if (isComposer) return "Composer";
  return isGuest ? "FeaturedArtist" : "MainArtist";
}
