/** Rules of languages. */
import { ELEMENT_TABLE, SIMPLE_TYPES } from "../../builder/ern43/element-table.ts";
import { findUnregisteredSubtag } from "../registered-subtags.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";

const languageCode: Rule = {
  code: "LANG_CODE",
  number: 88,
  severity: "fatal",
  profiles: "all",
  checks:
    "A language is written as language[-script][-region][-variant] with hyphens, of subtags that are registered",
  source: "ERN 4.3 XSD, LanguageAndScriptCode; BCP 47; IANA language subtag registry",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Write the language as in en, zh-Hant-TW or es-419",
};
const original: Rule = {
  code: "LANG_ORIGINAL",
  number: 89,
  severity: "information",
  profiles: "all",
  checks: "IsInOriginalLanguage stands on originals only, and is nowhere false",
  source: "ERN 4.3, text of IsInOriginalLanguage",
  fileStatus: "FileOK",
  hint: "Remove the flag where the language is not the original one",
};

const LANGUAGE =
  /^[a-zA-Z]{2,3}(-[a-zA-Z]+)?(-[a-zA-Z]{2}|-[0-9]{3})?(-[a-zA-Z][a-zA-Z0-9]{4}[a-zA-Z0-9]*)?$/;

/** Codes that were looked at already and are right: a message says the same few languages again and again. */
const SEEN = new Set<string>();
const SEEN_LIMIT = 1000;

/** Languages of elements and attributes. */
export const languages: RuleFamily = {
  rules: [languageCode, original],
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
    IsInOriginalLanguage: (owner, attributeName, value, context) => {
      if (value !== false) return;
      const text = `${owner.name} says IsInOriginalLanguage false`;
      context.report(original, `${owner.path()}/@${attributeName}`, text, value);
    },
  },
};

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

function checkLanguage(value: string, name: string, path: () => string, context: CheckContext): void {
  if (SEEN.has(value)) return;
  if (!LANGUAGE.test(value)) {
    context.report(languageCode, path(), `${name} is not a language code`, value);
    return;
  }
  const subtag = findUnregisteredSubtag(value);
  if (subtag !== undefined) {
    context.report(
      languageCode,
      path(),
      `${name} holds ${subtag}, which no language, script or region has`,
      value,
    );
  } else if (SEEN.size < SEEN_LIMIT) {
    SEEN.add(value);
  }
}
