/** Artists → parties. */
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import type { MusicbrainzDefaults } from "./defaults.ts";
import type { ImportNotes } from "./import-notes.ts";
import type { Ws2Artist } from "./ws2-release.ts";

/** A party as a release gives it. */
export type PartyInput = NonNullable<CatalogueReleaseInput["parties"]>[number];

/** What a party is made with. */
export interface PartyContext {
  readonly defaults: MusicbrainzDefaults;
  /** Of MusicBrainz ids. */
  readonly namespace: string;
  readonly notes: ImportNotes;
}

/**
 * Makes the party of an artist.
 *
 * Shape: one ISNI and one IPI are taken; of several none, unless the defaults name the one, since MusicBrainz does not
 * say which holds. The sort name is the indexed one and, of a name in another script, the transcription.
 */
export function artistParty(artist: Ws2Artist, path: string, context: PartyContext): PartyInput {
  const { defaults, namespace, notes } = context;
  const chosen = defaults.artists[artist.id] ?? {};
  const only = (kind: string, member: string, given: string | undefined, ids: Ws2Artist["isnis"]) => {
    const distinct = [...new Set(ids ?? [])];
    if (given !== undefined || distinct.length <= 1) return given ?? distinct[0];
    notes.ambiguous({
      path: `${path}.${member}`,
      text: `Artist "${artist.name}" has ${distinct.length} ${kind}s and none is taken`,
      hint: `Choose one under artists.${artist.id}.${member} of the defaults`,
      value: distinct.join(", "),
    });
    return undefined;
  };
  const isni = only("ISNI", "isni", chosen.isni, artist.isnis);
  const ipiNameNumber = only("IPI", "ipiNameNumber", chosen.ipiNameNumber, artist.ipis);
  return {
    id: artist.id,
    ...(isni !== undefined && { isni }),
    ...(ipiNameNumber !== undefined && { ipiNameNumber }),
    ...(chosen.dpid !== undefined && { dpid: chosen.dpid }),
    partyNames: [partyName(artist)],
    proprietaryIds: [{ namespace, value: artist.id }],
  };
}

function partyName({
  name,
  "sort-name": sortName,
}: Ws2Artist): NonNullable<PartyInput["partyNames"]>[number] {
  if (sortName === null || sortName === undefined || sortName === "" || sortName === name) {
    return { fullName: name };
  }
  const isTranscribed = !/\p{Script=Latin}/u.test(name) && /^[\u0020-\u007E]+$/.test(sortName);
  return {
    fullName: name,
    ...(isTranscribed && { fullNameAsciiTranscribed: sortName.replaceAll(", ", " ") }),
    fullNameIndexed: sortName,
  };
}
