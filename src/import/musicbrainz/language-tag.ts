/** Languages and scripts of MusicBrainz (ISO 639-3, ISO 15924) → language tags of a message. */

/** Several languages, no language, not known: what is no language of a text. */
const NO_LANGUAGES: ReadonlySet<string> = new Set(["mul", "zxx", "und", "mis", "qaa"]);

/** A tag such as `en`, or `ja-Latn` where the script is not the one that the language is mostly written in. */
export function languageTag(
  language: string | null | undefined,
  script: string | null | undefined,
): string | undefined {
  if (language === null || language === undefined || NO_LANGUAGES.has(language)) return undefined;
  if (!/^[a-z]{2,3}$/.test(language)) return undefined;
  const locale = new Intl.Locale(language);
  const isScript = script !== null && script !== undefined && /^(?!Q)[A-Z][a-z]{3}$/.test(script);
  return isScript && script !== locale.maximize().script ? `${locale.language}-${script}` : locale.language;
}
