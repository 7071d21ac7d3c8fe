/** Rules of dates. */
import { ELEMENT_TABLE } from "../../builder/ern43/element-table.ts";
import type { EventDateWithDefault, Release } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const present: Rule = {
  code: "DAT_RELEASE_PRESENT",
  number: 102,
  severity: "error",
  profiles: "all",
  checks: "The release has a ReleaseDate or an OriginalReleaseDate",
  source: "Release profiles 2.3, 7.3; DDEX Schematron 2.1, 1027-1",
  fileStatus: "MetadataMissing",
  hint: "Give the release a date of release",
};
const originalFirst: Rule = {
  code: "DAT_ORIGINAL_LE_RELEASE",
  number: 103,
  severity: "error",
  profiles: "all",
  checks: "The OriginalReleaseDate is not later than the ReleaseDate",
  source: "DDEX allowed value OriginalReleaseDateLaterThanReleaseDate",
  fileStatus: "OriginalReleaseDateLaterThanReleaseDate",
  hint: "Correct one of the two dates",
};
const real: Rule = {
  code: "DAT_REAL",
  number: 104,
  severity: "fatal",
  profiles: "all",
  checks: "Every date is a day, month or year of the calendar; start and end of a deal are whole days",
  source: "ISO 8601; the pattern of the ERN 4.3 XSD accepts 2017-99-77",
  fileStatus: "CommercialReleaseDateInvalid",
  hint: "Correct the date",
};

const DATE = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;
const DATE_TIME =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$/;

/** Dates of releases, resources and deals. */
export const dates: RuleFamily = {
  rules: [present, originalFirst, real],
  values: Object.fromEntries([
    ...elementsOfType("ddex_IsoDate").map((name) => [name, checkDate]),
    ...elementsOfType("xs:dateTime").map((name) => [name, checkDateTime]),
  ]),
  composites: { Release: forNode<Release>(checkReleaseDates) },
};

function elementsOfType(simpleType: string): readonly string[] {
  const names = new Set<string>();
  for (const entry of Object.values(ELEMENT_TABLE)) {
    for (const child of entry.children) {
      if ((ELEMENT_TABLE[child.type]?.content ?? child.type) === simpleType) names.add(child.name);
    }
  }
  return [...names];
}

function checkDate(cursor: WalkCursor, value: string | number | boolean, context: CheckContext): void {
  const text = String(value);
  if (!isRealDate(text)) {
    context.report(real, cursor.path(), `${cursor.name} is not a date of the calendar`, value);
  } else if (text.length < 10 && cursor.parent?.typeName === "PeriodWithStartDate") {
    context.report(real, cursor.path(), `${cursor.name} of a deal is not a whole date`, value);
  }
}

function checkDateTime(cursor: WalkCursor, value: string | number | boolean, context: CheckContext): void {
  const date = DATE_TIME.exec(String(value))?.[1];
  if (date !== undefined && isRealDate(date)) return;
  context.report(real, cursor.path(), `${cursor.name} is not a date and time of the calendar`, value);
}

function isRealDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [, year, month = "1", day = "1"] = parts;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/** 0 for what is no month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function checkReleaseDates(release: Incomplete<Release>, cursor: WalkCursor, context: CheckContext): void {
  const released = release.ReleaseDate ?? [];
  const original = release.OriginalReleaseDate ?? [];
  if (released.length + original.length === 0) {
    const text = "Release has neither ReleaseDate nor OriginalReleaseDate";
    context.report(present, `${cursor.path()}/ReleaseDate`, text);
  }
  original.forEach((date, index) => {
    const other = dateForTerritory(released, date.attributes?.ApplicableTerritoryCode);
    if (date.value === undefined || other?.value === undefined) return;
    // Partial dates are compared as far as both are known.
    const known = Math.min(date.value.length, other.value.length);
    if (date.value.slice(0, known) <= other.value.slice(0, known)) return;
    const path = siblingPath(cursor.path(), "OriginalReleaseDate", original, index);
    const text = `OriginalReleaseDate is later than the ReleaseDate ${other.value}`;
    context.report(originalFirst, path, text, date.value);
  });
}

function dateForTerritory(
  candidates: readonly Incomplete<EventDateWithDefault>[],
  territory: string | undefined,
): Incomplete<EventDateWithDefault> | undefined {
  return (
    candidates.find((date) => date.attributes?.ApplicableTerritoryCode === territory) ??
    candidates.find((date) => date.attributes?.IsDefault === true) ??
    candidates[0]
  );
}
