/** A parsed NewReleaseMessage → the release that gives it back when it is built. */
import type { NewReleaseMessage, ResourceList } from "../../builder/ern43/types.ts";
import type { CatalogueReleaseInput } from "../../catalogue/release.ts";
import type { Finding } from "../../finding.ts";
import { readChapters } from "./chapters.ts";
import { confirmRoundTrip } from "./confirm-round-trip.ts";
import { readCueSheets } from "./cue-sheets.ts";
import { reportDanglingReferences } from "./dangling-references.ts";
import { readDealList } from "./deal-list.ts";
import { readImage, readSheetMusic, readSoftware, readText } from "./documents.ts";
import { createImportContext, type ErnImportOptions, reportNoPlace } from "./import-context.ts";
import { readMessageFacts } from "./message-facts.ts";
import { type OpenComposite, openComposite } from "./open-composite.ts";
import { readParties } from "./parties.ts";
import { readReleaseList } from "./release-list.ts";
import { readSoundRecording } from "./sound-recordings.ts";
import { readVideo } from "./videos.ts";

export type { ErnImportOptions } from "./import-context.ts";

/** A release of a message, and what of the message it does not hold. */
export interface ErnImport {
  readonly release: CatalogueReleaseInput;
  /** Blocking ones name what is not in the release: the message must not be imported. */
  readonly findings: readonly Finding[];
}

/**
 * Turns a message into a release.
 *
 * Pure: the same message gives the same release. What has a column goes there, the rest into fragments (`ern`), local
 * references become ids of records. The release is built again and compared with the message: what is not the same is a
 * blocking finding.
 */
export function releaseFromMessage(message: NewReleaseMessage, options: ErnImportOptions = {}): ErnImport {
  const context = createImportContext(message, options);
  const opened = openComposite(message, "NewReleaseMessage", context);
  // The header is made anew by every export.
  opened.take("MessageHeader");
  const list = opened.open("ReleaseList");
  if (list.peek("Release") === undefined) {
    const text = "The message has no main release: the catalogue holds nothing else";
    reportNoPlace(context, "/NewReleaseMessage/ReleaseList", text, "");
    return { release: { releaseId: context.releaseId }, findings: context.findings };
  }
  reportDanglingReferences(context);
  const columns: CatalogueReleaseInput = {
    releaseId: context.releaseId,
    ...readMessageFacts(opened),
    ...readReleaseList(list),
    ...readDealList(opened.open("DealList")),
    parties: readParties(opened.open("PartyList")),
    cueSheets: readCueSheets(opened.open("CueSheetList")),
    chapters: readChapters(opened.open("ChapterList")),
    ...readResources(opened.open("ResourceList")),
  };
  const messageErn = opened.fragment();
  const release = messageErn === undefined ? columns : { ...columns, messageErn };
  return { release, findings: [...context.findings, ...confirmRoundTrip(release, message)] };
}

function readResources(resources: OpenComposite<ResourceList>): Partial<CatalogueReleaseInput> {
  return {
    soundRecordings: resources.list("SoundRecording", readSoundRecording),
    videos: resources.list("Video", readVideo),
    images: resources.list("Image", readImage),
    texts: resources.list("Text", readText),
    sheetMusic: resources.list("SheetMusic", readSheetMusic),
    software: resources.list("Software", readSoftware),
  };
}
