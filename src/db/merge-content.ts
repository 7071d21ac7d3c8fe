/** What a stored record and an imported one say of the same thing, and the two as one. */
import { canonicalJson } from "./canonical-json.ts";
import { childContents, type Content } from "./catalogue-content.ts";
import type { CatalogueTable } from "./catalogue-table.ts";

/** One fact that only one side has, or that both have and not alike. */
export interface ContentDifference {
  /** `conflict`: both sides say it; `filled`: only the import does; `kept`: only the catalogue does. */
  readonly kind: "conflict" | "filled" | "kept";
  /** Within the record, for example `titles[0].titleText`; a list where its rows as a whole are meant. */
  readonly path: string;
  readonly table: string;
  /** Absent where rows as a whole are meant. */
  readonly column?: string;
  readonly stored: unknown;
  readonly given: unknown;
}

/** A difference, and the shared record that it is of. */
export interface RecordDifference extends ContentDifference {
  readonly root: { readonly table: string; readonly id: string };
}

/** Both sides as one. */
export interface MergedContent {
  readonly content: Content;
  readonly differences: readonly ContentDifference[];
}

/** Whose word is taken where both sides say something. */
export type Preference = "stored" | "given";

/** What no column holds of a row, in ERN's own form. */
const FRAGMENT_COLUMN = "ern";

/** Lists of things that stand beside one another: one more says nothing against the others. */
const SETS: ReadonlySet<string> = new Set([
  "proprietaryIds",
  "resourceIds",
  "workIds",
  "contributors",
  "additionalTitles",
  "relatedReleases",
  "relatedResources",
  "fingerprints",
]);

/**
 * Merges the content of an imported record into that of the stored one.
 *
 * Shape: what only one side has is taken from it. A row of which the two sides have unlike fragments and anything else
 * unlike is one fact. Lists as long as one another are merged item by item; another list is
 * one fact, unless its items say nothing against one another and all those of one side are among the other's.
 */
export function mergeContent(
  table: CatalogueTable,
  stored: Content,
  given: Content,
  preference: Preference,
): MergedContent {
  const differences: ContentDifference[] = [];
  const content = mergeRow({ table, path: "" }, stored, given, { preference, differences });
  return { content, differences };
}

interface Place {
  readonly table: CatalogueTable;
  readonly path: string;
}

interface Merging {
  readonly preference: Preference;
  readonly differences: ContentDifference[];
}

function mergeRow({ table, path }: Place, stored: Content, given: Content, merging: Merging): Content {
  if (mayHoldOneFactTwice(table, stored, given)) {
    return choose({ table: table.table, path }, stored, given, merging);
  }
  const values = table.columns.map(({ column }, place) => {
    const at = { table: table.table, path: joined(path, propertyOf(column)), column };
    return choose(at, stored[place], given[place], merging);
  });
  const lists = table.children.map((childTable, place) => {
    const at: Place = { table: childTable, path: joined(path, childTable.property ?? childTable.table) };
    return mergeList(at, childContents(table, stored, place), childContents(table, given, place), merging);
  });
  return [...values, ...lists];
}

/**
 * Says whether the fragment of one row may hold what a column, or a row below, of the other holds.
 *
 * Each row by itself holds it once; put together from both it would be held twice, and no message could be built of it.
 */
function mayHoldOneFactTwice(table: CatalogueTable, stored: Content, given: Content): boolean {
  const fragment = table.columns.findIndex(({ column }) => column === FRAGMENT_COLUMN);
  if (fragment === -1 || canonicalJson(stored[fragment]) === canonicalJson(given[fragment])) return false;
  return canonicalJson(stored.with(fragment, null)) !== canonicalJson(given.with(fragment, null));
}

function mergeList(
  at: Place,
  stored: readonly Content[],
  given: readonly Content[],
  merging: Merging,
): readonly Content[] {
  if (canonicalJson(stored) === canonicalJson(given)) return stored;
  const ofTable = { table: at.table.table, path: at.path };
  if (SETS.has(at.table.property ?? "")) {
    if (areAllAmong(given, stored)) return told(merging, "kept", ofTable, stored, given, stored);
    if (areAllAmong(stored, given)) return told(merging, "filled", ofTable, stored, given, given);
  }
  if (stored.length === given.length) {
    return stored.map((item, index) => {
      const place = { table: at.table, path: `${at.path}[${index}]` };
      return mergeRow(place, item, given[index] ?? [], merging);
    });
  }
  return choose(ofTable, stored, given, merging);
}

function areAllAmong(items: readonly Content[], others: readonly Content[]): boolean {
  const known = new Set(others.map(canonicalJson));
  return items.every((item) => known.has(canonicalJson(item)));
}

type Told = Pick<ContentDifference, "table" | "path" | "column">;

function choose<Value>(at: Told, stored: Value, given: Value, merging: Merging): Value {
  if (canonicalJson(stored) === canonicalJson(given)) return stored;
  if (isEmpty(given)) return told(merging, "kept", at, stored, given, stored);
  if (isEmpty(stored)) return told(merging, "filled", at, stored, given, given);
  const chosen = merging.preference === "given" ? given : stored;
  return told(merging, "conflict", at, stored, given, chosen);
}

function told<Value>(
  { differences }: Merging,
  kind: ContentDifference["kind"],
  at: Told,
  stored: unknown,
  given: unknown,
  chosen: Value,
): Value {
  differences.push({ kind, ...at, stored, given });
  return chosen;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** `sub_title_type` is property `subTitleType`. */
function propertyOf(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function joined(path: string, step: string): string {
  return path === "" ? step : `${path}.${step}`;
}
