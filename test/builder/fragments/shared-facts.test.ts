import { describe, expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../../src/builder/build-message.ts";
import type { SoundRecording } from "../../../src/builder/ern43/types.ts";
import type { Finding } from "../../../src/finding.ts";
import { makeRelease } from "../../support/catalogue-release.ts";
import { ENVELOPE, recording } from "../build-for-test.ts";

interface BuiltRecording {
  readonly node: SoundRecording | undefined;
  readonly findings: readonly Finding[];
}

function buildRecording(facts: Parameters<typeof recording>[0]): BuiltRecording {
  const release = makeRelease({ soundRecordings: [recording(facts)] });
  const { message, findings } = buildNewReleaseMessage(release, ENVELOPE);
  return { node: message.ResourceList?.SoundRecording?.[0], findings };
}

const RATE = { value: "44.1", attributes: { UnitOfMeasure: "kHz" } };

function buildFile(ern: Record<string, unknown>): BuiltRecording {
  return buildRecording({ editions: [{ mediaFiles: [{ uri: "a.flac", bitDepth: 24, ern }] }] });
}

describe("mergeFragment() of what columns and fragment tell together", () => {
  test("spells a duration as the fragment does where it says the same", () => {
    const { node, findings } = buildRecording({ durationMs: 205_000, ern: { Duration: "PT00H03M25S" } });

    expect([node?.Duration, findings]).toEqual(["PT00H03M25S", []]);
  });

  test("completes the one DeliveryFile of a file", () => {
    const { node, findings } = buildFile({ DeliveryFile: [{ SamplingRate: RATE }] });

    expect(findings).toEqual([]);
    expect(node?.SoundRecordingEdition[0]?.TechnicalDetails?.[0]?.DeliveryFile).toMatchObject([
      { File: { URI: "a.flac" }, BitDepth: 24, SamplingRate: RATE },
    ]);
  });

  test("refuses a second DeliveryFile", () => {
    const { findings } = buildFile({ DeliveryFile: [{ SamplingRate: RATE }, { SamplingRate: RATE }] });

    expect(findings).toMatchObject([{ code: "ERN_DATA_FACT_TWICE", path: "ern/DeliveryFile" }]);
  });
});
