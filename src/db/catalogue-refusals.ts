/** What PostgreSQL cannot hold: found before writing, so that one release cannot fail its neighbours' transaction. */
import { RESOURCE_CLASSES } from "./catalogue-resource-table.ts";
import { FRAGMENT_PROPERTIES } from "../catalogue/views.ts";
import { listOf, type CatalogueRecord } from "./catalogue-table.ts";

/** Why a release was not written. */
export interface CatalogueRefusal {
  readonly releaseId: string;
  readonly code: "ERN_LOAD_ILL_FORMED_TEXT" | "ERN_DATA_INVALID_SHAPE";
  /** Path in the release, for example `titles[0].titleText`. */
  readonly path: string;
  readonly text: string;
}

const CALENDAR_DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?$/;
const DECIMAL = /^[+-]?(?:\d{1,100}(?:\.\d{0,100})?|\.\d{1,100})$/;

/** Fields whose column is not text, although the contract takes text. */
const TYPED_FIELDS: Readonly<
  Record<string, { readonly is: string; readonly fits: (text: string) => boolean }>
> = {
  startDate: { is: "an ISO 8601 date", fits: isDate },
  endDate: { is: "an ISO 8601 date", fits: isDate },
  startDateTime: { is: "an ISO 8601 date-time", fits: isDateTime },
  endDateTime: { is: "an ISO 8601 date-time", fits: isDateTime },
  latestDateForPhysicalReturns: { is: "an ISO 8601 date", fits: isDate },
  wholesalePricePerUnit: { is: "a decimal number", fits: (text) => DECIMAL.test(text) },
  bulkOrderWholesalePricePerUnit: { is: "a decimal number", fits: (text) => DECIMAL.test(text) },
  suggestedRetailPrice: { is: "a decimal number", fits: (text) => DECIMAL.test(text) },
};

/** Properties of a release that no table holds. */
const NOT_STORED: ReadonlySet<string> = new Set(["message", "findings"]);

/** Records whose ids are keys of a table, those of one table together. */
const LISTS_WITH_IDS = [
  ["parties"],
  ["soundRecordings"],
  ["images"],
  Object.keys(RESOURCE_CLASSES),
  ["cueSheets"],
  ["chapters"],
  ["trackReleases"],
  ["visibilities"],
] as const;

/** Finds everything in a release that PostgreSQL cannot hold. */
export function findRefusals(releaseId: string, release: CatalogueRecord): readonly CatalogueRefusal[] {
  const refusals: CatalogueRefusal[] = [];
  const refuse = (code: CatalogueRefusal["code"], path: string, problem: string): void => {
    refusals.push({
      releaseId,
      code,
      path,
      text: `Cannot store Release "${releaseId.toWellFormed()}": ${path} ${problem}`,
    });
  };
  visit(release, "", "", refuse);
  for (const lists of LISTS_WITH_IDS) {
    const seen = new Set<unknown>();
    for (const list of lists) {
      listOf(release, list).forEach(({ id }, index) => {
        if (seen.has(id))
          refuse("ERN_DATA_INVALID_SHAPE", `${list}[${index}].id`, "repeats the id of a record before it");
        seen.add(id);
      });
    }
  }
  return refusals;
}

type Refuse = (code: CatalogueRefusal["code"], path: string, problem: string) => void;

function visit(value: unknown, path: string, property: string, refuse: Refuse): void {
  if (typeof value === "string") {
    visitText(value, path, property, refuse);
  } else if (typeof value === "number") {
    const fits = property === "fileSizeBytes" ? Number.isSafeInteger(value) : Object.is(value | 0, value);
    if (!fits)
      refuse("ERN_DATA_INVALID_SHAPE", path, `is not an integer that its column holds: it is ${value}`);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => visit(item, `${path}[${index}]`, property, refuse));
  } else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (name === "source" || (path === "" && NOT_STORED.has(name))) continue;
      const at = path === "" ? name : `${path}.${name}`;
      if (FRAGMENT_PROPERTIES.has(name)) visitFragment(member, at, refuse);
      else visit(member, at, name, refuse);
    }
  }
}

/** JSON holds any number, but no more texts than a column of text does, and its keys are texts too. */
function visitFragment(value: unknown, path: string, refuse: Refuse): void {
  if (typeof value === "string") {
    visitText(value, path, "", refuse);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      visitText(key, path, "", refuse);
      visitFragment(member, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, refuse);
    }
  }
}

function visitText(text: string, path: string, property: string, refuse: Refuse): void {
  if (!text.isWellFormed()) refuse("ERN_LOAD_ILL_FORMED_TEXT", path, "holds a lone surrogate");
  if (text.includes("\0")) refuse("ERN_LOAD_ILL_FORMED_TEXT", path, "holds U+0000");
  const typed = Object.hasOwn(TYPED_FIELDS, property) ? TYPED_FIELDS[property] : undefined;
  if (typed !== undefined && !typed.fits(text)) refuse("ERN_DATA_INVALID_SHAPE", path, `is not ${typed.is}`);
}

function isDate(text: string): boolean {
  if (!CALENDAR_DATE.test(text) || text.startsWith("0000")) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isDateTime(text: string): boolean {
  const date = DATE_TIME.exec(text)?.[1];
  return date !== undefined && isDate(date);
}
