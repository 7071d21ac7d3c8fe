/**
 * Characters that XML 1.0 forbids even as character references.
 *
 * Lone surrogates are forbidden too and are not in this expression: `isWellFormed()` of the string finds them faster.
 * Source: XML 1.0, production 2 (Char).
 */
const FORBIDDEN_CHARACTERS: RegExp = /[^\t\n\r -\uFFFD]/;

const EVERY_FORBIDDEN_CHARACTER = new RegExp(FORBIDDEN_CHARACTERS, "g");

/** Replaces each character that XML 1.0 forbids, and each lone surrogate, by U+FFFD. */
export function replaceForbiddenCharacters(text: string): string {
  return text.toWellFormed().replace(EVERY_FORBIDDEN_CHARACTER, "\uFFFD");
}

const TEXT_MARKUP = /[&<>\r]/;
const EVERY_TEXT_MARKUP = /[&<>\r]/g;
const ATTRIBUTE_MARKUP = /[&<>"\t\n\r]/;
const EVERY_ATTRIBUTE_MARKUP = /[&<>"\t\n\r]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Escapes text between tags. A carriage return becomes a reference, because parsers turn a plain one to a line feed. */
export function escapeText(text: string): string {
  return TEXT_MARKUP.test(text) ? text.replace(EVERY_TEXT_MARKUP, reference) : text;
}

/** Escapes an attribute value between double quotes. Tabs and line ends become references, or they would turn to spaces. */
export function escapeAttribute(text: string): string {
  return ATTRIBUTE_MARKUP.test(text) ? text.replace(EVERY_ATTRIBUTE_MARKUP, reference) : text;
}

function reference(character: string): string {
  return REFERENCES[character] ?? character;
}
