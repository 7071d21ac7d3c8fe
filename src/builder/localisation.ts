import type { CurrentTerritoryCodeValue } from "./ern43/types.ts";
import { allowed } from "./allowed-value.ts";

/** A record that may carry language, territory and default flag. */
interface LocalisedRecord {
  readonly languageAndScriptCode?: string | undefined;
  readonly applicableTerritoryCode?: string | undefined;
  readonly isDefault?: boolean | undefined;
}

/** The attributes that say where a text or value holds. */
interface TerritoryAttributes {
  readonly ApplicableTerritoryCode: CurrentTerritoryCodeValue | undefined;
  readonly IsDefault: true | undefined;
}

/** The attributes that localise a text. */
interface LocalisationAttributes extends TerritoryAttributes {
  readonly LanguageAndScriptCode: string | undefined;
}

/** Builds territory and default flag; flags are written only when true, as DDEX asks. */
export function territoryAttributes(record: LocalisedRecord): TerritoryAttributes {
  const { applicableTerritoryCode: code } = record;
  return {
    ApplicableTerritoryCode: code === undefined ? undefined : allowed(code),
    IsDefault: trueOnly(record.isDefault),
  };
}

/** Builds language, territory and default flag. */
export function localisationAttributes(record: LocalisedRecord): LocalisationAttributes {
  return { ...territoryAttributes(record), LanguageAndScriptCode: record.languageAndScriptCode };
}

/** Builds what localises a title or name, which may also be marked as being in its original language. */
export function nameAttributes(
  record: LocalisedRecord & { readonly isInOriginalLanguage?: boolean | undefined },
): LocalisationAttributes & { readonly IsInOriginalLanguage: true | undefined } {
  return { ...localisationAttributes(record), IsInOriginalLanguage: trueOnly(record.isInOriginalLanguage) };
}

/** DDEX flags are said or left out, never denied. */
export function trueOnly(flag: boolean | undefined): true | undefined {
  return flag === true ? true : undefined;
}
