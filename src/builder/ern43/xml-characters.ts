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

/**
 * Everything but printable ASCII without markup, letters in one piece of the scripts that most titles are written in,
 * dashes, quotation marks and the sign of a P line: characters that no neighbour of theirs changes in Unicode form NFC.
 */
const NOT_PLAIN =
  /[^ -%'-;=?-~\u00A1-\u02FF\u0391-\u03A1\u03A3-\u03A9\u03B1-\u03C9\u0410-\u044F\u2013\u2014\u2018-\u201D\u2117\u3041-\u3094\u30A1-\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]/;
/** How values begin that say "unknown". Source: ERN 4.3 part 1, 6.10. */
const SENTINEL = /^(?:#unknown#|9999-|PT99H)/;
const [SPACE, NUMBER_SIGN, NINE, LETTER_P] = [0x20, 0x23, 0x39, 0x50];

/**
 * Says whether a text is plain: nothing in it has to be escaped, and no rule of texts has anything against it.
 *
 * Most texts are; one that is not may still be in order.
 */
export function isPlainText(text: string): boolean {
  if (text === "" || NOT_PLAIN.test(text) || text.charCodeAt(text.length - 1) === SPACE) return false;
  const first = text.charCodeAt(0);
  if (first === SPACE) return false;
  return !(first === NUMBER_SIGN || first === NINE || first === LETTER_P) || !SENTINEL.test(text);
}
