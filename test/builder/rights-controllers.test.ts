import { describe, expect, test } from "vitest";
import type { SoundRecording } from "../../src/builder/ern43/types.ts";
import { build, recording } from "./build-for-test.ts";

function built(facts: Parameters<typeof recording>[0]): SoundRecording | undefined {
  const parties = [{ id: "holder" }];
  return build({ parties, soundRecordings: [recording(facts)] }).ResourceList?.SoundRecording?.[0];
}

describe("buildRightsControllers()", () => {
  test("writes a controller of rights in the recording with the uses that it left to others", () => {
    const rightsControllers = [
      {
        partyId: "holder",
        rightsSubject: "Resource" as const,
        rightsControlTypes: ["RightsAdministrator"],
        rightSharePercentage: "25.5",
        sequenceNumber: 1,
        delegatedUsageRights: [
          { useTypes: ["OnDemandStream"], territoryCodes: ["GB"], startDate: "2025-01-01" },
        ],
      },
    ];

    expect(built({ rightsControllers })?.ResourceRightsController).toMatchObject([
      {
        RightsControllerPartyReference: "P1",
        RightsControlType: ["RightsAdministrator"],
        RightSharePercentage: { value: "25.5" },
        DelegatedUsageRights: [
          {
            UseType: [{ value: "OnDemandStream" }],
            PeriodOfRightsDelegation: { StartDate: { value: "2025-01-01" } },
            TerritoryOfRightsDelegation: [{ value: "GB" }],
          },
        ],
        attributes: { SequenceNumber: 1 },
      },
    ]);
  });

  test("writes a controller of rights in the work with territories and dates", () => {
    const rightsControllers = [
      {
        partyId: "holder",
        rightsSubject: "Work" as const,
        rightsControllerType: "OriginalOwner",
        rightShareUnknown: true,
        territoryCodes: ["GB"],
        startDate: "2025-01-01",
        endDate: "2026-01-01",
      },
    ];

    expect(built({ rightsControllers })?.WorkRightsController).toMatchObject([
      {
        RightsControllerType: "OriginalOwner",
        RightShareUnknown: true,
        Territory: [{ value: "GB" }],
        StartDate: "2025-01-01",
        EndDate: "2026-01-01",
      },
    ]);
  });
});

describe("buildRelatedResources()", () => {
  test("writes a relation to a resource of the release and where it is used", () => {
    const relatedResources = [
      {
        relationshipType: "HasContentFrom",
        relatedResourceId: "recording",
        timings: [{ startPoint: "12.5", durationUsedMs: 30_000 }],
      },
    ];

    expect(built({ relatedResources })?.RelatedResource).toMatchObject([
      {
        ResourceRelationshipType: "HasContentFrom",
        ResourceRelatedResourceReference: "A1",
        ResourceId: undefined,
        Timing: [{ StartPoint: "12.5", DurationUsed: ["PT30S"] }],
      },
    ]);
  });

  test("writes a relation to a resource that is not in the release by its identifiers", () => {
    const relatedResources = [
      {
        relationshipType: "IsCoverOf",
        isrc: "GBAYC1700598",
        proprietaryIds: [{ namespace: "N", value: "1" }],
      },
    ];

    expect(built({ relatedResources })?.RelatedResource).toMatchObject([
      { ResourceId: { ISRC: "GBAYC1700598", ProprietaryId: [{ value: "1" }] } },
    ]);
  });
});

describe("buildDevotionalTerms()", () => {
  test("writes each term as the element that its type names", () => {
    const devotionalTerms = (["Deity", "Tala", "Raga"] as const).map((termType) => ({
      termType,
      text: `A ${termType}`,
      applicableTerritoryCode: "IN",
    }));
    const attributes = { ApplicableTerritoryCode: "IN" };

    expect(built({ devotionalTerms })).toMatchObject({
      Raga: [{ value: "A Raga", attributes }],
      Tala: [{ value: "A Tala", attributes }],
      Deity: [{ value: "A Deity", attributes }],
    });
  });
});
