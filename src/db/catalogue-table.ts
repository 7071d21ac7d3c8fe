/**
 * A table of schema `catalogue` as the writer sees it, and the tables that releases and resources have alike.
 *
 * A table's columns are those of the contract's fields, so that a field added to the contract is written as soon as a
 * migration adds its column. `migrations/0001_catalogue.sql` is the other half.
 */
import { displayArtistFields, labelFields, proprietaryIdFields } from "../catalogue/party.ts";
import {
  displayArtistNameFields,
  eventDateFields,
  genreFields,
  parentalWarningFields,
  rightsLineFields,
  subTitleFields,
  titleFields,
} from "../catalogue/text.ts";
import { columnOf, type RecordView } from "../catalogue/views.ts";

/** Any record of a CatalogueRelease. */
export type CatalogueRecord = Readonly<Record<string, unknown>>;

/** A column and what a record has for it. */
export interface CatalogueColumn {
  readonly column: string;
  readonly valueOf: (record: CatalogueRecord) => unknown;
}

/** A table and how its rows hang on those of its owner. */
export interface CatalogueTable {
  /** Name within schema `catalogue`. */
  readonly table: string;
  /** Property of the owner's record that lists this table's records; absent for the root of an aggregate. */
  readonly property?: string;
  /** Columns that name the owner, each with the column of the owner's row that it repeats. */
  readonly owner: Readonly<Record<string, string>>;
  readonly columns: readonly CatalogueColumn[];
  readonly children: readonly CatalogueTable[];
}

/** See `CatalogueTable.owner`. */
export type Owner = CatalogueTable["owner"];

/** The id that the record itself brings. */
export const GIVEN_ID: CatalogueColumn = { column: "id", valueOf: (record) => record["id"] };

/** The column of a record's fragment, which every table of records has. */
export const ERN: CatalogueColumn = { column: "ern", valueOf: (record) => record["ern"] ?? null };

/** Columns of the contract's fields, and the one of the fragment. */
export function columnsOf(fields: RecordView["fields"]): readonly CatalogueColumn[] {
  const columns = Object.entries(fields).map(([property, field]): CatalogueColumn => {
    const absent = field.safeParse(undefined).data ?? null;
    return { column: columnOf(property), valueOf: (record) => record[property] ?? absent };
  });
  return [...columns, ERN];
}

/** A table of the contract's fields that hangs on another. */
export function child(
  property: string,
  table: string,
  owner: Owner,
  fields: RecordView["fields"],
  children: readonly CatalogueTable[] = [],
): CatalogueTable {
  return { table, property, owner, columns: columnsOf(fields), children };
}

/** A table that only links its owner to a record of another aggregate. */
export function link(
  property: string,
  table: string,
  owner: Owner,
  column: string,
  valueOf: CatalogueColumn["valueOf"],
): CatalogueTable {
  return { table, property, owner, columns: [{ column, valueOf }], children: [] };
}

/** Titles with their subtitles. */
export function titles(prefix: string, owner: Owner): CatalogueTable {
  const subTitles = child("subTitles", `${prefix}_sub_title`, { title_id: "id" }, subTitleFields);
  return child("titles", `${prefix}_title`, owner, titleFields, [subTitles]);
}
/** Proprietary identifiers. */
export function proprietaryIds(prefix: string, owner: Owner): CatalogueTable {
  return child("proprietaryIds", `${prefix}_proprietary_id`, owner, proprietaryIdFields);
}
/** Identifiers of a resource. */
export function resourceIds(prefix: string, owner: Owner, fields: RecordView["fields"]): CatalogueTable {
  const children = [proprietaryIds(prefix, { identifier_id: "id" })];
  return child("resourceIds", `${prefix}_identifier`, owner, fields, children);
}
/** P, C and courtesy lines. */
export function lines(prefix: string, owner: Owner): CatalogueTable {
  return child("lines", `${prefix}_line`, owner, rightsLineFields);
}
/** Labels. */
export function labels(prefix: string, owner: Owner): CatalogueTable {
  return child("labels", `${prefix}_label`, owner, labelFields);
}
/** Genres. */
export function genres(prefix: string, owner: Owner): CatalogueTable {
  return child("genres", `${prefix}_genre`, owner, genreFields);
}
/** Parental warnings. */
export function parentalWarnings(prefix: string, owner: Owner): CatalogueTable {
  return child("parentalWarnings", `${prefix}_parental_warning`, owner, parentalWarningFields);
}
/** Artists and dates. */
export function credits(prefix: string, owner: Owner): readonly CatalogueTable[] {
  return [
    child("displayArtistNames", `${prefix}_display_artist_name`, owner, displayArtistNameFields),
    child("displayArtists", `${prefix}_display_artist`, owner, displayArtistFields),
    child("dates", `${prefix}_event_date`, owner, eventDateFields),
  ];
}

/** The records that a record lists under a property; none where the list was left out. */
export function listOf(record: CatalogueRecord, property: string): readonly CatalogueRecord[] {
  const list = record[property];
  return Array.isArray(list) ? list : [];
}
