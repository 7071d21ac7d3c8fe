import type { Chapter as CatalogueChapter } from "../catalogue/cue-sheet.ts";
import { buildContributors } from "./artists.ts";
import type { BuildContext } from "./build-context.ts";
import { buildCharacters } from "./characters.ts";
import { compose } from "./compose.ts";
import { isoDuration } from "./duration.ts";
import type { Chapter, ChapterList } from "./ern43/types.ts";
import { buildProprietaryIds } from "./party-list.ts";
import { buildTitles } from "./titles.ts";

/** Builds the `ChapterList`; absent where the release has none. Source: ERN 4.3 `Chapter`. */
export function buildChapterList(
  chapters: readonly CatalogueChapter[],
  context: BuildContext,
): ChapterList | undefined {
  if (chapters.length === 0) return undefined;
  return { Chapter: chapters.map((chapter) => buildChapter(chapter, context)) };
}

function buildChapter(chapter: CatalogueChapter, context: BuildContext): Chapter {
  const { imageResourceId, startTimeMs, durationMs, endTimeMs, languageAndScriptCode } = chapter;
  return compose(context, "Chapter", chapter, "Chapter", {
    ChapterReference: context.references.chapter(chapter.id),
    ChapterId: buildProprietaryIds(chapter.proprietaryIds, context),
    ...buildTitles(chapter, context),
    SequenceNumber: chapter.sequenceNumber,
    Contributor: buildContributors(chapter.contributors, context),
    Character: buildCharacters(chapter.characters, context),
    RepresentativeImageReference:
      imageResourceId === undefined ? undefined : context.references.resource(imageResourceId),
    StartTime: startTimeMs === undefined ? undefined : isoDuration(startTimeMs),
    Duration: durationMs === undefined ? undefined : isoDuration(durationMs),
    EndTime: endTimeMs === undefined ? undefined : isoDuration(endTimeMs),
    attributes:
      languageAndScriptCode === undefined ? undefined : { LanguageAndScriptCode: languageAndScriptCode },
  });
}

/** References of the chapters of a recording or video. */
export function chapterReferences(
  resourceId: string,
  chapters: readonly CatalogueChapter[],
  context: BuildContext,
): readonly string[] | undefined {
  if (chapters.length === 0) return undefined;
  return chapters
    .filter((chapter) => chapter.resourceId === resourceId)
    .map((chapter) => context.references.chapter(chapter.id));
}
