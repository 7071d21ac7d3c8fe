/**
 * Fields that records of several kinds share.
 *
 * A record's zod shape is also its column list: property `applicableTerritoryCode` is column `applicable_territory_code`.
 */
import { z } from "zod";

/** Where a record was read from; findings name it. Absent for releases that were not read from tables. */
export const Source = z.strictObject({
  /** Schema-qualified table. */
  table: z.string(),
  /** Primary key as `column=value`. */
  key: z.string(),
});
export type Source = z.infer<typeof Source>;

/** What every record may carry. */
export const recordBase = { source: Source.optional() };

/** Language, territory and default flag of a localisable text. */
export const localisation = {
  languageAndScriptCode: z.string().optional(),
  applicableTerritoryCode: z.string().optional(),
  isDefault: z.boolean().optional(),
};

/** Namespace and value that go with the allowed value `UserDefined`. */
export const userDefined = {
  namespace: z.string().optional(),
  userDefinedValue: z.string().optional(),
};

/** A list that may be left out of a record: no list and an empty list mean the same. */
export function listOf<Item extends z.ZodType>(item: Item): z.ZodDefault<z.ZodArray<Item>> {
  return z.array(item).default([]);
}
