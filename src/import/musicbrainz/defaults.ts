/** The defaults file: what MusicBrainz does not hold and a label has to say. docs/import-musicbrainz.md explains each. */
import { z } from "zod";
import { Deal } from "../../catalogue/deal.ts";
import { AudioFile, ImageFile } from "../../catalogue/media-file.ts";
import { MessageParties, MessagingParty } from "../../catalogue/party.ts";
import { Genre } from "../../catalogue/text.ts";
import { ConfigError } from "../../errors.ts";
import { unknownPlaces } from "./template.ts";

const LINE_PLACES = ["label", "artist", "year", "originalYear"] as const;
const RECORDING_LINE_PLACES = [...LINE_PLACES, "recordingYear"] as const;
const PRODUCT_PLACES = ["releaseId", "barcode", "productId", "catalogNumber"] as const;
const DEAL_PLACES = [...PRODUCT_PLACES, "releaseDate"] as const;
const FILE_PLACES = [...PRODUCT_PLACES, "disc", "track", "recordingId", "isrc"] as const;

const line = {
  /** Four digits, or a place such as `{year}`. */
  year: z.union([z.int(), z.string()]).optional(),
  company: z.string().optional(),
  text: z.string(),
};
export const LineTemplate = z.strictObject({ lineType: z.enum(["P", "C", "Courtesy"]), ...line });

const byMbid = <Value extends z.ZodType>(value: Value): z.ZodDefault<z.ZodRecord<z.ZodGUID, Value>> =>
  z.record(z.guid(), value).default({});

const artistIds = z.strictObject({
  isni: z.string().optional(),
  ipiNameNumber: z.string().optional(),
  dpid: z.string().optional(),
});

/** What a label says beside what MusicBrainz holds. */
export const MusicbrainzDefaults = z.strictObject({
  sender: MessagingParty,
  recipient: MessagingParty.optional(),
  messageControlType: MessageParties.shape.messageControlType.optional(),
  /** Of MusicBrainz ids; absent: the sender's DPID. */
  proprietaryIdNamespace: z.string().optional(),
  /** Such as `en` or `ja-Jpan`, where MusicBrainz does not name the language of the titles. */
  language: z.string().optional(),
  /** Allowed value of ReleaseType, where MusicBrainz has none that ERN knows. */
  releaseType: z.string().optional(),
  label: z
    .strictObject({
      name: z.string(),
      dpid: z.string().optional(),
      /** True: in place of the labels that MusicBrainz names. */
      always: z.boolean().default(false),
    })
    .optional(),
  /** Absent: the genres of MusicBrainz. */
  genres: z.array(Genre).optional(),
  lines: z.array(LineTemplate).default([]),
  /** P lines of the recordings. */
  recordingLines: z.array(LineTemplate.extend({ lineType: z.literal("P") })).default([]),
  /** Allowed value of ParentalWarningType, of releases and recordings. */
  parentalWarning: z.string().optional(),
  deals: z.array(Deal).default([]),
  audioFiles: z.array(AudioFile).default([]),
  cover: z.strictObject({ files: z.array(ImageFile).default([]) }).optional(),
  /** Formats of media that are audio although their name is one of pictures, such as `Blu-ray`. */
  audioFormats: z.array(z.string()).default([]),
  /** Identifiers that MusicBrainz lacks or has several of, by MusicBrainz id. */
  artists: byMbid(artistIds),
  isrcs: byMbid(z.string()),
  barcodes: byMbid(z.string()),
});
export type MusicbrainzDefaults = z.infer<typeof MusicbrainzDefaults>;
/** What a caller writes: lists may be left out. */
export type MusicbrainzDefaultsInput = z.input<typeof MusicbrainzDefaults>;

/**
 * Checks a defaults file.
 *
 * Throws: `ERN_CONFIG_INVALID_OPTION` for a member that is not as it must be, or a place `{name}` for no fact.
 */
export function parseMusicbrainzDefaults(input: unknown): MusicbrainzDefaults {
  const result = MusicbrainzDefaults.safeParse(input);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path.map(String).join(".");
    throw unusable(
      `${path === undefined || path === "" ? "the whole" : path}: ${issue?.message ?? "unknown"}`,
    );
  }
  const defaults = result.data;
  if (defaults.recipient !== undefined && defaults.messageControlType === undefined) {
    throw unusable("messageControlType: must be given where a recipient is");
  }
  checkPlaces(defaults, "lines", LINE_PLACES);
  checkPlaces(defaults, "recordingLines", RECORDING_LINE_PLACES);
  checkPlaces(defaults, "deals", DEAL_PLACES);
  checkPlaces(defaults, "audioFiles", FILE_PLACES);
  checkPlaces(defaults, "cover", PRODUCT_PLACES);
  return defaults;
}

function checkPlaces(
  defaults: MusicbrainzDefaults,
  member: keyof MusicbrainzDefaults,
  names: readonly string[],
): void {
  const [unknown] = unknownPlaces(defaults[member], names);
  if (unknown === undefined) return;
  throw unusable(`${member}: {${unknown}} stands for no fact, these do: ${names.join(", ")}`);
}

function unusable(problem: string): ConfigError {
  return new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot use the defaults for MusicBrainz: ${problem}`);
}
