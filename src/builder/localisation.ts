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

/** A title or name. */
interface NameRecord extends LocalisedRecord {
  readonly isInOriginalLanguage?: boolean | undefined;
}

/** The attributes that localise a title or name. */
interface NameAttributes extends Partial<LocalisationAttributes> {
  readonly IsInOriginalLanguage?: true | undefined;
}

/** Builds territory and default flag, undefined where neither is set; flags are written only when true, as DDEX asks. */
export function territoryAttributes(record: LocalisedRecord): TerritoryAttributes | undefined {
  const { applicableTerritoryCode: code, isDefault } = record;
  if (code === undefined && isDefault !== true) return undefined;
  return {
    ApplicableTerritoryCode: code === undefined ? undefined : allowed(code),
    IsDefault: trueOnly(isDefault),
  };
}

/** Builds language, territory and default flag, undefined where none is set. */
export function localisationAttributes(record: LocalisedRecord): LocalisationAttributes | undefined {
  const { languageAndScriptCode, applicableTerritoryCode: code, isDefault } = record;
  if (languageAndScriptCode === undefined && code === undefined && isDefault !== true) return undefined;
  return {
    LanguageAndScriptCode: languageAndScriptCode,
    ApplicableTerritoryCode: code === undefined ? undefined : allowed(code),
    IsDefault: trueOnly(isDefault),
  };
}

/**
 * Builds what localises a title or name, which may also be marked as being in its original language; undefined where
 * nothing is set.
 */
export function nameAttributes(record: NameRecord): NameAttributes | undefined {
  const attributes = localisationAttributes(record);
  if (record.isInOriginalLanguage !== true) return attributes;
  return { ...attributes, IsInOriginalLanguage: true };
}

/** DDEX flags are said or left out, never denied. */
export function trueOnly(flag: boolean | undefined): true | undefined {
  return flag === true ? true : undefined;
}
