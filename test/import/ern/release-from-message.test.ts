import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { confirmRoundTrip } from "../../../src/import/ern/confirm-round-trip.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { AUDIO_MESSAGE, changed, type Step } from "../../support/minimal-message.ts";

const RECORDING: readonly Step[] = ["ResourceList", "SoundRecording", 0];
const EDITION: readonly Step[] = [...RECORDING, "SoundRecordingEdition", 0];

function releaseOf(message: NewReleaseMessage): CatalogueReleaseInput {
  const { release, findings } = releaseFromMessage(message);
  expect(findings).toEqual([]);
  return release;
}

function recordingOf(
  message: NewReleaseMessage,
): NonNullable<CatalogueReleaseInput["soundRecordings"]>[number] {
  const [recording] = releaseOf(message).soundRecordings ?? [];
  if (recording === undefined) throw new TypeError("Cannot find the recording: there is none");
  return recording;
}

describe("releaseFromMessage()", () => {
  test("stores no local reference", () => {
    const text = JSON.stringify(releaseOf(AUDIO_MESSAGE));

    expect(text).not.toMatch(/"[PRT]\d{1,3}"/);
    expect(text).not.toMatch(/"A\d{1,3}"/);
  });

  test("knows recordings by their ISRC, the release by its barcode", () => {
    const { releaseId, soundRecordings } = releaseOf(AUDIO_MESSAGE);

    expect(releaseId).toBe("190295810726");
    expect(soundRecordings?.map(({ id }) => id)).toEqual(["isrc:GBAYC1700598", "isrc:GBAYC1700599"]);
  });

  test("takes the release's id from the caller", () => {
    const { release } = releaseFromMessage(AUDIO_MESSAGE, { releaseId: "album-7" });

    expect(release.releaseId).toBe("album-7");
    expect(release.images?.[0]?.id).toBe("album-7/A3");
  });

  test("takes the release's id from the file where the message identifies it by nothing", () => {
    const message = changed(AUDIO_MESSAGE, ["ReleaseList", "Release", "ReleaseId"], {});

    const { release } = releaseFromMessage(message, { fileName: "in/album-7.XML" });

    expect(release.releaseId).toBe("album-7");
  });

  test("tells two parts with the same identifier apart", () => {
    const isrc = { ResourceId: [{ ISRC: "GBAYC1700598" }] };
    const steps: readonly Step[] = ["ResourceList", "SoundRecording", 1, "SoundRecordingEdition", 0];

    const { soundRecordings } = releaseOf(changed(AUDIO_MESSAGE, steps, isrc));

    expect(soundRecordings?.map(({ id }) => id)).toEqual(["isrc:GBAYC1700598", "190295810726/A2"]);
  });

  test("leaves the spelling of a duration to the fragment where the builder has another", () => {
    const spelled = recordingOf(changed(AUDIO_MESSAGE, [...RECORDING, "Duration"], "PT0H3M5S"));
    const plain = recordingOf(changed(AUDIO_MESSAGE, [...RECORDING, "Duration"], "PT3M5S"));

    expect([spelled.durationMs, spelled.ern]).toEqual([185_000, { Duration: "PT0H3M5S" }]);
    expect([plain.durationMs, plain.ern]).toEqual([185_000, undefined]);
  });

  test("names a file by which a deal names it, and no other", () => {
    const file = { Type: "AudioFile", File: { URI: "a.flac" } };
    const withFiles = changed(
      AUDIO_MESSAGE,
      [...EDITION, "TechnicalDetails"],
      [
        { TechnicalResourceDetailsReference: "T7", DeliveryFile: [file] },
        { TechnicalResourceDetailsReference: "T8", DeliveryFile: [file] },
      ],
    );
    const deal: readonly Step[] = ["DealList", "ReleaseDeal", 0, "Deal", 0];
    const message = changed(withFiles, [...deal, "DealTechnicalResourceDetailsReferenceList"], {
      DealTechnicalResourceDetailsReference: ["T8"],
    });

    const [edition] = recordingOf(message).editions ?? [];

    expect(edition?.mediaFiles?.map(({ mediaFileId }) => mediaFileId)).toEqual([
      undefined,
      "isrc:GBAYC1700598/file-2",
    ]);
  });

  test("leaves what is in another unit than its column to the fragment of the file", () => {
    const rate = { value: "44.1", attributes: { UnitOfMeasure: "kHz" } } as const;
    const file = { Type: "AudioFile", File: { URI: "a.flac" }, BitDepth: 24, SamplingRate: rate };
    const message = changed(AUDIO_MESSAGE, [...EDITION, "TechnicalDetails", 0], {
      TechnicalResourceDetailsReference: "T1",
      DeliveryFile: [file],
    });

    const [edition] = recordingOf(message).editions ?? [];

    expect(edition?.mediaFiles).toMatchObject([
      { uri: "a.flac", bitDepth: 24, ern: { DeliveryFile: [{ SamplingRate: rate }] } },
    ]);
  });

  test("gives a file that has no place in the columns to the fragment of its edition", () => {
    const message = changed(AUDIO_MESSAGE, [...EDITION, "TechnicalDetails", 0], {
      TechnicalResourceDetailsReference: "T1",
      DeliveryFile: [{ Type: "OtherFile", File: { URI: "a.flac" } }],
    });

    const [edition] = recordingOf(message).editions ?? [];

    expect(edition?.mediaFiles).toEqual([]);
    expect(edition?.ern).toMatchObject({
      TechnicalDetails: [{ TechnicalResourceDetailsReference: "isrc:GBAYC1700598/file-1" }],
    });
  });

  test("gives a reference in a fragment the id of its record", () => {
    const credits = { DisplayCreditText: "Sung by her" };
    const message = changed(
      AUDIO_MESSAGE,
      [...RECORDING, "DisplayCredits"],
      [{ ...credits, DisplayCreditPartyGroup: [{ DisplayCreditParty: "P1" }] }],
    );

    const { ern } = recordingOf(message);

    const group = { DisplayCreditParty: "190295810726/P1" };
    expect(ern).toEqual({ DisplayCredits: [{ ...credits, DisplayCreditPartyGroup: [group] }] });
  });

  test("refuses a reference that leads nowhere, by its path", () => {
    const message = changed(AUDIO_MESSAGE, [...RECORDING, "DisplayArtist", 0, "ArtistPartyReference"], "P99");

    const { findings } = releaseFromMessage(message);

    expect(findings).toMatchObject([
      {
        code: "ERN_IMPORT_NO_PLACE",
        severity: "error",
        path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/DisplayArtist/ArtistPartyReference",
        value: "P99",
      },
    ]);
  });

  test("refuses a message without a main release", () => {
    const message = changed(AUDIO_MESSAGE, ["ReleaseList", "Release"], undefined);

    expect(releaseFromMessage(message).findings).toMatchObject([
      { code: "ERN_IMPORT_NO_PLACE", severity: "error", path: "/NewReleaseMessage/ReleaseList" },
    ]);
  });
});

describe("confirmRoundTrip()", () => {
  test("names what a release does not give back", () => {
    const { soundRecordings: [first, ...others] = [], ...rest } = releaseOf(AUDIO_MESSAGE);
    const shorter = { ...first, durationMs: 1000 };

    const findings = confirmRoundTrip(
      { ...rest, soundRecordings: [{ ...recordingOf(AUDIO_MESSAGE), ...shorter }, ...others] },
      AUDIO_MESSAGE,
    );

    expect(findings).toMatchObject([
      {
        code: "ERN_IMPORT_DIFFERS",
        path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/Duration",
        text: expect.stringContaining('release: "PT1S"'),
      },
    ]);
  });

  test("refuses a fact that column and fragment both give", () => {
    const release = releaseOf(AUDIO_MESSAGE);

    const findings = confirmRoundTrip(
      { ...release, ern: { ReleaseId: { ICPN: "190295810726" } } },
      AUDIO_MESSAGE,
    );

    expect(findings).toMatchObject([{ code: "ERN_DATA_FACT_TWICE", severity: "fatal" }]);
  });
});
