/**
 * Which element or attribute each column of the reader's contract feeds.
 *
 * Findings use it to name the column behind an element path, and `docs/mapping.md` is written from it. Paths are relative
 * to the composite that the record becomes; the empty path is the composite's own text.
 */
import { DEAL_ELEMENT_MAP } from "./deal-element-map.ts";
import { PERFORMANCE_ELEMENT_MAP } from "./performance-element-map.ts";
import { RELEASE_ELEMENT_MAP } from "./release-element-map.ts";
import { type KindMap, RESOURCE_ELEMENT_MAP } from "./resource-element-map.ts";
import { TEXT_ELEMENT_MAP } from "./text-element-map.ts";

/** Every kind of record of the contract. */
export const ELEMENT_MAP: Readonly<Record<string, KindMap>> = {
  ...RELEASE_ELEMENT_MAP,
  ...RESOURCE_ELEMENT_MAP,
  ...PERFORMANCE_ELEMENT_MAP,
  ...TEXT_ELEMENT_MAP,
  ...DEAL_ELEMENT_MAP,
};
