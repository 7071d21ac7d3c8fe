import { durationMilliseconds, isoDuration } from "../../builder/duration.ts";
import type { OpenComposite } from "./open-composite.ts";
import { storableInteger } from "./storable-values.ts";

/**
 * Reads a duration as milliseconds.
 *
 * Shape: undefined for one that the builder would write in another way, such as `PT0H3M25S`, and for one of weeks: it goes
 * into the fragment as it is, so that the message comes back letter by letter.
 * Units: ISO 8601 in, milliseconds out.
 */
export function readDuration(text: string): number | undefined {
  const milliseconds = readAnyDuration(text);
  return milliseconds !== undefined && isoDuration(milliseconds) === text ? milliseconds : undefined;
}

/**
 * Takes the `Duration` of a composite; its spelling stays where the builder has another, and the fragment gives it back.
 *
 * Units: milliseconds.
 */
export function takeDuration(
  node: OpenComposite<{ readonly Duration?: string | undefined }>,
): number | undefined {
  const text = node.peek("Duration");
  if (text === undefined) return undefined;
  return node.takeIf("Duration", readDuration) ?? readAnyDuration(text);
}

function readAnyDuration(text: string): number | undefined {
  const milliseconds = durationMilliseconds(text);
  return milliseconds === undefined ? undefined : storableInteger(milliseconds);
}
