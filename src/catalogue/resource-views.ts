/** Views of recordings, images and what only they have. */
import {
  AudioFile,
  ImageFile,
  ImageId,
  editionFields,
  imageFields,
  mediaFileFields,
  resourceIdFields,
  soundRecordingFields,
  workIdFields,
} from "./resource.ts";
import { type RecordView, recordView } from "./record-view.ts";

/** Views of recordings, images and what only they have. */
export const RESOURCE_VIEWS: readonly RecordView[] = [
  recordView("ern_sound_recording", "SoundRecording", {
    property: "soundRecordings",
    owners: ["Release"],
    hasId: true,
    fields: soundRecordingFields,
  }),
  recordView("ern_sound_recording_edition", "SoundRecordingEdition", {
    property: "editions",
    owners: ["SoundRecording"],
    fields: editionFields,
  }),
  recordView("ern_work_id", "WorkId", {
    property: "workIds",
    owners: ["SoundRecording"],
    fields: workIdFields,
  }),
  recordView("ern_image", "Image", {
    property: "images",
    owners: ["Release"],
    hasId: true,
    fields: imageFields,
  }),
  recordView("ern_resource_id", "ResourceId", {
    property: "resourceIds",
    owners: ["SoundRecordingEdition", "Image"],
    fields: resourceIdFields,
    fieldsOfOwner: { Image: Object.keys(ImageId.shape) },
  }),
  recordView("ern_media_file", "MediaFile", {
    property: "mediaFiles",
    owners: ["SoundRecordingEdition", "Image"],
    fields: mediaFileFields,
    fieldsOfOwner: {
      SoundRecordingEdition: Object.keys(AudioFile.shape),
      Image: Object.keys(ImageFile.shape),
    },
  }),
];
