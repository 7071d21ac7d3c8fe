import { describe, expect, test } from "vitest";
import { build } from "./build-for-test.ts";

describe("buildReleaseAdmins()", () => {
  test("writes who may look after the release", () => {
    const releaseAdmins = [{ releaseAdminId: "admin", systemDescriptions: ["Console"] }];

    expect(build({ releaseAdmins }).ReleaseAdmin).toMatchObject([
      { ReleaseAdminId: "admin", SystemDescription: ["Console"] },
    ]);
  });
});

describe("buildSupplementalDocuments()", () => {
  test("writes the documents with their sizes in kilobytes", () => {
    const supplementalDocuments = [{ uri: "documents/mead.xml", fileSizeBytes: 1234 }];

    expect(build({ supplementalDocuments }).SupplementalDocumentList).toMatchObject({
      SupplementalDocument: [{ URI: "documents/mead.xml", FileSize: "1.234" }],
    });
  });

  test("writes no list for a release without documents", () => {
    expect(build({}).SupplementalDocumentList).toBeUndefined();
  });
});
