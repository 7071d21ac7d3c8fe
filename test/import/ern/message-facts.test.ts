import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { AUDIO_MESSAGE, changed, type Step } from "../../support/minimal-message.ts";

function releaseOf(message: NewReleaseMessage): CatalogueReleaseInput {
  const { release, findings } = releaseFromMessage(message);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(release));
}

function releaseFrom(steps: readonly Step[], value: unknown): CatalogueReleaseInput {
  return releaseOf(changed(AUDIO_MESSAGE, steps, value));
}

describe("readMessageFacts()", () => {
  test("keeps the version of the allowed values that is not the builder's", () => {
    const { messageErn } = releaseFrom(["attributes", "AvsVersionId"], "3");

    expect(messageErn).toEqual({ attributes: { AvsVersionId: "3" } });
  });

  test("says that a message names no profile", () => {
    expect(releaseFrom(["attributes", "ReleaseProfileVersionId"], undefined).profile).toBe("None");
  });

  test("says that a message names no variant only where its content would choose one", () => {
    const classical = releaseFrom(["ResourceList", "SoundRecording", 0, "attributes"], {
      ApplyClassicalProfileVariant: true,
    });

    expect([classical.profileVariant, releaseOf(AUDIO_MESSAGE).profileVariant]).toEqual(["None", undefined]);
  });

  test("takes who looks after the release, and the documents that come with it", () => {
    const message = [
      [["ReleaseAdmin"], [{ ReleaseAdminId: "42", SystemDescription: ["A system"] }]] as const,
      [
        ["SupplementalDocumentList"],
        {
          SupplementalDocument: [
            {
              URI: "booklet.pdf",
              HashSum: { Algorithm: { value: "SHA-256" }, HashSumValue: "00" },
              FileSize: "1.5",
            },
          ],
        },
      ] as const,
    ].reduce((changing, [steps, value]) => changed(changing, steps, value), AUDIO_MESSAGE);

    const { releaseAdmins, supplementalDocuments, messageErn } = releaseOf(message);

    expect(releaseAdmins).toEqual([{ releaseAdminId: "42", systemDescriptions: ["A system"] }]);
    expect(supplementalDocuments).toEqual([
      { uri: "booklet.pdf", hashSumAlgorithm: "SHA-256", hashSumValue: "00", fileSizeBytes: 1500 },
    ]);
    expect(messageErn).toBeUndefined();
  });
});
