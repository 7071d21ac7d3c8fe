import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { AUDIO_MESSAGE, changed, SINGLE_MESSAGE, type Step } from "../../support/minimal-message.ts";

const RELEASE: readonly Step[] = ["ReleaseList", "Release"];
const TRACK: readonly Step[] = ["ReleaseList", "TrackRelease", 0];

function releaseOf(message: NewReleaseMessage): CatalogueReleaseInput {
  const { release, findings } = releaseFromMessage(message);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(release));
}

function releaseFrom(steps: readonly Step[], value: unknown): CatalogueReleaseInput {
  return releaseOf(changed(AUDIO_MESSAGE, steps, value));
}

describe("readReleaseList()", () => {
  test("leaves no fragment of releases that the columns can give", () => {
    const release = releaseOf(AUDIO_MESSAGE);

    expect(JSON.stringify(release)).not.toContain('"ern"');
    expect(release).toMatchObject({ icpn: "190295810726", releaseTypes: ["Album"], profile: "Audio" });
  });

  test("says labels and genres once where track releases have the release's", () => {
    const { labels, genres, trackReleases } = releaseOf(AUDIO_MESSAGE);

    expect([labels?.length, genres?.length]).toEqual([1, 1]);
    expect(trackReleases?.map((track) => [track.labels, track.genres])).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  test("takes the genres of a track release that has others", () => {
    const { trackReleases } = releaseFrom([...TRACK, "Genre"], [{ GenreText: "Jazz" }]);

    expect(trackReleases?.[0]).toMatchObject({ labels: [], genres: [{ genreText: "Jazz" }] });
  });

  test("takes one category of a genre, and leaves several to the fragment", () => {
    const several = [{ Value: { value: "Jazz" } }, { Value: { value: "Pop" } }];

    const { genres } = releaseFrom(
      [...RELEASE, "Genre"],
      [
        {
          GenreText: "Jazz",
          GenreCategory: [{ Value: { value: "Jazz" } }],
          SubGenreCategory: [{ Value: [{ value: "BeBop" }] }],
        },
        { GenreText: "Pop", GenreCategory: several },
      ],
    );

    expect(genres).toEqual([
      { genreText: "Jazz", genreCategory: "Jazz", subGenreCategory: "BeBop" },
      { genreText: "Pop", ern: { GenreCategory: several } },
    ]);
  });

  test("takes the user-defined value of the type that is UserDefined", () => {
    const attributes = { Namespace: "PADPIDA2007050901U", UserDefinedValue: "Mixtape" };

    const release = releaseFrom(
      [...RELEASE, "ReleaseType"],
      [{ value: "Album" }, { value: "UserDefined", attributes }],
    );

    expect(release).toMatchObject({
      releaseTypes: ["Album", "UserDefined"],
      namespace: "PADPIDA2007050901U",
      userDefinedValue: "Mixtape",
    });
  });

  test("leaves types with two user-defined values to the fragment", () => {
    const types = ["One", "Two"].map((UserDefinedValue) => ({
      value: "UserDefined",
      attributes: { Namespace: "PADPIDA2007050901U", UserDefinedValue },
    }));

    const { releaseTypes, ern } = releaseFrom([...RELEASE, "ReleaseType"], types);

    expect(releaseTypes).toBeUndefined();
    expect(ern).toEqual({ ReleaseType: types });
  });

  test("leaves what has no column to the fragment of the release", () => {
    const links = [{ URL: ["https://label.example"] }];

    const { ern } = releaseFrom([...RELEASE, "ExternalResourceLink"], links);

    expect(ern).toEqual({ ExternalResourceLink: links });
  });

  test("takes a related release, and leaves a second title of it to the fragment", () => {
    const relation = {
      ReleaseRelationshipType: { value: "IsReleaseFromRelease" },
      ReleaseId: { ICPN: "190295810733" },
      ReleaseLabelReference: [{ value: "P2" }],
      ReleaseDate: { value: "2024", attributes: { IsApproximate: true } },
    };
    const titled = { DisplayTitleText: [{ value: "One" }], DisplayTitle: [{ TitleText: "One" }] };
    const twice = {
      DisplayTitleText: [{ value: "One" }, { value: "Two" }],
      DisplayTitle: [{ TitleText: "One" }],
    };

    const { relatedReleases } = releaseFrom(
      [...RELEASE, "RelatedRelease"],
      [
        { ...relation, ...titled },
        { ...relation, ...twice },
      ],
    );

    const columns = {
      relationshipType: "IsReleaseFromRelease",
      icpn: "190295810733",
      labelPartyId: "190295810726/P2",
      releaseDate: "2024",
    };
    const approximate = { ReleaseDate: { attributes: { IsApproximate: true } } };
    expect(relatedReleases).toEqual([
      { ...columns, titleText: "One", ern: approximate },
      { ...columns, ern: { ...approximate, ...twice } },
    ]);
  });

  test("keeps a link on the item that the profile has it on", () => {
    const { resourceGroups } = releaseOf(SINGLE_MESSAGE);

    expect(resourceGroups).toMatchObject([
      { links: [], items: [{ links: [{ resourceId: "190295810726/A2" }] }] },
    ]);
  });

  test("leaves a link of the group to the fragment where the builder would write it on the item", () => {
    const message = changed(
      SINGLE_MESSAGE,
      [...RELEASE, "ResourceGroup", "LinkedReleaseResourceReference"],
      [{ value: "A2" }],
    );

    const { resourceGroups } = releaseOf(message);

    expect(resourceGroups?.[0]).toMatchObject({
      links: [],
      ern: { LinkedReleaseResourceReference: [{ value: "190295810726/A2" }] },
    });
  });

  test("takes groups inside the group, and the release that a group is", () => {
    const group = {
      DisplayTitleText: [{ value: "Disc" }],
      DisplayTitle: [{ TitleText: "Disc" }],
      SequenceNumber: 1,
      Duration: "PT0H6M40S",
      ResourceGroupReleaseReference: "R1",
      ReleaseId: { CatalogNumber: { value: "CAT-1", attributes: { Namespace: "PADPIDA2007050901U" } } },
      ResourceGroupContentItem: [{ ReleaseResourceReference: "A1" }],
      attributes: { ResourceGroupType: "Component" },
    };

    const { resourceGroups, trackReleases } = releaseFrom(
      [...RELEASE, "ResourceGroup", "ResourceGroup"],
      [group],
    );

    expect(resourceGroups?.[0]?.resourceGroups).toMatchObject([
      {
        resourceGroupType: "Component",
        sequenceNumber: 1,
        groupReleaseId: trackReleases?.[0]?.id,
        catalogNumber: "CAT-1",
        items: [{ resourceId: "isrc:GBAYC1700598" }],
        ern: { Duration: "PT0H6M40S" },
      },
    ]);
  });
});
