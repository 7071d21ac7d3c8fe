/** What a view of the reader's contract is: its columns, and where its rows go in a CatalogueRelease. */
import type { z } from "zod";
import { fragmentFields } from "./fields.ts";

/** A view of the contract and where its rows go in a CatalogueRelease. */
export interface RecordView {
  /** Name of the view in the catalogue's database schema. */
  readonly view: string;
  /** What `owner_type` calls a row of this view when other rows hang on it. */
  readonly kind: string;
  /** Property of the owner that the record is added to; absent for the release itself. */
  readonly property?: string;
  /** Kinds that may own a row. */
  readonly owners: readonly string[];
  /** True where other records refer to the row by its `row_id`, which becomes the record's `id`. */
  readonly hasId?: boolean;
  readonly fields: Readonly<Record<string, z.ZodType>>;
  /** Where an owner takes only some of the fields: which. */
  readonly fieldsOfOwner?: Readonly<Record<string, readonly string[]>>;
  /** Where an owner takes only some of the choices of a field: which, by field. */
  readonly choicesOfOwner?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Columns that every view of the contract begins with. */
export const LEADING_COLUMNS = [
  "release_id",
  "owner_type",
  "owner_id",
  "row_id",
  "sequence",
  "source_table",
  "source_key",
] as const;

/** Properties that hold fragments of composites, whose elements no column names. */
export const FRAGMENT_PROPERTIES: ReadonlySet<string> = new Set(["ern", "messageErn", "purgeErn"]);

/** Describes a view; its kind is what `owner_type` calls its rows. The fragment is the last of its fields. */
export function recordView(view: string, kind: string, rest: Omit<RecordView, "view" | "kind">): RecordView {
  return { view, kind, ...rest, fields: { ...rest.fields, ...fragmentFields } };
}

/** Column of a property: `applicableTerritoryCode` is `applicable_territory_code`. */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a view that hold the record's own fields, in the order of the contract. */
export function recordColumns(view: RecordView): readonly string[] {
  return Object.keys(view.fields).map(columnOf);
}
