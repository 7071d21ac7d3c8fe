import type { z } from "zod";
import type { Character as CharacterNode } from "../../builder/ern43/types.ts";
import type { Character } from "../../catalogue/performance.ts";
import type { OpenComposite } from "./open-composite.ts";

/** Takes the characters of a recording, video or chapter, with who performs them. */
export function readCharacters(
  node: OpenComposite<{ readonly Character?: readonly CharacterNode[] | undefined }>,
): z.input<typeof Character>[] {
  return node.list("Character", (character) => {
    const partyId = character.reference("CharacterPartyReference");
    if (partyId === undefined) return undefined;
    return {
      partyId,
      ...takePerformer(character),
      sequenceNumber: character.attribute("SequenceNumber"),
      ...character.rest(),
    };
  });
}

function takePerformer(
  character: OpenComposite<CharacterNode>,
): Pick<z.input<typeof Character>, "performerPartyId" | "performerRoles"> {
  if (character.peek("Performer")?.ContributorPartyReference === undefined) return {};
  const performer = character.open("Performer");
  return {
    performerPartyId: performer.reference("ContributorPartyReference"),
    performerRoles: performer.values("Role"),
  };
}
