/** Rules that compare what the message says of files with the files, and covers with what the recipient takes. */
import type { AudioDeliveryFile, TechnicalImageDetails } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { FileFacts } from "../message-context.ts";
import { RESOURCE_LIST_PATH } from "./message-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const techMatch: Rule = {
  code: "FIL_TECH_MATCH",
  number: 136,
  severity: "warning",
  profiles: "all",
  checks: "Codec, sampling rate, bits, duration and pixels are those of the file",
  source: "DDEX allowed value ResourceNotMeetingSpecifications",
  fileStatus: "FileOK",
  hint: "Correct what the message says of the file, or deliver the right one",
  needs: ["files"],
};
const coverSpec: Rule = {
  code: "FIL_COVER_SPEC",
  number: 137,
  severity: "error",
  profiles: "all",
  checks: "The front cover is a square JPEG or PNG with as many pixels as the recipient asks for",
  source: "Practice of recipients",
  fileStatus: "ResourceNotMeetingSpecifications",
  hint: "Replace the cover by a larger, square one",
  needs: ["recipient"],
};

const COVER_CODECS = new Set<string>(["JPEG", "PNG"]);

/** Files as they are. */
export const fileFacts: RuleFamily = {
  rules: [techMatch, coverSpec],
  composites: {
    AudioDeliveryFile: forNode<AudioDeliveryFile>(checkAudio),
    TechnicalImageDetails: forNode<TechnicalImageDetails>(checkImage),
  },
  message: checkCovers,
};

function checkAudio(file: Incomplete<AudioDeliveryFile>, cursor: WalkCursor, context: CheckContext): void {
  const actual = factsOf(file.File?.URI, context);
  if (!actual) return;
  const unit = file.SamplingRate?.attributes?.UnitOfMeasure;
  const samplingRate = Number(file.SamplingRate?.value) * (unit === "Hz" ? 1 : unit === "MHz" ? 1e6 : 1000);
  compare("AudioCodecType", file.AudioCodecType?.value, actual.codec, cursor, context);
  compare("SamplingRate", samplingRate, actual.samplingRate, cursor, context);
  compare("BitsPerSample", file.BitsPerSample, actual.bitsPerSample, cursor, context);
}

function checkImage(
  image: Incomplete<TechnicalImageDetails>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const actual = factsOf(image.File?.URI, context);
  if (!actual) return;
  compare("ImageCodecType", image.ImageCodecType?.value, actual.codec, cursor, context);
  compare("ImageHeight", image.ImageHeight?.value, actual.height, cursor, context);
  compare("ImageWidth", image.ImageWidth?.value, actual.width, cursor, context);
}

function factsOf(address: string | undefined, { known }: CheckContext): FileFacts | undefined {
  return address === undefined ? undefined : known.files?.get(address);
}

function compare(
  name: string,
  said: string | number | undefined,
  actual: string | number | undefined,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  if (said === undefined || actual === undefined || Number.isNaN(said)) return;
  if (typeof actual === "number" ? Number(said) === actual : said === actual) return;
  context.report(techMatch, `${cursor.path()}/${name}`, `${name} says ${said}, the file has ${actual}`, said);
}

function checkCovers(context: CheckContext): void {
  const least = context.known.recipient?.minimumCoverPixels;
  if (least === undefined) return;
  const images = context.facts.message.ResourceList?.Image ?? [];
  images.forEach((image, index) => {
    if (image.Type?.value !== "FrontCoverImage") return;
    const path = siblingPath(RESOURCE_LIST_PATH, "Image", images, index);
    const details = image.TechnicalDetails ?? [];
    details.forEach((detail, place) => {
      const fault = coverFault(detail, least, context);
      if (fault === undefined) return;
      context.report(
        coverSpec,
        siblingPath(path, "TechnicalDetails", details, place),
        `Front cover ${fault}`,
      );
    });
  });
}

function coverFault(
  { ImageWidth, ImageHeight, ImageCodecType, File }: Incomplete<TechnicalImageDetails>,
  least: number,
  context: CheckContext,
): string | undefined {
  const actual = factsOf(File?.URI, context);
  const width = actual?.width ?? Number(ImageWidth?.value);
  const height = actual?.height ?? Number(ImageHeight?.value);
  const codec = actual?.codec ?? ImageCodecType?.value;
  if (codec !== undefined && !COVER_CODECS.has(codec)) return `is a ${codec}`;
  if (Number.isNaN(width) || Number.isNaN(height)) return undefined;
  if (width !== height) return `has ${width} by ${height} pixels, which is no square`;
  return width < least ? `has ${width} pixels a side, the recipient asks for ${least}` : undefined;
}
