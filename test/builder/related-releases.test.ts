import { describe, expect, test } from "vitest";
import { build } from "./build-for-test.ts";

describe("buildRelatedReleases()", () => {
  test("writes the identifiers, the title and the label of a related release", () => {
    const message = build({
      parties: [{ id: "label" }],
      relatedReleases: [
        {
          relationshipType: "IsReleaseFromRelease",
          icpn: "190295810726",
          proprietaryId: "one",
          proprietaryIdNamespace: "PADPIDA2007050901U",
          titleText: "Source",
          labelPartyId: "label",
          originalReleaseDate: "2024-03",
        },
      ],
    });

    expect(message.ReleaseList.Release?.RelatedRelease).toMatchObject([
      {
        ReleaseRelationshipType: { value: "IsReleaseFromRelease" },
        ReleaseId: {
          ICPN: "190295810726",
          ProprietaryId: [{ value: "one", attributes: { Namespace: "PADPIDA2007050901U" } }],
        },
        DisplayTitleText: [{ value: "Source" }],
        DisplayTitle: [{ TitleText: "Source" }],
        ReleaseLabelReference: [{ value: "P1" }],
        OriginalReleaseDate: { value: "2024-03" },
      },
    ]);
  });

  test("writes no title and no date that the catalogue does not have", () => {
    const relatedReleases = [{ relationshipType: "IsDifferentEncoding", grid: "A10302B0000114672A" }];

    const [relation] = build({ relatedReleases }).ReleaseList.Release?.RelatedRelease ?? [];

    expect(relation).toMatchObject({ DisplayTitle: undefined, ReleaseDate: undefined });
  });
});
