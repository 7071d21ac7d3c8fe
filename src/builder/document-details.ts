import type { DocumentFile } from "../catalogue/media-file.ts";
import type { BuildContext } from "./build-context.ts";
import { buildClipDetails, buildFingerprints } from "./clips.ts";
import { compose } from "./compose.ts";
import type {
  TechnicalSheetMusicDetails,
  TechnicalSoftwareDetails,
  TechnicalTextDetails,
} from "./ern43/types.ts";
import { buildFile } from "./file.ts";
import { technicalReference } from "./technical-reference.ts";
import { typed } from "./typed-values.ts";

/** Builds the `TechnicalDetails` of one file of a text. */
export function buildTextDetails(file: DocumentFile, context: BuildContext): TechnicalTextDetails {
  return compose(context, "MediaFile", file, "TechnicalTextDetails", {
    TechnicalResourceDetailsReference: technicalReference(file, context),
    TextCodecType: typed(file.codecType),
    ...buildFileParts(file, context),
  });
}

/** Builds the `TechnicalDetails` of one file of sheet music. */
export function buildSheetMusicDetails(
  file: DocumentFile,
  context: BuildContext,
): TechnicalSheetMusicDetails {
  return compose(context, "MediaFile", file, "TechnicalSheetMusicDetails", {
    TechnicalResourceDetailsReference: technicalReference(file, context),
    SheetMusicCodecType: typed(file.codecType),
    ...buildFileParts(file, context),
  });
}

/** Builds the `TechnicalDetails` of one file of software. */
export function buildSoftwareDetails(file: DocumentFile, context: BuildContext): TechnicalSoftwareDetails {
  return compose(context, "MediaFile", file, "TechnicalSoftwareDetails", {
    TechnicalResourceDetailsReference: technicalReference(file, context),
    OperatingSystemType: typed(file.codecType),
    ...buildFileParts(file, context),
  });
}

type FileParts = Omit<TechnicalTextDetails, "TechnicalResourceDetailsReference" | "TextCodecType">;

function buildFileParts(file: DocumentFile, context: BuildContext): FileParts {
  return {
    BitDepth: file.bitDepth,
    IsClip: file.isClip,
    ClipDetails: buildClipDetails(file.clips, context),
    File: buildFile(file),
    IsProvidedInDelivery: file.isProvidedInDelivery,
    Fingerprint: buildFingerprints(file.fingerprints, context),
  };
}
