/** What a stored release and an imported one say otherwise. */
import { CatalogueRelease, type CatalogueReleaseInput } from "../catalogue.ts";
import { FRAGMENT_PROPERTIES, columnOf } from "../catalogue/views.ts";
import type { SourceCell } from "../finding.ts";
import { canonicalJson } from "./canonical-json.ts";
import { listOf, type CatalogueRecord } from "./catalogue-table.ts";

/** One fact of a release that the two do not say alike. */
export interface ReleaseDifference {
  /** For example `deals[0].periods[0].startDate`. */
  readonly path: string;
  readonly stored: unknown;
  readonly given: unknown;
  readonly source: SourceCell | undefined;
}

/** What is compared by itself, because several releases may share it: of these only the ids count here. */
const SHARED_LISTS: readonly string[] = [
  "soundRecordings",
  "videos",
  "images",
  "texts",
  "sheetMusic",
  "software",
];
/** Not stored, or found by the references to it. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["message", "findings", "parties"]);
const DECIMALS: ReadonlySet<string> = new Set([
  "wholesalePricePerUnit",
  "bulkOrderWholesalePricePerUnit",
  "suggestedRetailPrice",
]);

/**
 * Compares two releases without what they share with others.
 *
 * Shape: differences in the order of the stored release's fields; empty where writing the one in place of the other
 * would change nothing.
 */
export function compareReleases(
  stored: CatalogueRelease,
  given: CatalogueReleaseInput,
): readonly ReleaseDifference[] {
  const differences: ReleaseDifference[] = [];
  const bare = CatalogueRelease.parse({
    ...given,
    ...Object.fromEntries(SHARED_LISTS.map((list) => [list, []])),
  });
  compareRecords("", ownFacts(stored, stored), ownFacts(bare, given), differences);
  const known = new Set(stored.parties.map(({ id }) => id));
  given.parties?.forEach(({ id }, index) => {
    if (known.has(id)) return;
    differences.push({ path: `parties[${index}]`, stored: undefined, given: id, source: undefined });
  });
  return differences;
}

/** The ids of shared records are taken from the release as it was given: its works may have ids, which none may have. */
function ownFacts(release: CatalogueRecord, given: CatalogueRecord): CatalogueRecord {
  const facts = Object.entries(release).filter(([property]) => !NOT_COMPARED.has(property));
  const ids = SHARED_LISTS.map((list) => [list, listOf(given, list).map((record) => record["id"])]);
  return { ...Object.fromEntries(facts), ...Object.fromEntries(ids) };
}

function compareRecords(
  path: string,
  stored: CatalogueRecord,
  given: CatalogueRecord,
  differences: ReleaseDifference[],
): void {
  for (const property of new Set([...Object.keys(stored), ...Object.keys(given)])) {
    if (property === "source") continue;
    const at = path === "" ? property : `${path}.${property}`;
    const [before, after] = [stored[property], given[property]];
    if (areRecords(before) && areRecords(after) && before.length === after.length) {
      before.forEach((item, index) =>
        compareRecords(`${at}[${index}]`, item, after[index] ?? {}, differences),
      );
    } else if (!isSame(property, before, after)) {
      differences.push({ path: at, stored: before, given: after, source: sourceOf(stored, property) });
    }
  }
}

function areRecords(value: unknown): value is readonly CatalogueRecord[] {
  return Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null);
}

/** PostgreSQL writes a decimal and a clock in a form of its own. */
function isSame(property: string, before: unknown, after: unknown): boolean {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return true;
  if (FRAGMENT_PROPERTIES.has(property)) return false;
  if (typeof before !== "string" || typeof after !== "string") return false;
  if (DECIMALS.has(property)) return Number(before) === Number(after);
  return property.endsWith("DateTime") && clockOf(before) === clockOf(after);
}

function clockOf(dateTime: string): string {
  return dateTime.replace(/(\.\d*?)0+(?=Z|[+-]|$)/, "$1").replace(/\.(?=Z|[+-]|$)/, "");
}

function sourceOf(record: CatalogueRecord, property: string): SourceCell | undefined {
  const { source } = record;
  if (typeof source !== "object" || source === null) return undefined;
  const { table, key } = source as { readonly table?: unknown; readonly key?: unknown };
  if (typeof table !== "string" || typeof key !== "string") return undefined;
  return { table, key, column: columnOf(property) };
}
