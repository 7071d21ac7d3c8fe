/** Dates as MusicBrainz has them: `1991-09-24`, `1991-09`, `1991` or nothing at all. */

const PARTIAL_DATE = /^(\d{4})(?:-\d\d(?:-\d\d)?)?$/;

/** A date as far as it is known; undefined for none, and for one without a year such as `????-05`. */
export function partialDate(text: string | null | undefined): string | undefined {
  return text !== null && text !== undefined && PARTIAL_DATE.test(text) ? text : undefined;
}

/** The date where its day is known. */
export function fullDate(date: string | undefined): string | undefined {
  return date?.length === 10 ? date : undefined;
}

/** The four digits of a date's year. */
export function yearOf(date: string | undefined): string | undefined {
  return date?.slice(0, 4);
}

/** Says whether a date is before another as far as both are known: `1981-11` is not before `1981`. */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
