import type { RightsLine } from "../catalogue/text.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { CLineWithDefault, CourtesyLineWithDefault, PLineWithDefault } from "./ern43/types.ts";
import { localisationAttributes } from "./localisation.ts";
import { reportUnplaced } from "./unplaced.ts";

/** Builds the `PLine`s among the lines of a release or edition. */
export function buildPLines(
  lines: readonly RightsLine[],
  context: BuildContext,
): readonly PLineWithDefault[] {
  return linesOf("P", lines).map((line) =>
    compose(context, "RightsLine", line, "PLineWithDefault", {
      Year: yearOf(line),
      PLineCompany: line.company,
      PLineText: line.text,
      attributes: localisationAttributes(line),
    }),
  );
}

/** Builds the `CLine`s among the lines of a release or image. */
export function buildCLines(
  lines: readonly RightsLine[],
  context: BuildContext,
): readonly CLineWithDefault[] {
  return linesOf("C", lines).map((line) =>
    compose(context, "RightsLine", line, "CLineWithDefault", {
      Year: yearOf(line),
      CLineCompany: line.company,
      CLineText: line.text,
      attributes: localisationAttributes(line),
    }),
  );
}

const OF_OTHER_LINES = ["year", "company"];

/** Builds the `CourtesyLine`s among the lines of a release or recording. */
export function buildCourtesyLines(
  lines: readonly RightsLine[],
  context: BuildContext,
): readonly CourtesyLineWithDefault[] {
  return linesOf("Courtesy", lines).map((line) => {
    reportUnplaced(context, "RightsLine", line, OF_OTHER_LINES, "CourtesyLine");
    return compose(context, "RightsLine", line, "CourtesyLineWithDefault", {
      value: line.text,
      attributes: localisationAttributes(line),
    });
  });
}

/** The lines of one type. */
export function linesOf(
  lineType: RightsLine["lineType"],
  lines: readonly RightsLine[],
): readonly RightsLine[] {
  return lines.filter((line) => line.lineType === lineType);
}

/** The year of a line as xs:gYear, which has at least four digits. */
export function yearOf(line: RightsLine): string | undefined {
  return line.year === undefined ? undefined : String(line.year).padStart(4, "0");
}
