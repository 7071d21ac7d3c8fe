/** Rules of texts: characters, surrounding white space, emptiness, length, markup. */
import { ELEMENT_TABLE } from "../../builder/ern43/element-table.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { isInReleaseOrResourceId } from "./identifiers.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";

const notEmpty: Rule = {
  code: "TTL_NOT_EMPTY",
  number: 85,
  severity: "fatal",
  profiles: "all",
  checks: "No title, name, line, genre or other free text is empty",
  source: "ERN 4.3 XSD allows it; recipients do not",
  fileStatus: "MetadataMissing",
  hint: "Fill the text, or leave the record out",
};
const forbiddenCharacter: Rule = {
  code: "TXT_FORBIDDEN_CHARACTER",
  number: 97,
  severity: "fatal",
  profiles: "all",
  checks: "No text holds a character that XML 1.0 cannot carry",
  source: "XML 1.0, production Char",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Remove the control character from the text",
};
const illFormed: Rule = {
  code: "TXT_ILL_FORMED",
  number: 97,
  severity: "fatal",
  profiles: "all",
  checks: "No text holds half of a surrogate pair",
  source: "Unicode; XML 1.0, production Char",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Replace the broken character in the text",
};
const untrimmed: Rule = {
  code: "TXT_UNTRIMMED",
  number: 97,
  severity: "warning",
  profiles: "all",
  checks: "No text begins or ends with white space",
  source: "House rule; a sample of DDEX's shows the fault",
  fileStatus: "FileOK",
  hint: "Remove the white space around the text",
  note: "no recipient is known to refuse it, and a release is not worth holding back for a blank",
};

const lengthLimit: Rule = {
  code: "LEN_LIMITS",
  number: 96,
  severity: "warning",
  profiles: "all",
  checks: "No text is longer than the recipient takes: DDEX itself sets no limit",
  source: "DDEX knowledge base, field length and precision",
  fileStatus: "FileOK",
  hint: "Write the text shorter, or agree on a longer one with the recipient",
  needs: ["recipient"],
};
const notComposed: Rule = {
  code: "TXT_NOT_COMPOSED",
  number: 97,
  severity: "warning",
  profiles: "all",
  checks: "Letters with accents are written as one character (Unicode form NFC)",
  source: "House rule; Unicode Standard Annex 15",
  fileStatus: "FileOK",
  hint: "Replace the text by its composed form, as normalize(…, NFC) of PostgreSQL writes it",
  note: "both forms are the same text to Unicode, and no recipient is known to refuse one",
};
const markup: Rule = {
  code: "TXT_MARKUP",
  number: 97,
  severity: "error",
  profiles: "all",
  checks: "No text holds tags or character references: they would be shown as they stand",
  source: "House rule",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Remove the tags, and write & and < as they are",
};
const emoji: Rule = {
  code: "TXT_EMOJI",
  number: 97,
  severity: "error",
  profiles: "all",
  checks: "No text holds an emoji where the recipient refuses them",
  source: "House rule",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Remove the emoji from the text",
  needs: ["recipient"],
};
const sentinel: Rule = {
  code: "UNKNOWN_SENTINELS",
  number: 98,
  severity: "error",
  profiles: "all",
  checks: "No value says that it is unknown: #unknown#, 9999-01-01 and PT99H01M01S need an agreement",
  source: "ERN 4.3 part 1, 6.10",
  fileStatus: "MetadataMissing",
  hint: "Fill the value, or leave it out",
};

/** Everything but plain text below the first combining mark; `<` and `&` may begin markup. */
const UNUSUAL = /[^\t\n\r -%'-;=-\u02FF]/;
const MARKUP = /<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]+|#x[0-9a-f]+);/i;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uD800-\uDFFF\uE000-\uFFFD]/;

/** Types of elements that hold text of any kind. */
const FREE_TEXT_TYPES = new Set([
  "xs:string",
  ...Object.entries(ELEMENT_TABLE)
    .filter(([, entry]) => entry.content === "xs:string")
    .map(([typeName]) => typeName),
]);

