/**
 * Subtags of languages, as far as Node's own tables know them.
 *
 * They are complete for languages of two letters, for scripts and for regions. Of the 8,000 languages of three letters
 * they know some hundred: the others pass.
 */

const KNOWN = {
  language: new Map<string, boolean>(),
  script: new Map<string, boolean>(),
  region: new Map<string, boolean>(),
};
const NAMES = {
  language: new Intl.DisplayNames("en", { type: "language", fallback: "none" }),
  script: new Intl.DisplayNames("en", { type: "script", fallback: "none" }),
  region: new Intl.DisplayNames("en", { type: "region", fallback: "none" }),
};
/** Regions of three digits that languages are told apart by. Source: UN M.49. */
const AREAS = new Set(
  "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419".split(
    " ",
  ),
);

/** Says whether two letters are a country or another region that has a code. */
export function isRegisteredRegion(code: string): boolean {
  return isKnown("region", code);
}

/**
 * Finds the first subtag of a language that is registered nowhere.
 *
 * Shape: a code as in `zh-Hant-TW` in; undefined where nothing is wrong with it, also where it is no such code at all.
 */
export function findUnregisteredSubtag(code: string): string | undefined {
  const [language = "", ...others] = code.split("-");
  if (language.length === 2 && !isKnown("language", language.toLowerCase())) return language;
  return others.find((subtag, index) => {
    if (subtag.length === 2) return !isKnown("region", subtag.toUpperCase());
    if (subtag.length === 3 && /^[0-9]/.test(subtag)) return !AREAS.has(subtag);
    const mayBeScript = index === 0 && /^[a-z]{4}$/i.test(subtag);
    return (
      mayBeScript && !isKnown("script", `${subtag.charAt(0).toUpperCase()}${subtag.slice(1).toLowerCase()}`)
    );
  });
}

function isKnown(kind: keyof typeof NAMES, code: string): boolean {
  const known = KNOWN[kind].get(code);
  if (known !== undefined) return known;
  const isNamed = NAMES[kind].of(code) !== undefined;
  KNOWN[kind].set(code, isNamed);
  return isNamed;
}
