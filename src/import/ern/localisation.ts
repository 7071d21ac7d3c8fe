/** Attributes that many composites share, as columns; what has no column stays in the composite. */
import type { OpenComposite } from "./open-composite.ts";

/** The columns of a text's language, territory and default flag. */
export interface LocalisationColumns {
  readonly languageAndScriptCode?: string | undefined;
  readonly applicableTerritoryCode?: string | undefined;
  readonly isDefault?: boolean | undefined;
}

interface TerritoryNode {
  readonly attributes?:
    | { readonly ApplicableTerritoryCode?: string | undefined; readonly IsDefault?: boolean | undefined }
    | undefined;
}

interface LocalisedNode {
  readonly attributes?:
    | {
        readonly LanguageAndScriptCode?: string | undefined;
        readonly ApplicableTerritoryCode?: string | undefined;
        readonly IsDefault?: boolean | undefined;
      }
    | undefined;
}

interface NameNode {
  readonly attributes?:
    | {
        readonly LanguageAndScriptCode?: string | undefined;
        readonly ApplicableTerritoryCode?: string | undefined;
        readonly IsDefault?: boolean | undefined;
        readonly IsInOriginalLanguage?: boolean | undefined;
      }
    | undefined;
}

interface UserDefinedNode {
  readonly attributes?:
    { readonly Namespace?: string | undefined; readonly UserDefinedValue?: string | undefined } | undefined;
}

/** Takes territory and default flag; a flag that is false stays, for columns write it only when true. */
export function takeTerritory(
  node: OpenComposite<TerritoryNode>,
): Omit<LocalisationColumns, "languageAndScriptCode"> {
  return {
    applicableTerritoryCode: node.attribute("ApplicableTerritoryCode"),
    isDefault: node.trueAttribute("IsDefault"),
  };
}

/** Takes language, territory and default flag. */
export function takeLocalisation(node: OpenComposite<LocalisedNode>): LocalisationColumns {
  return { languageAndScriptCode: node.attribute("LanguageAndScriptCode"), ...takeTerritory(node) };
}

/** Takes what localises a title or name. */
export function takeNameLocalisation(
  node: OpenComposite<NameNode>,
): LocalisationColumns & { readonly isInOriginalLanguage?: boolean | undefined } {
  return { ...takeLocalisation(node), isInOriginalLanguage: node.trueAttribute("IsInOriginalLanguage") };
}

/** Takes what an allowed value `UserDefined` stands for. */
export function takeUserDefined(node: OpenComposite<UserDefinedNode>): {
  readonly namespace?: string | undefined;
  readonly userDefinedValue?: string | undefined;
} {
  return { namespace: node.attribute("Namespace"), userDefinedValue: node.attribute("UserDefinedValue") };
}
