import type { z } from "zod";
import type { ChapterList } from "../../builder/ern43/types.ts";
import type { Chapter } from "../../catalogue/cue-sheet.ts";
import { readContributors } from "./artists.ts";
import { readCharacters } from "./characters.ts";
import { readDuration } from "./durations.ts";
import { readProprietaryId } from "./identifiers.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readTitles } from "./titles.ts";

/** Takes the chapters of a message. */
export function readChapters(node: OpenComposite<ChapterList>): z.input<typeof Chapter>[] {
  return node.list("Chapter", (chapter) => {
    const reference = chapter.take("ChapterReference");
    if (reference === undefined) return undefined;
    return {
      id: node.context.idOf(reference),
      resourceId: node.context.ownerOfPart(reference),
      proprietaryIds: chapter.list("ChapterId", readProprietaryId),
      ...readTitles(chapter),
      sequenceNumber: chapter.take("SequenceNumber"),
      contributors: readContributors(chapter),
      characters: readCharacters(chapter),
      imageResourceId: chapter.reference("RepresentativeImageReference"),
      startTimeMs: chapter.takeIf("StartTime", readDuration),
      durationMs: chapter.takeIf("Duration", readDuration),
      endTimeMs: chapter.takeIf("EndTime", readDuration),
      languageAndScriptCode: chapter.attribute("LanguageAndScriptCode"),
      ...chapter.rest(),
    };
  });
}
