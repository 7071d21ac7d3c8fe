import type { CurrentTerritoryCodeValue } from "./ern43/types.ts";
import { allowed } from "./allowed-value.ts";

/** A record that may carry language, territory and default flag. */
interface LocalisedRecord {
  readonly languageAndScriptCode?: string | undefined;
  readonly applicableTerritoryCode?: string | undefined;
  readonly isDefault?: boolean | undefined;
  readonly isInOriginalLanguage?: boolean | undefined;
}

/** The attributes that localise a text. */
interface LocalisationAttributes {
  readonly LanguageAndScriptCode?: string | undefined;
  readonly ApplicableTerritoryCode?: CurrentTerritoryCodeValue | undefined;
  readonly IsDefault?: true | undefined;
  readonly IsInOriginalLanguage?: true | undefined;
}

/** Builds the attributes that localise a text; flags are written only when true, as DDEX asks. */
export function localisationAttributes(record: LocalisedRecord): LocalisationAttributes {
  return {
    LanguageAndScriptCode: record.languageAndScriptCode,
    ApplicableTerritoryCode: territory(record.applicableTerritoryCode),
    IsDefault: flag(record.isDefault),
    IsInOriginalLanguage: flag(record.isInOriginalLanguage),
  };
}

/** Territory and default flag, for composites that carry no language. */
export function territoryAttributes(
  record: LocalisedRecord,
): Pick<LocalisationAttributes, "ApplicableTerritoryCode" | "IsDefault"> {
  return {
    ApplicableTerritoryCode: territory(record.applicableTerritoryCode),
    IsDefault: flag(record.isDefault),
  };
}

function territory(code: string | undefined): CurrentTerritoryCodeValue | undefined {
  return code === undefined ? undefined : allowed(code);
}

function flag(value: boolean | undefined): true | undefined {
  return value === true ? true : undefined;
}
