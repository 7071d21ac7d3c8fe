import type { Character as CatalogueCharacter } from "../catalogue/performance.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { Character } from "./ern43/types.ts";
import { reportUnplaced } from "./unplaced.ts";

/** Builds the `Character`s of a recording, video or chapter, with who performs them. */
export function buildCharacters(
  characters: readonly CatalogueCharacter[],
  context: BuildContext,
): readonly Character[] | undefined {
  if (characters.length === 0) return undefined;
  return characters.map((character) => {
    const { sequenceNumber } = character;
    return compose<Character>(context, "Character", character, "Character", {
      CharacterPartyReference: context.references.party(character.partyId),
      Performer: buildPerformer(character, context),
      attributes: sequenceNumber === undefined ? undefined : { SequenceNumber: sequenceNumber },
    });
  });
}

const ROLES = ["performerRoles"];

function buildPerformer(character: CatalogueCharacter, context: BuildContext): Character["Performer"] {
  const { performerPartyId, performerRoles } = character;
  if (performerPartyId === undefined) {
    reportUnplaced(context, "Character", character, ROLES, "Character without a performer");
    return undefined;
  }
  return {
    ContributorPartyReference: context.references.party(performerPartyId),
    Role: performerRoles.map((role) => ({ value: allowed(role) })),
  };
}
