import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RELEASE = ["ReleaseList", "Release"];
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";
const TITLE = [...RELEASE, "DisplayTitle", 0];

/** The clean message with another title of the release, said the same way in its text. */
function entitled(title: string): typeof AUDIO_MESSAGE {
  const text = changed(AUDIO_MESSAGE, [...RELEASE, "DisplayTitleText", 0, "value"], title);
  return changed(text, [...TITLE, "TitleText"], title);
}

const GUEST = {
  ArtistPartyReference: "P1",
  DisplayArtistRole: { value: "FeaturedArtist" },
  attributes: { SequenceNumber: 2 },
};

const FAULTS: Readonly<Record<string, Fault>> = {
  "a title whose text says something else": {
    code: "TTL_PAIR",
    path: `${RELEASE_PATH}/DisplayTitle`,
    change: [[...RELEASE, "DisplayTitleText", 0, "value"], "Another Release"],
  },
  "a title whose text lacks the subtitle": {
    code: "TTL_PAIR",
    path: `${RELEASE_PATH}/DisplayTitle`,
    change: [[...TITLE, "SubTitle"], [{ value: "Deluxe Edition" }]],
  },
  "more titles than texts": {
    code: "TTL_PAIR",
    path: `${RELEASE_PATH}/DisplayTitleText`,
    change: [[...RELEASE, "DisplayTitle", 1], { TitleText: "A Release" }],
  },
  "a version in a title": {
    code: "TTL_SUBTITLE_SPLIT",
    path: `${RELEASE_PATH}/DisplayTitle/TitleText`,
    message: entitled("A Release (Radio Edit)"),
    change: [[...RELEASE, "IsSoundtrack"], false],
  },
  "a guest in a title": {
    code: "TTL_NO_ARTIST_IN_TITLE",
    path: `${RELEASE_PATH}/DisplayTitle/TitleText`,
    message: entitled("A Release feat. An Artist"),
    change: [[...RELEASE, "DisplayArtist", 1], GUEST],
  },
};

describe("rules of titles", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a text that writes the subtitle in brackets", () => {
    const subtitled = changed(AUDIO_MESSAGE, [...TITLE, "SubTitle"], [{ value: "Deluxe Edition" }]);
    const message = changed(
      subtitled,
      [...RELEASE, "DisplayTitleText", 0, "value"],
      "A Release (Deluxe Edition)",
    );

    expect(checkMessage(message)).toEqual([]);
  });

  test.each([
    "Live and Let Die",
    "Mix",
    "Songs (From a Room)",
    "Demolition (Man)",
    "Left - Right",
    "Feather",
  ])("accept the title %s", (title) => {
    expect(checkMessage(entitled(title))).toEqual([]);
  });
});
