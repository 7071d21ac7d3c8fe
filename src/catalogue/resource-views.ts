/** Views of resources, their editions, files and identifiers. */
import { sheetMusicFields, softwareFields, textFields } from "./document.ts";
import {
  AudioFile,
  clipFields,
  DocumentFile,
  fingerprintFields,
  ImageFile,
  mediaFileFields,
  VideoFile,
} from "./media-file.ts";
import { type RecordView, recordView } from "./record-view.ts";
import {
  editionFields,
  imageFields,
  PlainId,
  RecordingId,
  resourceIdFields,
  SheetMusicId,
  soundRecordingFields,
  TextId,
  VideoId,
  workIdFields,
} from "./resource.ts";
import { videoFields } from "./video.ts";

/** Owner kinds of resources that are no recordings or images. */
const DOCUMENTS = ["Text", "SheetMusic", "Software"];
const DOCUMENT_FILE = Object.keys(DocumentFile.shape);

/** Views of resources, their editions, files and identifiers. */
export const RESOURCE_VIEWS: readonly RecordView[] = [
  resourceView("ern_sound_recording", "SoundRecording", "soundRecordings", soundRecordingFields),
  recordView("ern_sound_recording_edition", "SoundRecordingEdition", {
    property: "editions",
    owners: ["SoundRecording"],
    fields: editionFields,
  }),
  resourceView("ern_video", "Video", "videos", videoFields),
  recordView("ern_video_edition", "VideoEdition", {
    property: "editions",
    owners: ["Video"],
    fields: editionFields,
  }),
  resourceView("ern_image", "Image", "images", imageFields),
  resourceView("ern_text", "Text", "texts", textFields),
  resourceView("ern_sheet_music", "SheetMusic", "sheetMusic", sheetMusicFields),
  resourceView("ern_software", "Software", "software", softwareFields),
  recordView("ern_work_id", "WorkId", {
    property: "workIds",
    owners: ["SoundRecording", "Video", ...DOCUMENTS],
    fields: workIdFields,
  }),
  recordView("ern_resource_id", "ResourceId", {
    property: "resourceIds",
    owners: ["SoundRecordingEdition", "VideoEdition", "Image", ...DOCUMENTS],
    fields: resourceIdFields,
    fieldsOfOwner: {
      SoundRecordingEdition: Object.keys(RecordingId.shape),
      VideoEdition: Object.keys(VideoId.shape),
      Image: Object.keys(PlainId.shape),
      Text: Object.keys(TextId.shape),
      SheetMusic: Object.keys(SheetMusicId.shape),
      Software: Object.keys(PlainId.shape),
    },
  }),
  recordView("ern_media_file", "MediaFile", {
    property: "mediaFiles",
    owners: ["SoundRecordingEdition", "VideoEdition", "Image", ...DOCUMENTS],
    fields: mediaFileFields,
    fieldsOfOwner: {
      SoundRecordingEdition: Object.keys(AudioFile.shape),
      VideoEdition: Object.keys(VideoFile.shape),
      Image: Object.keys(ImageFile.shape),
      Text: DOCUMENT_FILE,
      SheetMusic: DOCUMENT_FILE,
      Software: DOCUMENT_FILE,
    },
  }),
  recordView("ern_clip", "Clip", { property: "clips", owners: ["MediaFile"], fields: clipFields }),
  recordView("ern_fingerprint", "Fingerprint", {
    property: "fingerprints",
    owners: ["MediaFile"],
    fields: fingerprintFields,
  }),
];

function resourceView(
  view: string,
  kind: string,
  property: string,
  fields: RecordView["fields"],
): RecordView {
  return recordView(view, kind, { property, owners: ["Release"], hasId: true, fields });
}
