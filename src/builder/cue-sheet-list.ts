import type { Cue as CatalogueCue, CueSheet as CatalogueCueSheet } from "../catalogue/cue-sheet.ts";
import type { RightsLine } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import { buildContributors } from "./artists.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { buildDisplayTitles } from "./display-titles.ts";
import { isoDuration } from "./duration.ts";
import type { CLine, Cue, CueSheet, CueSheetList, PLine } from "./ern43/types.ts";
import { reportUnplaced } from "./unplaced.ts";
import { buildProprietaryIds } from "./party-list.ts";
import { linesOf, yearOf } from "./rights-lines.ts";
import { userDefinedAttributes } from "./user-defined.ts";
import { typed } from "./typed-values.ts";

/** Builds the `CueSheetList`; absent where the release has none. Source: ERN 4.3 `CueSheet`. */
export function buildCueSheetList(
  cueSheets: readonly CatalogueCueSheet[],
  context: BuildContext,
): CueSheetList | undefined {
  if (cueSheets.length === 0) return undefined;
  return { CueSheet: cueSheets.map((cueSheet) => buildCueSheet(cueSheet, context)) };
}

function buildCueSheet(cueSheet: CatalogueCueSheet, context: BuildContext): CueSheet {
  return compose(context, "CueSheet", cueSheet, "CueSheet", {
    CueSheetId: buildProprietaryIds(cueSheet.proprietaryIds, context),
    CueSheetReference: context.references.cueSheet(cueSheet.id),
    CueSheetType: { value: allowed(cueSheet.cueSheetType), attributes: userDefinedAttributes(cueSheet) },
    Cue: cueSheet.cues.map((cue) => buildCue(cue, context)),
  });
}

function buildCue(cue: CatalogueCue, context: BuildContext): Cue {
  const { isrc, iswc, startTimeMs, durationMs, endTimeMs } = cue;
  return compose(context, "Cue", cue, "Cue", {
    CueUseType: typed(cue.cueUseType),
    CueThemeType: typed(cue.cueThemeType),
    CueVocalType: typed(cue.cueVocalType),
    CueVisualPerceptionType: typed(cue.cueVisualPerceptionType),
    CueOrigin: typed(cue.cueOrigin),
    ResourceId: isrc === undefined ? undefined : { ISRC: isrc },
    WorkId: iswc === undefined ? undefined : { ISWC: iswc },
    ...buildDisplayTitles(cue.titles, context),
    Contributor: buildContributors(cue.contributors, context),
    IsDance: cue.isDance,
    HasMusicalContent: cue.hasMusicalContent,
    PLine: linesOf("P", cue.lines).map((line) => buildPLine(line, context)),
    CLine: linesOf("C", cue.lines).map((line) => buildCLine(line, context)),
    StartTime: startTimeMs === undefined ? undefined : isoDuration(startTimeMs),
    Duration: durationMs === undefined ? undefined : isoDuration(durationMs),
    EndTime: endTimeMs === undefined ? undefined : isoDuration(endTimeMs),
  });
}

/** The lines of a cue hold everywhere. */
const OF_OTHER_LINES = ["applicableTerritoryCode", "isDefault"];

function buildPLine(line: RightsLine, context: BuildContext): PLine {
  reportUnplaced(context, "RightsLine", line, OF_OTHER_LINES, "Cue/PLine");
  return compose(context, "RightsLine", line, "PLine", {
    Year: yearOf(line),
    PLineCompany: line.company,
    PLineText: line.text,
    attributes: languageAttribute(line),
  });
}

function buildCLine(line: RightsLine, context: BuildContext): CLine {
  reportUnplaced(context, "RightsLine", line, OF_OTHER_LINES, "Cue/CLine");
  return compose(context, "RightsLine", line, "CLine", {
    Year: yearOf(line),
    CLineCompany: line.company,
    CLineText: line.text,
    attributes: languageAttribute(line),
  });
}

function languageAttribute(line: RightsLine): { readonly LanguageAndScriptCode: string } | undefined {
  const { languageAndScriptCode: code } = line;
  return code === undefined ? undefined : { LanguageAndScriptCode: code };
}
