/** Catalogue ids in fragments → references of the message. */
import type { SimpleTypeEntry } from "../ern43/element-table-types.ts";
import type { MessageReferences } from "../message-references.ts";

/** The letter that references of a kind begin with, and who knows them by the catalogue's ids. */
const KINDS: Readonly<Record<string, (references: MessageReferences, id: string) => string>> = {
  P: (references, id) => references.party(id),
  A: (references, id) => references.resource(id),
  R: (references, id) => references.release(id),
  X: (references, id) => references.chapter(id),
  Q: (references, id) => references.cueSheet(id),
  V: (references, id) => references.visibility(id),
  T: (references, id) => references.technical(id),
};

/**
 * Turns the id of a record into its reference where the type is one of references, declared or used.
 *
 * Shape: any other text, and one of a type whose kind no letter tells, comes back as it is.
 */
export function referenceOr(type: SimpleTypeEntry, text: string, references: MessageReferences): string {
  if (type.identity === undefined) return text;
  const letter = type.patterns[0]?.[0] ?? "";
  if (letter === "T" && type.identity === "ID") return references.declareTechnical(text);
  return Object.hasOwn(KINDS, letter) ? (KINDS[letter]?.(references, text) ?? text) : text;
}
