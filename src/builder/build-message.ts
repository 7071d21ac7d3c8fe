/** CatalogueRelease → NewReleaseMessage: pure, so that the same release and envelope always give the same bytes. */
import type { CatalogueRelease } from "../catalogue/release.ts";
import type { Finding } from "../finding.ts";
import { required } from "./allowed-value.ts";
import type { BuildContext, MessageEnvelope } from "./build-context.ts";
import { buildClipRelease } from "./clip-release.ts";
import { compose } from "./compose.ts";
import { buildChapterList } from "./chapter-list.ts";
import { chooseProfile } from "./choose-profile.ts";
import { buildCueSheetList } from "./cue-sheet-list.ts";
import { buildDealList } from "./deal-list.ts";
import { AVS_VERSION_ID } from "./ern43/element-table.ts";
import type { NewReleaseMessage } from "./ern43/types.ts";
import { recipientDpidsOf } from "./for-recipients.ts";
import { buildImage } from "./image.ts";
import { buildMainRelease } from "./main-release.ts";
import { buildMessageHeader } from "./message-header.ts";
import { allotReferences } from "./message-references.ts";
import type { OriginRecorder } from "./origins.ts";
import { buildPartyList } from "./party-list.ts";
import { buildReleaseAdmins, buildSupplementalDocuments } from "./release-admin.ts";
import { buildSheetMusic } from "./sheet-music.ts";
import { buildSoftware } from "./software.ts";
import { buildSoundRecording } from "./sound-recording.ts";
import { buildText } from "./text.ts";
import { buildTrackRelease } from "./track-release.ts";
import { buildVideo } from "./video.ts";
import { visibilitiesFor } from "./visibility.ts";

/** A message, and what the builder itself found. */
export interface BuiltMessage {
  readonly message: NewReleaseMessage;
  /** What is wrong with the release's fragments; blocking, for what they say of it is not in the message. */
  readonly findings: readonly Finding[];
}

/**
 * Builds the NewReleaseMessage of a release.
 *
 * Shape: every fact of the release at its place, nothing added; what the release lacks is absent from the tree, what it
 * links to in vain is a reference without an anchor. The rules and the XSD judge the tree, this function never refuses.
 * Memory: the tree, about six times the size of its XML.
 * Source: ERN 4.3 `NewReleaseMessage`, release profiles 2.3.
 */
export function buildNewReleaseMessage(
  release: CatalogueRelease,
  envelope: MessageEnvelope,
  origins?: OriginRecorder,
): BuiltMessage {
  const recipientDpids = recipientDpidsOf(envelope.parties);
  const context: BuildContext = {
    references: allotReferences(release),
    visibilities: visibilitiesFor(release, recipientDpids),
    findings: [],
    origins,
  };
  const { profile, variant } = chooseProfile(release);
  const message: NewReleaseMessage = {
    MessageHeader: buildMessageHeader(envelope, context),
    ReleaseAdmin: buildReleaseAdmins(release.releaseAdmins, context),
    PartyList: buildPartyList(release, context),
    CueSheetList: buildCueSheetList(release.cueSheets, context),
    ResourceList: {
      SoundRecording: release.soundRecordings.map((recording) =>
        buildSoundRecording(recording, release.chapters, context),
      ),
      Video: release.videos.map((video) => buildVideo(video, release, context)),
      Image: release.images.map((image) => buildImage(image, context)),
      Text: release.texts.map((text) => buildText(text, context)),
      SheetMusic: release.sheetMusic.map((sheetMusic) => buildSheetMusic(sheetMusic, context)),
      Software: release.software.map((software) => buildSoftware(software, context)),
    },
    ChapterList: buildChapterList(release.chapters, context),
    ReleaseList: {
      Release: buildMainRelease(release, profile, context),
      TrackRelease: release.trackReleases.map((track) => buildTrackRelease(track, release, context)),
      ClipRelease: release.clipReleases.map((clip) => buildClipRelease(clip, release, context)),
    },
    DealList: buildDealList(release, recipientDpids, context),
    SupplementalDocumentList: buildSupplementalDocuments(release.supplementalDocuments, context),
    attributes: {
      ReleaseProfileVersionId: profile,
      ReleaseProfileVariantVersionId: variant,
      AvsVersionId: statesAvsVersion(release) ? required<string>(undefined) : AVS_VERSION_ID,
      LanguageAndScriptCode: required(release.languageAndScriptCode),
    },
  };
  return {
    message: compose(context, "Release", release, "NewReleaseMessage", message, "messageErn"),
    findings: context.findings,
  };
}

/** A message that was imported says in its fragment by which version of the allowed values it was written. */
function statesAvsVersion({ messageErn }: CatalogueRelease): boolean {
  const attributes: unknown = messageErn?.["attributes"];
  return typeof attributes === "object" && attributes !== null && "AvsVersionId" in attributes;
}
