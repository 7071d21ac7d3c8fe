/**
 * Writes a duration as ISO 8601.
 *
 * Units: milliseconds in; `PT[hH][mM]s[.fff]S` out, minutes always with hours, no more fraction digits than needed.
 * Source: ERN 4.3 `Duration` (xs:duration).
 */
export function isoDuration(milliseconds: number): string {
  const sign = milliseconds < 0 ? "-" : "";
  const total = Math.abs(milliseconds);
  const hours = Math.floor(total / 3_600_000);
  const minutes = Math.floor((total % 3_600_000) / 60_000);
  const seconds = (total % 60_000) / 1000;
  const hourPart = hours > 0 ? `${hours}H` : "";
  const minutePart = hours > 0 || minutes > 0 ? `${minutes}M` : "";
  return `${sign}PT${hourPart}${minutePart}${seconds}S`;
}

const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

/**
 * Reads an ISO 8601 duration, however it is spelled.
 *
 * Shape: undefined for one with years or months, whose length nobody knows, and for one finer than a millisecond.
 * Units: milliseconds out.
 */
export function durationMilliseconds(text: string): number | undefined {
  const [, sign, days = "0", hours = "0", minutes = "0", seconds = "0"] = DURATION.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const total =
    Number(days) * 86_400_000 +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Math.round(Number(seconds) * 1000);
  return sign === "-" && total > 0 ? -total : total;
}
