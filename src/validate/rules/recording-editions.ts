/** Rules of the editions of a recording, and of high dynamic range in its video files. */
import type {
  SoundRecordingEdition,
  TechnicalVideoDetails,
  VideoClipDetails,
  VideoDeliveryFile,
} from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, CompositeCheck, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const editionsDiffer: Rule = {
  code: "RES_EDITIONS",
  number: 61,
  severity: "error",
  profiles: "all",
  checks:
    "A recording has one edition of each type and codec; an immersive edition has RecordingMode ImmersiveAudio and an immersive codec",
  source: "ERN 4.3, text of Edition; house rule",
  fileStatus: "ResourceNotMeetingSpecifications",
  hint: "Merge editions of the same type, and give the immersive one its recording mode and codec",
};
const highDynamicRange: Rule = {
  code: "RES_HDR",
  number: 62,
  severity: "error",
  profiles: "all",
  checks:
    "HdrVideoDynamicMetadataType stands on video files with transfer function ST2084 only; DolbyVisionStandAlone comes with a ColorInformationFile",
  source: "ERN 4.3, text of HdrVideoDynamicMetadataType",
  fileStatus: "ResourceNotMeetingSpecifications",
  hint: "Correct the type or transfer function of the file, or add the file with the color information",
};

const IMMERSIVE_CODECS = new Set<string | undefined>([
  "AC-4",
  "DolbyAtmosMasterADM",
  "DolbyDigitalPlus",
  "MPEG-H_3D",
]);

type Edition = Pick<SoundRecordingEdition, "Type" | "RecordingMode"> & {
  readonly TechnicalDetails?: readonly EditionDetails[];
};
interface EditionDetails {
  readonly DeliveryFile?: readonly Partial<Pick<VideoDeliveryFile, "AudioCodecType">>[];
  readonly HasImmersiveAudioMetadata?: boolean;
}
interface Editions {
  readonly SoundRecordingEdition?: readonly Edition[];
  readonly VideoEdition?: readonly Edition[];
}

const checkRecording: CompositeCheck = forNode<Editions>((node, cursor, context) => {
  checkEditions("SoundRecordingEdition", node.SoundRecordingEdition ?? [], cursor, context);
  checkEditions("VideoEdition", node.VideoEdition ?? [], cursor, context);
});

/** Editions of sound recordings and videos. */
export const recordingEditions: RuleFamily = {
  rules: [editionsDiffer, highDynamicRange],
  composites: {
    SoundRecording: checkRecording,
    Video: checkRecording,
    TechnicalVideoDetails: forNode<TechnicalVideoDetails>(checkRange),
    VideoClipDetails: forNode<VideoClipDetails>(checkRange),
  },
};

function checkEditions(
  name: "SoundRecordingEdition" | "VideoEdition",
  editions: readonly Incomplete<Edition>[],
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const seen = new Set<string>();
  editions.forEach((edition, index) => {
    const path = (): string => siblingPath(cursor.path(), name, editions, index);
    if (edition.Type === "ImmersiveEdition") checkImmersive(edition, path, context);
    if (editions.length === 1) return;
    const key = [edition.Type, ...codecsOf(edition).toSorted()].join(" ");
    if (seen.has(key)) {
      const text = `A second edition of this ${cursor.name} has type ${edition.Type ?? "none"} and the same codecs`;
      context.report(editionsDiffer, path(), text);
    }
    seen.add(key);
  });
}

function checkImmersive(edition: Incomplete<Edition>, path: () => string, context: CheckContext): void {
  const mode = edition.RecordingMode;
  if (mode !== "ImmersiveAudio") {
    const text = `ImmersiveEdition has RecordingMode ${mode ?? "none"}, not ImmersiveAudio`;
    context.report(editionsDiffer, `${path()}/RecordingMode`, text, mode);
  }
  const codecs = codecsOf(edition);
  const hasMetadata = edition.TechnicalDetails?.some((details) => details.HasImmersiveAudioMetadata === true);
  // Without technical details no file is sent, and no codec is known.
  if (codecs.length === 0 || hasMetadata === true || codecs.some((codec) => IMMERSIVE_CODECS.has(codec)))
    return;
  const text = `ImmersiveEdition has no immersive codec, but ${codecs.join(", ")}`;
  context.report(editionsDiffer, `${path()}/TechnicalDetails`, text, codecs.join(", "));
}

function codecsOf(edition: Incomplete<Edition>): readonly string[] {
  const files = (edition.TechnicalDetails ?? []).flatMap((details) => details.DeliveryFile ?? []);
  return files.flatMap(({ AudioCodecType: codec }) => codec?.value ?? []);
}

const VIDEO_FILES = new Set<string | undefined>(["VisualFile", "AudioVisualFile"]);

function checkRange(
  details: Incomplete<Pick<TechnicalVideoDetails, "DeliveryFile">>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const files = details.DeliveryFile ?? [];
  files.forEach((file, index) => {
    const metadata = file.HdrVideoDynamicMetadataType?.value;
    if (metadata === undefined) return;
    const path = `${siblingPath(cursor.path(), "DeliveryFile", files, index)}/HdrVideoDynamicMetadataType`;
    if (!VIDEO_FILES.has(file.Type) || file.ElectroOpticalTransferFunctionType !== "ST2084") {
      const transfer = file.ElectroOpticalTransferFunctionType ?? "none";
      const text = `${metadata} stands on a ${file.Type ?? "file"} with transfer function ${transfer}`;
      context.report(highDynamicRange, path, text, metadata);
    } else if (
      metadata === "DolbyVisionStandAlone" &&
      !files.some((other) => other.Type === "ColorInformationFile")
    ) {
      const text = "DolbyVisionStandAlone comes without a ColorInformationFile";
      context.report(highDynamicRange, path, text, metadata);
    }
  });
}
