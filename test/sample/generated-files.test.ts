import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { generateCatalogue } from "../../src/sample/generate-catalogue.ts";
import { parsedRelease } from "./sample-folder.ts";

const SEED = 12;
const releases = [...generateCatalogue({ releases: 400, seed: SEED })].map(parsedRelease);
const editions = releases.flatMap((release) =>
  release.soundRecordings.flatMap((recording) => recording.editions),
);
const audioFiles = editions.flatMap((edition) => edition.mediaFiles);
const covers = releases.flatMap((release) => release.images.flatMap((image) => image.mediaFiles));

describe("generateAudioFile()", () => {
  test("gives each edition one file, named after barcode, disc and track", () => {
    const set = releases.find((release) => (release.resourceGroups[0]?.resourceGroups.length ?? 0) > 1);
    const secondDisc = set?.resourceGroups[0]?.resourceGroups[1]?.items[0]?.resourceId;
    const first = set?.soundRecordings.find((recording) => recording.id === secondDisc);

    expect(editions.every((edition) => edition.mediaFiles.length === 1)).toBe(true);
    expect(first?.editions[0]?.mediaFiles[0]?.uri).toMatch(
      new RegExp(`^resources/${set?.icpn}_02_001\\.(flac|wav)$`),
    );
  });

  test("gives each file of the catalogue a name of its own", () => {
    const uris = [...audioFiles, ...covers].map((file) => file.uri);

    expect(new Set(uris).size).toBe(uris.length);
  });

  test("makes the hash sum of seed and name", () => {
    for (const { uri, hashSumAlgorithm, hashSumValue } of [
      ...audioFiles.slice(0, 20),
      ...covers.slice(0, 20),
    ]) {
      expect(hashSumAlgorithm).toBe("SHA-256");
      expect(hashSumValue).toBe(createHash("sha256").update(`${SEED}\u0000${uri}`).digest("hex"));
    }
  });

  test("spreads codecs, sampling rates and depths", () => {
    const formats = new Set(
      audioFiles.map((file) => `${file.codecType} ${file.samplingRate} ${file.bitsPerSample}`),
    );

    expect([...formats].toSorted()).toEqual([
      "FLAC 44100 16",
      "FLAC 44100 24",
      "FLAC 48000 24",
      "FLAC 96000 24",
      "PCM 44100 16",
      "PCM 44100 24",
      "PCM 48000 24",
      "PCM 96000 24",
    ]);
    expect(audioFiles.every((file) => (file.containerFormat === "WAV") === (file.codecType === "PCM"))).toBe(
      true,
    );
  });

  test("gives a file the duration of its recording and a size that fits bit rate and duration", () => {
    for (const recording of releases.flatMap((release) => release.soundRecordings)) {
      const file = recording.editions[0]?.mediaFiles[0];
      const bytes = (Number(file?.bitRate) * (file?.durationMs ?? 0)) / 8;

      expect(file?.durationMs).toBe(recording.durationMs);
      expect((file?.fileSizeBytes ?? 0) / bytes).toBeCloseTo(1, 1);
    }
  });
});

describe("generateCoverFile()", () => {
  test("gives each cover one square file", () => {
    expect(covers).toHaveLength(releases.length);
    expect(covers.every((file) => file.imageWidth === file.imageHeight && file.isProvidedInDelivery)).toBe(
      true,
    );
    expect(new Set(covers.map((file) => file.codecType))).toEqual(new Set(["JPEG", "PNG"]));
  });
});
