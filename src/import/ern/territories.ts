import type { z } from "zod";
import type { CurrentTerritoryCode } from "../../builder/ern43/types.ts";
import type { DealTerritory } from "../../catalogue/deal.ts";
import type { OpenComposite } from "./open-composite.ts";

type TerritoryInput = z.input<typeof DealTerritory>;

/** Takes the territories of a deal or visibility, and those that it excludes. */
export function readTerritories(
  node: OpenComposite<{
    readonly TerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
    readonly ExcludedTerritoryCode?: readonly CurrentTerritoryCode[] | undefined;
  }>,
): TerritoryInput[] {
  return [
    ...node.list("TerritoryCode", (territory) => readTerritory(territory, false)),
    ...node.list("ExcludedTerritoryCode", (territory) => readTerritory(territory, true)),
  ];
}

function readTerritory(
  node: OpenComposite<CurrentTerritoryCode>,
  isExcluded: boolean,
): TerritoryInput | undefined {
  const territoryCode = node.text();
  if (territoryCode === undefined) return undefined;
  return { territoryCode, identifierType: node.attribute("IdentifierType"), isExcluded, ...node.rest() };
}
