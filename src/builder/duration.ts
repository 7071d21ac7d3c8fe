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
