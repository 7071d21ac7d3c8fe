import { isoDuration } from "../../builder/duration.ts";
import { storableInteger } from "./storable-values.ts";

const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

/**
 * Reads a duration as milliseconds.
 *
 * Shape: undefined for one that the builder would write in another way, such as `PT0H3M25S`, and for one of weeks: it goes into the fragment as
 * it is, so that the message comes back letter by letter.
 * Units: ISO 8601 in, milliseconds out.
 */
export function readDuration(text: string): number | undefined {
  const [, sign, days = "0", hours = "0", minutes = "0", seconds = "0"] = DURATION.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const total =
    Number(days) * 86_400_000 +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Math.round(Number(seconds) * 1000);
  const milliseconds = sign === "-" ? -total : total;
  return isoDuration(milliseconds) === text ? storableInteger(milliseconds) : undefined;
}
