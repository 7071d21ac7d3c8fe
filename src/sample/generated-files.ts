/** Files of a generated release: names, formats and sizes as a label sends them, of files that do not exist. */
import { createHash } from "node:crypto";
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { SeededRandom } from "./seeded-random.ts";

type RecordingInput = NonNullable<CatalogueReleaseInput["soundRecordings"]>[number];
type EditionInput = NonNullable<RecordingInput["editions"]>[number];
type AudioFileInput = NonNullable<EditionInput["mediaFiles"]>[number];
type ImageInput = NonNullable<CatalogueReleaseInput["images"]>[number];
type ImageFileInput = NonNullable<ImageInput["mediaFiles"]>[number];

/** How all audio files of a release are encoded. */
export interface AudioFormat {
  readonly extension: "flac" | "wav";
  readonly samplingRate: number;
  readonly bitsPerSample: number;
}

/** What a file of a recording is made from. */
export interface AudioFileOptions {
  readonly format: AudioFormat;
  readonly seed: number;
  /** ICPN of the release. */
  readonly icpn: string;
  /** Number of the disc, from 1. */
  readonly disc: number;
  /** Number of the track on its disc, from 1. */
  readonly track: number;
  readonly durationMs: number;
}

const CHANNELS = 2;

/** Chooses the format that a release is delivered in: CD quality mostly. */
export function generateAudioFormat(random: SeededRandom): AudioFormat {
  return {
    extension: random.chance(0.7) ? "flac" : "wav",
    ...random.weighted([
      [50, { samplingRate: 44_100, bitsPerSample: 16 }],
      [20, { samplingRate: 44_100, bitsPerSample: 24 }],
      [15, { samplingRate: 48_000, bitsPerSample: 24 }],
      [15, { samplingRate: 96_000, bitsPerSample: 24 }],
    ]),
  };
}

/** Makes the file of one recording. Its hash sum is made of seed and name, for there is no content. */
export function generateAudioFile(random: SeededRandom, options: AudioFileOptions): AudioFileInput {
  const { seed, icpn, disc, track, durationMs } = options;
  const { extension, samplingRate, bitsPerSample } = options.format;
  const uri = `resources/${icpn}_${padded(disc, 2)}_${padded(track, 3)}.${extension}`;
  const isFlac = extension === "flac";
  const pcmKbps = (samplingRate * bitsPerSample * CHANNELS) / 1000;
  const kbps = isFlac ? Math.round(pcmKbps * (0.45 + random.next() * 0.25)) : pcmKbps;
  return {
    uri,
    codecType: isFlac ? "FLAC" : "PCM",
    ...(!isFlac && { containerFormat: "WAV" }),
    bitRate: String(kbps),
    numberOfChannels: String(CHANNELS),
    samplingRate: String(samplingRate),
    bitsPerSample,
    durationMs,
    ...hashOf(seed, uri),
    fileSizeBytes: Math.round((kbps * durationMs) / 8) + random.integer(44, 20_000),
    isProvidedInDelivery: true,
  };
}

/** Makes the file of a front cover. Its hash sum is made of seed and name, for there is no content. */
export function generateCoverFile(random: SeededRandom, seed: number, icpn: string): ImageFileInput {
  const isPng = random.chance(0.1);
  const uri = `resources/${icpn}.${isPng ? "png" : "jpg"}`;
  const side = random.pick([1400, 1600, 2400, 3000, 3000, 3000, 4000]);
  const bytesPerPixel = (isPng ? 1.2 : 0.2) * (1 + random.next());
  return {
    uri,
    codecType: isPng ? "PNG" : "JPEG",
    imageHeight: side,
    imageWidth: side,
    ...hashOf(seed, uri),
    fileSizeBytes: Math.round(side * side * bytesPerPixel),
    isProvidedInDelivery: true,
  };
}

function hashOf(seed: number, uri: string): Pick<AudioFileInput, "hashSumAlgorithm" | "hashSumValue"> {
  return {
    hashSumAlgorithm: "SHA-256",
    hashSumValue: createHash("sha256").update(`${seed}\u0000${uri}`).digest("hex"),
  };
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
