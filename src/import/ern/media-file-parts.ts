/** What files of every kind have: where they are, clips in them, fingerprints. */
import type { z } from "zod";
import type {
  BitRate,
  ClipDetails,
  Extent,
  File,
  Fingerprint as FingerprintNode,
  SamplingRate,
  SoundRecordingClipDetails,
  VideoClipDetails,
} from "../../builder/ern43/types.ts";
import type { Clip, Fingerprint } from "../../catalogue/media-file.ts";
import { takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";
import { takeTimes } from "./related-resources.ts";

type ClipInput = z.input<typeof Clip>;

/** The columns of a file. */
export interface FileColumns {
  readonly uri: string;
  readonly hashSumAlgorithm: string | undefined;
  readonly hashSumValue: string | undefined;
  readonly fileSizeBytes: number | undefined;
}

/** Takes where a file is, its hash and its size; undefined for a file without a place. */
export function takeFile(file: OpenComposite<File>): FileColumns | undefined {
  const uri = file.take("URI");
  if (uri === undefined) return undefined;
  const hash = file.open("HashSum");
  return {
    uri,
    hashSumAlgorithm: hash.value("Algorithm"),
    hashSumValue: hash.take("HashSumValue"),
    fileSizeBytes: file.takeIf("FileSize", readBytes),
  };
}

/** Kilobytes of 1,000 bytes, exact to the byte and as the builder writes them; else the size stays as it is. */
function readBytes(kilobytes: string): number | undefined {
  const bytes = Math.round(Number(kilobytes) * 1000);
  return Number.isSafeInteger(bytes) && String(bytes / 1000) === kilobytes ? bytes : undefined;
}

/** Takes by what others name a file or clip; a reference that nothing uses is left to the builder. */
export function takeMediaFileId(
  node: OpenComposite<{ readonly TechnicalResourceDetailsReference: string }>,
): string | undefined {
  const reference = node.take("TechnicalResourceDetailsReference");
  if (reference === undefined || !node.context.isReferredTo(reference)) return undefined;
  return node.context.idOf(reference);
}

/** Takes a measure that is in the unit of its column. */
export function takeMeasure<Unit extends string>(
  node: OpenComposite<{
    readonly value: string;
    readonly attributes?: { readonly UnitOfMeasure?: Unit | undefined } | undefined;
  }>,
  unit: Unit,
): string | undefined {
  if (node.peekAttribute("UnitOfMeasure") !== unit) return undefined;
  node.attribute("UnitOfMeasure");
  return node.text();
}

/** Takes kilobits a second. */
export function takeBitRate(node: OpenComposite<BitRate>): string | undefined {
  return takeMeasure(node, "kbps");
}

/** Takes hertz. */
export function takeSamplingRate(node: OpenComposite<SamplingRate>): string | undefined {
  return takeMeasure(node, "Hz");
}

/** Takes whole pixels. */
export function takePixels(node: OpenComposite<Extent>): number | undefined {
  const count = Number(node.peek("value"));
  const isWhole = Number.isSafeInteger(count) && String(count) === node.peek("value");
  if (!isWhole || node.peekAttribute("UnitOfMeasure") !== "Pixel") return undefined;
  takeMeasure(node, "Pixel");
  return count;
}

/** Takes the clips of a file that is played. */
export function readPlayedClips(
  node: OpenComposite<{
    readonly ClipDetails?: readonly (SoundRecordingClipDetails | VideoClipDetails)[] | undefined;
  }>,
): ClipInput[] {
  return node.list("ClipDetails", (clip: OpenComposite<SoundRecordingClipDetails>) => {
    const columns = takeClip(clip);
    return (
      columns && { mediaFileId: takeMediaFileId(clip), ...columns, ...takeClipTiming(clip), ...clip.rest() }
    );
  });
}

/** Takes the clips of a file that is looked at or read. */
export function readClips(
  node: OpenComposite<{ readonly ClipDetails?: readonly ClipDetails[] | undefined }>,
): ClipInput[] {
  return node.list("ClipDetails", (clip) => {
    const columns = takeClip(clip);
    return columns && { ...columns, ...clip.rest() };
  });
}

function takeClip(
  clip: OpenComposite<Pick<ClipDetails, "ClipType" | "ExpressionType">>,
): Pick<ClipInput, "clipType" | "namespace" | "userDefinedValue" | "expressionType"> | undefined {
  const type = clip.open("ClipType");
  const clipType = type.text();
  const expressionType = clip.take("ExpressionType");
  if (clipType === undefined || expressionType === undefined) return undefined;
  return { clipType, ...takeUserDefined(type), expressionType };
}

/** A clip has one stretch of time in the columns; several stay. */
function takeClipTiming(
  clip: OpenComposite<SoundRecordingClipDetails>,
): Pick<ClipInput, "startPoint" | "endPoint" | "durationUsedMs"> {
  if (clip.peek("Timing")?.length !== 1) return {};
  const [times] = clip.list("Timing", (timing) => {
    const taken = takeTimes(timing);
    return timing.isEmpty() && taken.startPoint !== undefined ? taken : undefined;
  });
  return times ?? {};
}

/** Takes the fingerprints of a file. */
export function readFingerprints(
  node: OpenComposite<{ readonly Fingerprint?: readonly FingerprintNode[] | undefined }>,
): z.input<typeof Fingerprint>[] {
  return node.list("Fingerprint", (fingerprint) => {
    const algorithm = fingerprint.value("Algorithm");
    if (algorithm === undefined) return undefined;
    return {
      algorithm,
      version: fingerprint.take("Version"),
      dataType: fingerprint.take("DataType"),
      value: fingerprint.take("FingerprintValue"),
      ...fingerprint.rest(),
    };
  });
}
