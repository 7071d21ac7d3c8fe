/** Rules of long videos: their cue sheets, the cues in them, and their chapters. */
import type { Chapter, Cue } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { durationSeconds } from "../duration-seconds.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const cueComplete: Rule = {
  code: "RES_CUE_COMPLETE",
  number: 57,
  severity: "error",
  profiles: "all",
  checks:
    "A Cue has a StartTime or Duration, an ISRC, ISWC or other identifier, a contributor, and with an ISRC a PLine",
  source: "Release profiles 2.3, 8.3",
  fileStatus: "MetadataMissing",
  hint: "Add what the cue lacks",
};
const cueSheetOrReason: Rule = {
  code: "RES_CUESHEET_OR_REASON",
  number: 58,
  severity: "error",
  profiles: ["LongFormMusicalWorkVideo"],
  checks: "Each primary long-form video has a cue sheet, or says why it has none",
  source: "Release profiles 2.3, 8.3",
  fileStatus: "MetadataMissing",
  hint: "Add a cue sheet, or give the reason for its absence",
};
const chapterComplete: Rule = {
  code: "RES_CHAPTER_COMPLETE",
  number: 59,
  severity: "fatal",
  profiles: "all",
  checks:
    "A Chapter has a ChapterId and a StartTime within the resource that it is a chapter of; its image is a VideoScreenCapture",
  source: "Release profiles 2.3, 8.3",
  fileStatus: "MetadataMissing",
  hint: "Give the chapter an identifier, its start and a screen capture",
};

/** Cue sheets and chapters. */
export const cueSheetsAndChapters: RuleFamily = {
  rules: [cueComplete, cueSheetOrReason, chapterComplete],
  composites: {
    Cue: forNode<Cue>(checkCue),
    Chapter: forNode<Chapter>(checkChapter),
  },
  message: (context) => {
    checkCueSheets(context);
    checkChapterStarts(context);
  },
};

function checkCue(cue: Incomplete<Cue>, cursor: WalkCursor, context: CheckContext): void {
  const report = (step: string, text: string): void => {
    context.report(cueComplete, `${cursor.path()}/${step}`, `Cue has ${text}`);
  };
  if (cue.StartTime === undefined && cue.Duration === undefined) {
    report("StartTime", "neither StartTime nor Duration");
  }
  if (!cue.ResourceId && !cue.WorkId) report("ResourceId", "neither ResourceId nor WorkId");
  if ((cue.Contributor ?? []).length === 0) report("Contributor", "no Contributor");
  if (cue.ResourceId?.ISRC !== undefined && (cue.PLine ?? []).length === 0) {
    report("PLine", "an ISRC and no PLine");
  }
}

function checkChapter(chapter: Incomplete<Chapter>, cursor: WalkCursor, context: CheckContext): void {
  const name = `Chapter "${chapter.ChapterReference ?? ""}"`;
  if ((chapter.ChapterId ?? []).length === 0) {
    context.report(chapterComplete, `${cursor.path()}/ChapterId`, `${name} has no ChapterId`);
  }
  if (chapter.StartTime === undefined) {
    context.report(chapterComplete, `${cursor.path()}/StartTime`, `${name} has no StartTime`);
  }
  const reference = chapter.RepresentativeImageReference;
  const image = context.facts.resourceByReference.get(reference ?? "");
  if (image?.kind !== "Image" || image.type === "VideoScreenCapture") return;
  const text = `${name} has an image of type ${image.type ?? "none"}, not VideoScreenCapture`;
  context.report(chapterComplete, `${cursor.path()}/RepresentativeImageReference`, text, reference);
}

function checkCueSheets(context: CheckContext): void {
  const { facts } = context;
  if (facts.profile !== "LongFormMusicalWorkVideo") return;
  const trailers = new Set<string | undefined>(facts.requirements?.trailerFormats);
  for (const { isPrimary, type, node, reference, path } of facts.resources) {
    if (!isPrimary || type !== "LongFormMusicalWorkVideo") continue;
    if ((node.VideoCueSheetReference ?? []).length > 0 || node.ReasonForCueSheetAbsence) continue;
    if (node.RecordingFormat?.some((format) => trailers.has(format.value))) continue;
    const text = `Video "${reference ?? ""}" has neither a cue sheet nor a reason for its absence`;
    context.report(cueSheetOrReason, `${path}/VideoCueSheetReference`, text);
  }
}

/** The chapters of a resource start while it lasts. */
function checkChapterStarts(context: CheckContext): void {
  const { facts } = context;
  const chapters = facts.message.ChapterList?.Chapter ?? [];
  if (chapters.length === 0) return;
  const limits = new Map<string, number>();
  for (const { node } of facts.resources) {
    const limit = durationSeconds(node.Duration ?? "");
    if (limit === undefined) continue;
    for (const reference of [...(node.AudioChapterReference ?? []), ...(node.VideoChapterReference ?? [])]) {
      limits.set(reference, limit);
    }
  }
  chapters.forEach(({ ChapterReference: reference = "", StartTime: start = "" }, index) => {
    const seconds = durationSeconds(start);
    const limit = limits.get(reference);
    if (seconds === undefined || limit === undefined || seconds <= limit) return;
    const path = siblingPath("/NewReleaseMessage/ChapterList", "Chapter", chapters, index);
    const text = `Chapter "${reference}" starts after the end of its resource`;
    context.report(chapterComplete, `${path}/StartTime`, text, start);
  });
}
