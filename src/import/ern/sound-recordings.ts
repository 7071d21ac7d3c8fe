import type { z } from "zod";
import type {
  SoundRecording as SoundRecordingNode,
  SoundRecordingEdition,
} from "../../builder/ern43/types.ts";
import type { SoundRecording } from "../../catalogue/resource.ts";
import {
  readContributors,
  readDisplayArtistNames,
  readDisplayArtists,
  readEditionContributors,
} from "./artists.ts";
import { readCharacters } from "./characters.ts";
import { takeDuration } from "./durations.ts";
import { plainDateReader, readFirstPublicationDates } from "./event-dates.ts";
import { takeUserDefined } from "./localisation.ts";
import { readAudioFiles } from "./media-files.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readRelatedReleases } from "./related-releases.ts";
import { readRelatedResources } from "./related-resources.ts";
import { readRecordingId, readWorkIds } from "./resource-ids.ts";
import { takeOwnedReferences } from "./resource-parts.ts";
import { readRightsControllers } from "./rights-controllers.ts";
import { readCourtesyLines, readPLines } from "./rights-lines.ts";
import { readTitles } from "./titles.ts";
import { readDevotionalTerms, readParentalWarnings } from "./warnings-and-ratings.ts";

type RecordingInput = z.input<typeof SoundRecording>;

/** Reads a sound recording with its editions: the inverse of `buildSoundRecording`. */
export function readSoundRecording(node: OpenComposite<SoundRecordingNode>): RecordingInput | undefined {
  const id = node.reference("ResourceReference");
  const typeNode = node.open("Type");
  const type = typeNode.text();
  if (id === undefined || type === undefined) return undefined;
  takeOwnedReferences(node, "AudioChapterReference", id);
  return {
    id,
    type,
    ...takeUserDefined(typeNode),
    editions: node.list("SoundRecordingEdition", readEdition),
    recordingFormats: node.values("RecordingFormat"),
    workIds: readWorkIds(node),
    ...readTitles(node),
    versionTypes: node.values("VersionType"),
    displayArtistNames: readDisplayArtistNames(node),
    displayArtists: readDisplayArtists(node),
    contributors: readContributors(node),
    characters: readCharacters(node),
    rightsControllers: readRightsControllers(node),
    lines: readCourtesyLines(node),
    durationMs: takeDuration(node),
    dates: [
      node.one("CreationDate", plainDateReader("CreationDate")) ?? [],
      node.one("MasteredDate", plainDateReader("MasteredDate")) ?? [],
      node.one("RemasteredDate", plainDateReader("RemasteredDate")) ?? [],
      readFirstPublicationDates(node),
    ].flat(),
    parentalWarnings: readParentalWarnings(node),
    relatedReleases: readRelatedReleases(node),
    relatedResources: readRelatedResources(node),
    devotionalTerms: readDevotionalTerms(node),
    ...takeFlags(node),
    ...node.rest(),
  };
}

function takeFlags(node: OpenComposite<SoundRecordingNode>): Partial<RecordingInput> {
  return {
    compositeMusicalWorkType: node.take("CompositeMusicalWorkType"),
    isCover: node.take("IsCover"),
    hasVocalPerformance: node.take("HasVocalPerformance"),
    hasForegroundVocalPerformance: node.take("HasForegroundVocalPerformance"),
    isInstrumental: node.take("IsInstrumental"),
    containsHiddenContent: node.take("ContainsHiddenContent"),
    isRemastered: node.take("IsRemastered"),
    isHiResMusic: node.take("IsHiResMusic"),
    disableCrossfade: node.take("DisableCrossfade"),
    disableSearch: node.take("DisableSearch"),
    languagesOfPerformance: node.values("LanguageOfPerformance"),
    languageAndScriptCode: node.attribute("LanguageAndScriptCode"),
    isSupplemental: node.trueAttribute("IsSupplemental"),
    applyClassicalProfileVariant: node.trueAttribute("ApplyClassicalProfileVariant"),
  };
}

function readEdition(
  edition: OpenComposite<SoundRecordingEdition>,
): NonNullable<RecordingInput["editions"]>[number] {
  return {
    editionType: edition.take("Type"),
    resourceIds: edition.list("ResourceId", readRecordingId),
    contributors: readEditionContributors(edition),
    lines: readPLines(edition),
    recordingMode: edition.take("RecordingMode"),
    mediaFiles: readAudioFiles(edition),
    ...edition.rest(),
  };
}
