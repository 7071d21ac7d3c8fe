import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import type { ResourceGroup } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { build, ENVELOPE, recording } from "./build-for-test.ts";

type GroupInput = NonNullable<CatalogueReleaseInput["resourceGroups"]>[number];

const resources = {
  soundRecordings: [recording({ id: "one" }), recording({ id: "two" })],
  images: [{ id: "cover", type: "FrontCoverImage" }],
};
const cover = { resourceId: "cover", linkDescription: "CoverArt" };
const coverLink = [{ value: "A3", attributes: { LinkDescription: "CoverArt" } }];

function groupOf(facts: Omit<CatalogueReleaseInput, "releaseId">): ResourceGroup | undefined {
  return build({ ...resources, ...facts }).ReleaseList?.Release?.ResourceGroup;
}

function disc(sequenceNumber: number, resourceId: string, titleText: string): GroupInput {
  return {
    resourceGroupType: "Component",
    sequenceNumber,
    displaySequence: String(sequenceNumber),
    titles: [{ titleText }],
    items: [{ resourceId, sequenceNumber: 1 }],
  };
}

describe("buildResourceGroup()", () => {
  test("links the cover of an Audio release from its group", () => {
    const resourceGroups = [{ items: [{ resourceId: "one", sequenceNumber: 1 }], links: [cover] }];

    expect(groupOf({ profile: "Audio", resourceGroups })).toMatchObject({
      LinkedReleaseResourceReference: coverLink,
      ResourceGroupContentItem: [{ ReleaseResourceReference: "A1", LinkedReleaseResourceReference: [] }],
    });
  });

  test("links the cover of a SimpleAudioSingle from its item", () => {
    const resourceGroups = [{ items: [{ resourceId: "one", sequenceNumber: 1 }], links: [cover] }];

    expect(groupOf({ profile: "SimpleAudioSingle", resourceGroups })).toMatchObject({
      LinkedReleaseResourceReference: [],
      ResourceGroupContentItem: [
        { ReleaseResourceReference: "A1", LinkedReleaseResourceReference: coverLink },
      ],
    });
  });

  test("loses no cover where a SimpleAudioSingle has no item to link it from", () => {
    expect(groupOf({ profile: "SimpleAudioSingle", resourceGroups: [{ links: [cover] }] })).toMatchObject({
      LinkedReleaseResourceReference: coverLink,
    });
  });

  test("links a screen capture from the only item, the cover from the group", () => {
    const capture = { resourceId: "two", linkDescription: "VideoScreenCapture" };
    const resourceGroups = [{ items: [{ resourceId: "one", sequenceNumber: 1 }], links: [cover, capture] }];

    expect(groupOf({ profile: "Video", resourceGroups })).toMatchObject({
      LinkedReleaseResourceReference: coverLink,
      ResourceGroupContentItem: [{ LinkedReleaseResourceReference: [{ value: "A2" }] }],
    });
  });

  test("writes what a group is by itself: ids, artists, carriers, duration", () => {
    const group = {
      icpn: "190295810726",
      carrierTypes: ["CD"],
      durationMs: 61_000,
      displayArtists: [{ partyId: "artist", displayArtistRole: "MainArtist" }],
      proprietaryIds: [{ namespace: "PADPIDA2007050901U", value: "member" }],
    };

    expect(groupOf({ parties: [{ id: "artist" }], resourceGroups: [group] })).toMatchObject({
      DisplayArtist: [{ ArtistPartyReference: "P1" }],
      CarrierType: [{ value: "CD" }],
      Duration: "PT1M1S",
      ReleaseId: { ICPN: "190295810726", ProprietaryId: [{ value: "member" }] },
    });
  });

  test("refers to the release that a group is", () => {
    const trackReleases = [{ id: "track", resourceId: "one" }];
    const resourceGroups = [{ groupReleaseId: "track" }];

    expect(groupOf({ trackReleases, resourceGroups })?.ResourceGroupReleaseReference).toBe("R1");
  });

  test("reports a type of the release's own group", () => {
    const release = makeRelease({ resourceGroups: [{ resourceGroupType: "Component" }] });

    const { findings } = buildNewReleaseMessage(release, ENVELOPE);

    expect(findings).toMatchObject([{ code: "ERN_DATA_NO_PLACE", value: "Component" }]);
  });

  test("writes an item with its place and marks", () => {
    const item = {
      resourceId: "two",
      sequenceNumber: 2,
      displaySequence: "A2",
      isBonusResource: true,
      isInstantGratificationResource: false,
      isPreOrderIncentiveResource: true,
      links: [cover],
    };

    expect(groupOf({ resourceGroups: [{ items: [item] }] })?.ResourceGroupContentItem).toEqual([
      {
        SequenceNumber: 2,
        DisplaySequence: "A2",
        ReleaseResourceReference: "A2",
        LinkedReleaseResourceReference: coverLink,
        IsBonusResource: true,
        IsInstantGratificationResource: false,
        IsPreOrderIncentiveResource: true,
      },
    ]);
  });

  test("writes each disc as a group inside the release's own", () => {
    const group = groupOf({
      resourceGroups: [{ resourceGroups: [disc(1, "one", "Storm"), disc(2, "two", "Static")] }],
    });

    expect(group?.ResourceGroup).toMatchObject([
      {
        SequenceNumber: 1,
        DisplaySequence: "1",
        DisplayTitleText: [{ value: "Storm" }],
        ResourceGroupContentItem: [{ ReleaseResourceReference: "A1" }],
        attributes: { ResourceGroupType: "Component" },
      },
      {
        SequenceNumber: 2,
        ResourceGroupContentItem: [{ ReleaseResourceReference: "A2" }],
        attributes: { ResourceGroupType: "Component" },
      },
    ]);
  });

  test("writes several groups of a release's own as one group around them", () => {
    const resourceGroups = [
      { resourceGroupType: "Component", sequenceNumber: 1, items: [{ resourceId: "one" }], links: [cover] },
      { resourceGroupType: "Component", sequenceNumber: 2, items: [{ resourceId: "two" }] },
    ];

    expect(groupOf({ resourceGroups })).toMatchObject({
      ResourceGroup: [
        { SequenceNumber: 1, LinkedReleaseResourceReference: coverLink },
        { SequenceNumber: 2, ResourceGroupContentItem: [{ ReleaseResourceReference: "A2" }] },
      ],
    });
  });

  test("leaves the type of a disc out where the catalogue lacks it, so that XSD_REQUIRED reports it", () => {
    const message = build({ ...resources, resourceGroups: [{ resourceGroups: [{ sequenceNumber: 1 }] }] });

    expect(checkMessage(message).map(({ code, path }) => `${code} ${path}`)).toContain(
      "XSD_REQUIRED /NewReleaseMessage/ReleaseList/Release/ResourceGroup/ResourceGroup/@ResourceGroupType",
    );
  });

  test("leaves the group out of a release without one", () => {
    expect(groupOf({})).toBeUndefined();
  });
});
