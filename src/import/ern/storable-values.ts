/** What the columns of type `date`, `timestamp` and `integer` hold, and give back letter by letter. */

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{0,5}[1-9])?(?:Z|[+-]\d\d:\d\d)?$/;

/** A whole date of the calendar as it is, undefined for any other, such as a year. */
export function storableDate(text: string): string | undefined {
  return DATE.test(text) && isOfCalendar(text) ? text : undefined;
}

/** A date-time as it is, undefined for one that PostgreSQL would write in another way, such as one at 24:00:00. */
export function storableDateTime(text: string): string | undefined {
  const [, date] = DATE_TIME.exec(text) ?? [];
  return date !== undefined && isOfCalendar(date) ? text : undefined;
}

const LARGEST_INTEGER = 2_147_483_647;

/** An integer as it is, undefined for one that is too large for a column. */
export function storableInteger(value: number): number | undefined {
  return Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER ? value : undefined;
}

/** JavaScript turns the 30th of February into a day of March. */
function isOfCalendar(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return (
    !date.startsWith("0000") && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
  );
}
