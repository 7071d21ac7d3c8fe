import type { z } from "zod";
import type { Cue as CueNode, CueSheetList } from "../../builder/ern43/types.ts";
import type { Cue, CueSheet } from "../../catalogue/cue-sheet.ts";
import { readContributors } from "./artists.ts";
import { readDuration } from "./durations.ts";
import { readProprietaryId } from "./identifiers.ts";
import { takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readCLines, readPLines } from "./rights-lines.ts";
import { readDisplayTitles } from "./titles.ts";

/** Takes the cue sheets of a message. */
export function readCueSheets(node: OpenComposite<CueSheetList>): z.input<typeof CueSheet>[] {
  return node.list("CueSheet", (cueSheet) => {
    const reference = cueSheet.take("CueSheetReference");
    const type = cueSheet.open("CueSheetType");
    const cueSheetType = type.text();
    if (reference === undefined || cueSheetType === undefined) return undefined;
    return {
      id: node.context.idOf(reference),
      resourceId: node.context.ownerOfPart(reference),
      cueSheetType,
      ...takeUserDefined(type),
      proprietaryIds: cueSheet.list("CueSheetId", readProprietaryId),
      cues: cueSheet.list("Cue", readCue),
      ...cueSheet.rest(),
    };
  });
}

function readCue(cue: OpenComposite<CueNode>): z.input<typeof Cue> {
  return {
    cueUseType: cue.value("CueUseType"),
    cueThemeType: cue.value("CueThemeType"),
    cueVocalType: cue.value("CueVocalType"),
    cueVisualPerceptionType: cue.value("CueVisualPerceptionType"),
    cueOrigin: cue.value("CueOrigin"),
    isrc: cue.open("ResourceId").take("ISRC"),
    iswc: cue.open("WorkId").take("ISWC"),
    titles: readDisplayTitles(cue),
    contributors: readContributors(cue),
    isDance: cue.take("IsDance"),
    hasMusicalContent: cue.take("HasMusicalContent"),
    lines: [...readPLines(cue), ...readCLines(cue)],
    startTimeMs: cue.takeIf("StartTime", readDuration),
    durationMs: cue.takeIf("Duration", readDuration),
    endTimeMs: cue.takeIf("EndTime", readDuration),
    ...cue.rest(),
  };
}
