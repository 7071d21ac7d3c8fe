/** Rights lines and courtesy lines: the inverse of the builder's lines. */
import type { z } from "zod";
import type {
  CLine,
  CLineWithDefault,
  CourtesyLineWithDefault,
  PLine,
  PLineWithDefault,
} from "../../builder/ern43/types.ts";
import { yearOf } from "../../builder/rights-lines.ts";
import type { RightsLine } from "../../catalogue/text.ts";
import { takeLocalisation } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type LineInput = z.input<typeof RightsLine>;

/** Takes the `PLine`s of a release, edition, cue or software. */
export function readPLines(
  node: OpenComposite<{ readonly PLine?: readonly (PLine | PLineWithDefault)[] | undefined }>,
): (LineInput & { lineType: "P" })[] {
  return node.list("PLine", (line: OpenComposite<PLineWithDefault>) => {
    const text = line.take("PLineText");
    if (text === undefined) return undefined;
    return {
      lineType: "P" as const,
      year: line.takeIf("Year", readYear),
      company: line.take("PLineCompany"),
      text,
      ...takeLocalisation(line),
      ...line.rest(),
    };
  });
}

/** Takes the `CLine`s of a release, document or cue. */
export function readCLines(
  node: OpenComposite<{ readonly CLine?: readonly (CLine | CLineWithDefault)[] | undefined }>,
): (LineInput & { lineType: "C" })[] {
  return node.list("CLine", (line: OpenComposite<CLineWithDefault>) => {
    const text = line.take("CLineText");
    if (text === undefined) return undefined;
    return {
      lineType: "C" as const,
      year: line.takeIf("Year", readYear),
      company: line.take("CLineCompany"),
      text,
      ...takeLocalisation(line),
      ...line.rest(),
    };
  });
}

/** Takes the `CourtesyLine`s of a release or resource. */
export function readCourtesyLines(
  node: OpenComposite<{ readonly CourtesyLine?: readonly CourtesyLineWithDefault[] | undefined }>,
): (LineInput & { lineType: "Courtesy" })[] {
  return node.list("CourtesyLine", (line) => {
    const text = line.text();
    if (text === undefined) return undefined;
    return { lineType: "Courtesy" as const, text, ...takeLocalisation(line), ...line.rest() };
  });
}

/** A year with a time zone, or before our era, is no number of four digits and stays. */
function readYear(text: string): number | undefined {
  const year = Number(text);
  return Number.isSafeInteger(year) && yearOf({ lineType: "P", text: "", year }) === text ? year : undefined;
}
