/** Parts of files that are played as clips, and fingerprints of files. */
import type { Clip, Fingerprint as CatalogueFingerprint } from "../catalogue/media-file.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import { isoDuration } from "./duration.ts";
import type {
  ClipDetails,
  Fingerprint,
  SoundRecordingClipDetails,
  Timing,
  VideoClipDetails,
} from "./ern43/types.ts";
import { reportUnplaced } from "./unplaced.ts";
import { technicalReference } from "./technical-reference.ts";
import { userDefinedAttributes } from "./user-defined.ts";

const TIMES = ["mediaFileId", "startPoint", "endPoint", "durationUsedMs"];

/** Builds the `ClipDetails` of a file that is played. */
export function buildPlayedClips(
  typeName: "SoundRecordingClipDetails" | "VideoClipDetails",
  clips: readonly Clip[],
  context: BuildContext,
): readonly (SoundRecordingClipDetails & VideoClipDetails)[] | undefined {
  if (clips.length === 0) return undefined;
  return clips.map((clip) =>
    compose(context, "Clip", clip, typeName, {
      TechnicalResourceDetailsReference: technicalReference(clip, context),
      ClipType: { value: allowed(clip.clipType), attributes: userDefinedAttributes(clip) },
      Timing: buildClipTiming(clip),
      ExpressionType: allowed(clip.expressionType),
    }),
  );
}

/** Builds the `ClipDetails` of a file that is looked at or read, which have neither times nor a reference. */
export function buildClipDetails(
  clips: readonly Clip[],
  context: BuildContext,
): readonly ClipDetails[] | undefined {
  if (clips.length === 0) return undefined;
  return clips.map((clip) => {
    reportUnplaced(context, "Clip", clip, TIMES, "ClipDetails");
    return compose<ClipDetails>(context, "Clip", clip, "ClipDetails", {
      ClipType: { value: allowed(clip.clipType), attributes: userDefinedAttributes(clip) },
      ExpressionType: allowed(clip.expressionType),
    });
  });
}

function buildClipTiming(clip: Clip): readonly Timing[] | undefined {
  const { startPoint, endPoint, durationUsedMs } = clip;
  if (startPoint === undefined && endPoint === undefined && durationUsedMs === undefined) return undefined;
  return [buildTiming(startPoint ?? "0", endPoint, durationUsedMs)];
}

/** Builds a `Timing`: where something begins and how far it reaches. */
export function buildTiming(
  startPoint: string,
  endPoint: string | undefined,
  durationUsedMs: number | undefined,
): Timing {
  return {
    StartPoint: startPoint,
    EndPoint: endPoint,
    DurationUsed: durationUsedMs === undefined ? undefined : [isoDuration(durationUsedMs)],
  };
}

/** Builds the `Fingerprint`s of a file. */
export function buildFingerprints(
  fingerprints: readonly CatalogueFingerprint[],
  context: BuildContext,
): readonly Fingerprint[] | undefined {
  if (fingerprints.length === 0) return undefined;
  return fingerprints.map((fingerprint) =>
    compose(context, "Fingerprint", fingerprint, "Fingerprint", {
      Algorithm: { value: allowed(fingerprint.algorithm) },
      Version: fingerprint.version,
      DataType: fingerprint.dataType === undefined ? undefined : allowed(fingerprint.dataType),
      FingerprintValue: fingerprint.value,
    }),
  );
}
