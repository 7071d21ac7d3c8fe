/** Rules of texts: characters, surrounding white space, emptiness, language codes. */
import { ELEMENT_TABLE, SIMPLE_TYPES } from "../../builder/ern43/element-table.ts";
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
const languageCode: Rule = {
  code: "LANG_CODE",
  number: 88,
  severity: "fatal",
  profiles: "all",
  checks: "A language is written as language[-script][-region][-variant] with hyphens",
  source: "ERN 4.3 XSD, LanguageAndScriptCode; BCP 47",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Write the language as in en, zh-Hant-TW or es-419",
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
};

const LANGUAGE =
  /^[a-zA-Z]{2,3}(-[a-zA-Z]+)?(-[a-zA-Z]{2}|-[0-9]{3})?(-[a-zA-Z][a-zA-Z0-9]{4}[a-zA-Z0-9]*)?$/;
// Without the flag `u` each half of a surrogate pair counts.
const UNUSUAL = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/;
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
  rules: [notEmpty, languageCode, forbiddenCharacter, illFormed, untrimmed],
  eachValue: (cursor, value, context) => {
    if (typeof value !== "string" || !isSuspicious(value)) return;
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
  values: Object.fromEntries(
    languageElements().map((name) => [
      name,
      (cursor, value, context) => checkLanguage(String(value), cursor.name, () => cursor.path(), context),
    ]),
  ),
  attributes: {
    LanguageAndScriptCode: (owner, attributeName, value, context) => {
      checkLanguage(String(value), attributeName, () => `${owner.path()}/@${attributeName}`, context);
    },
  },
};

/** Finds every text that needs a closer look. */
function isSuspicious(value: string): boolean {
  return value === "" || value.trim() !== value || UNUSUAL.test(value);
}

/** Elements whose text is a language: those with the pattern of one. */
function languageElements(): readonly string[] {
  const names = new Set<string>();
  for (const entry of Object.values(ELEMENT_TABLE)) {
    for (const child of entry.children) {
      const simple = SIMPLE_TYPES[ELEMENT_TABLE[child.type]?.content ?? child.type];
      if (simple?.patterns.some((pattern) => pattern.startsWith("[a-zA-Z]{2,3}(-"))) names.add(child.name);
    }
  }
  return [...names];
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

function checkLanguage(value: string, name: string, path: () => string, context: CheckContext): void {
  if (LANGUAGE.test(value)) return;
  context.report(languageCode, path(), `${name} is not a language code`, value);
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
}
