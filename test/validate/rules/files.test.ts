import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const EDITION = ["SoundRecordingEdition", 0, "TechnicalDetails"];
const FILE = { URI: "resources/01.flac" };
const SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

function details(reference: string, file: unknown): unknown {
  const delivered = { Type: "AudioFile", File: file, IsProvidedInDelivery: true };
  return [{ TechnicalResourceDetailsReference: reference, DeliveryFile: [delivered] }];
}

function hashed(algorithm: string, value: string): unknown {
  return { ...FILE, HashSum: { Algorithm: { value: algorithm }, HashSumValue: value } };
}

/** The clean message with a file of each recording. */
const WITH_FILES = [0, 1].reduce(
  (message, index) =>
    changed(
      message,
      ["ResourceList", "SoundRecording", index, ...EDITION],
      details(`T${index + 1}`, { URI: `resources/0${index + 1}.flac` }),
    ),
  AUDIO_MESSAGE,
);
const FIRST = ["ResourceList", "SoundRecording", 0, ...EDITION, 0, "DeliveryFile", 0];
const FIRST_PATH =
  "/NewReleaseMessage/ResourceList/SoundRecording[1]/SoundRecordingEdition/TechnicalDetails/DeliveryFile";
const DELIVERED = new Map([
  ["resources/01.flac", { hashSums: { "SHA-256": SHA256 } }],
  ["resources/02.flac", {}],
]);

const FAULTS: Readonly<Record<string, Fault>> = {
  "a provided file without name": {
    code: "FIL_PROVIDED_FLAG",
    path: `${FIRST_PATH}/File`,
    message: WITH_FILES,
    change: [[...FIRST, "File"], undefined],
  },
  "a file of one recording only": {
    code: "FIL_PRIMARY_ALL_OR_NONE",
    path: "/NewReleaseMessage/ResourceList/SoundRecording[1]",
    message: WITH_FILES,
    change: [[...FIRST, "IsProvidedInDelivery"], undefined],
  },
  "an MD5 of 33 digits": {
    code: "FIL_HASH",
    path: `${FIRST_PATH}/File/HashSum/HashSumValue`,
    message: WITH_FILES,
    change: [[...FIRST, "File"], hashed("MD5", "db7dd2f3bb9b322646e3f4d7b65b47ab0")],
  },
  "a hash sum of another file": {
    code: "FIL_HASH",
    path: `${FIRST_PATH}/File/HashSum/HashSumValue`,
    message: WITH_FILES,
    change: [[...FIRST, "File"], hashed("SHA-256", SHA256.replace("9", "8"))],
    known: { files: DELIVERED },
  },
  "a file without the hash sum that the recipient asks for": {
    code: "FIL_HASH",
    path: `${FIRST_PATH}/File/HashSum`,
    message: changed(
      WITH_FILES,
      ["ResourceList", "SoundRecording", 1, ...EDITION, 0, "DeliveryFile", 0, "File"],
      hashed("SHA-256", SHA256),
    ),
    change: [[...FIRST, "File"], FILE],
    known: { recipient: { requiresHash: true } },
  },
  "a URI with a space": {
    code: "FIL_URI",
    path: `${FIRST_PATH}/File/URI`,
    message: WITH_FILES,
    change: [[...FIRST, "File", "URI"], "resources/First Song.flac"],
  },
  "a URI that leads upwards": {
    code: "FIL_URI",
    path: `${FIRST_PATH}/File/URI`,
    message: WITH_FILES,
    change: [[...FIRST, "File", "URI"], "../01.flac"],
  },
  "a file that is not in the delivery": {
    code: "FIL_URI",
    path: `${FIRST_PATH}/File/URI`,
    message: WITH_FILES,
    change: [[...FIRST, "File", "URI"], "resources/03.flac"],
    known: { files: DELIVERED },
  },
};

describe("rules of files", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept files of the delivery with their hash sums", () => {
    const message = changed(WITH_FILES, [...FIRST, "File"], hashed("SHA-256", SHA256.toUpperCase()));

    expect(checkMessage(message, { files: DELIVERED })).toEqual([]);
  });

  test("accept a URI with a scheme", () => {
    const message = changed(WITH_FILES, [...FIRST, "File", "URI"], "https://files.example/01.flac");

    expect(checkMessage(message)).toEqual([]);
  });
});
