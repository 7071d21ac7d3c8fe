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

/**
 * What the columns of a record do not reach: a part of the very composite that the record becomes, in the form of the
 * message's tree, with catalogue ids where the message has references. docs/fragments.md says more.
 */
export const Fragment = z.record(z.string(), z.unknown());
export type Fragment = z.infer<typeof Fragment>;

/** The fragment of a record, last among its fields. */
export const fragmentFields = { ern: Fragment.optional() };

/** What every record may carry. */
export const recordBase = { source: Source.optional(), ...fragmentFields };

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
