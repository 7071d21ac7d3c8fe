import { describe, expect, test } from "vitest";
import { build, recording } from "./build-for-test.ts";

const CLIP = { clipType: "Preview", expressionType: "Informative" };

describe("buildPlayedClips()", () => {
  test("gives a clip a technical reference of its own and its times", () => {
    const clips = [{ ...CLIP, startPoint: "30", endPoint: "60", durationUsedMs: 30_000 }];
    const soundRecordings = [recording({ editions: [{ mediaFiles: [{ uri: "one.flac", clips }] }] })];

    const [details] =
      build({ soundRecordings }).ResourceList?.SoundRecording?.[0]?.SoundRecordingEdition[0]
        ?.TechnicalDetails ?? [];

    expect(details).toMatchObject({
      TechnicalResourceDetailsReference: "T1",
      ClipDetails: [
        {
          TechnicalResourceDetailsReference: "T2",
          ClipType: { value: "Preview" },
          Timing: [{ StartPoint: "30", EndPoint: "60", DurationUsed: ["PT30S"] }],
          ExpressionType: "Informative",
        },
      ],
    });
  });

  test("gives a file and a clip that deals name the references that the deals have", () => {
    const file = { mediaFileId: "file", uri: "one.flac", clips: [{ ...CLIP, mediaFileId: "clip" }] };
    const message = build({
      soundRecordings: [recording({ editions: [{ mediaFiles: [{ uri: "zero.flac" }, file] }] })],
      deals: [{ mediaFileIds: ["clip", "file"] }],
    });

    const details =
      message.ResourceList?.SoundRecording?.[0]?.SoundRecordingEdition[0]?.TechnicalDetails?.[1];
    const deal = message.DealList?.ReleaseDeal[0]?.Deal[0];
    expect(deal?.DealTechnicalResourceDetailsReferenceList?.DealTechnicalResourceDetailsReference).toEqual([
      details?.ClipDetails?.[0]?.TechnicalResourceDetailsReference,
      details?.TechnicalResourceDetailsReference,
    ]);
  });
});

describe("buildFingerprints()", () => {
  test("writes how the value was made and is written", () => {
    const fingerprints = [{ algorithm: "ISCC", version: "1", dataType: "Binary64", value: "QQ==" }];
    const images = [{ id: "image", type: "FrontCoverImage", mediaFiles: [{ uri: "one.jpg", fingerprints }] }];

    expect(build({ images }).ResourceList?.Image?.[0]?.TechnicalDetails?.[0]?.Fingerprint).toEqual([
      { Algorithm: { value: "ISCC" }, Version: "1", DataType: "Binary64", FingerprintValue: "QQ==" },
    ]);
  });
});
