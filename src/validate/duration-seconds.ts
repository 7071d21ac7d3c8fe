const DURATION =
  /^(-)?P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]+)?)S)?)?$/;
const DAY = 86_400;
/** Seconds of a year, a month, a day, an hour, a minute and a second; nobody sends years and months. */
const UNITS = [365 * DAY, 30 * DAY, DAY, 3600, 60, 1];

/**
 * Reads a duration as in `PT3M20.5S`.
 *
 * Shape: seconds; nothing for a text that is no duration of XML Schema.
 */
export function durationSeconds(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [, sign, ...parts] = match;
  const seconds = parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS[index] ?? 0), 0);
  return sign === undefined ? seconds : -seconds;
}