/** Texts of elements and attributes. */
export const texts: RuleFamily = {
  rules: [
    notEmpty,
    lengthLimit,
    forbiddenCharacter,
    illFormed,
    untrimmed,
    notComposed,
    markup,
    emoji,
    sentinel,
  ],
  eachValue: (cursor, value, context) => {
    if (typeof value !== "string") return;
    const limit = context.known.recipient?.maxTextLength;
    if (limit !== undefined) checkLength(cursor, value, limit, context);
    if (isSentinel(value)) {
      context.report(sentinel, cursor.path(), `${cursor.name} says that it is unknown`, value);
    }
    if (!isSuspicious(value)) return;
    if (value.trim() !== "") {
      checkCharacters(value, cursor.name, () => cursor.path(), context);
    } else if (FREE_TEXT_TYPES.has(cursor.typeName) && !isReportedAsIdentifier(cursor)) {
      context.report(notEmpty, cursor.path(), `${cursor.name} is empty`, value);
    }
  },
  eachAttribute: (owner, attributeName, value, context) => {
    if (typeof value !== "string" || !isSuspicious(value) || value === "") return;
    checkCharacters(value, attributeName, () => `${owner.path()}/@${attributeName}`, context);
  },
};

/**
 * Says whether no rule of texts, whatever the element, has anything against a text; limits of length are the recipient's.
 *
 * An emoji counts as something against it, since some recipients refuse them.
 */
export function isOrdinaryText(value: string): boolean {
  if (isSentinel(value)) return false;
  if (!isSuspicious(value)) return true;
  return (
    value.trim() === value &&
    value !== "" &&
    value.isWellFormed() &&
    !FORBIDDEN.test(value) &&
    !MARKUP.test(value) &&
    !EMOJI.test(value) &&
    value.normalize("NFC") === value
  );
}

/** Finds every text that needs a closer look. */
function isSuspicious(value: string): boolean {
  return value === "" || value.trim() !== value || UNUSUAL.test(value);
}

function isSentinel(value: string): boolean {
  return value === "#unknown#" || value === "PT99H01M01S" || value.startsWith("9999-01-01");
}

function checkLength(cursor: WalkCursor, value: string, limit: number, context: CheckContext): void {
  if (value.length <= limit || !FREE_TEXT_TYPES.has(cursor.typeName)) return;
  const text = `${cursor.name} has ${value.length} characters, ${value.length - limit} more than the recipient takes`;
  context.report(lengthLimit, cursor.path(), text, value);
}

function isReportedAsIdentifier(cursor: WalkCursor): boolean {
  return (
    isInReleaseOrResourceId(cursor) ||
    cursor.name === "ISNI" ||
    cursor.name === "ISWC" ||
    cursor.name === "IPN" ||
    cursor.name === "DPID"
  );
}

function checkCharacters(value: string, name: string, path: () => string, context: CheckContext): void {
  const forbidden = FORBIDDEN.exec(value)?.[0];
  if (forbidden !== undefined) {
    const codePoint = forbidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    context.report(forbiddenCharacter, path(), `${name} holds the character U+${codePoint}`, value);
  }
  if (!value.isWellFormed()) {
    context.report(illFormed, path(), `${name} holds half of a surrogate pair`, value);
  }
  if (value.trim() !== value) {
    context.report(untrimmed, path(), `${name} begins or ends with white space`, value);
  }
  checkHygiene(value, name, path, context);
}

function checkHygiene(value: string, name: string, path: () => string, context: CheckContext): void {
  if (value.normalize("NFC") !== value) {
    context.report(notComposed, path(), `${name} holds a letter in pieces`, value);
  }
  const found = MARKUP.exec(value)?.[0];
  if (found !== undefined) context.report(markup, path(), `${name} holds the markup ${found}`, value);
  if (context.known.recipient?.allowsEmoji === false && EMOJI.test(value)) {
    context.report(emoji, path(), `${name} holds an emoji`, value);
  }
}
