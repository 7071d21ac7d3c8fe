import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RELEASE = ["ReleaseList", "Release"];
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";
const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const TERMS_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a release without title": {
    code: "XSD_REQUIRED",
    path: `${RELEASE_PATH}/DisplayTitleText`,
    change: [[...RELEASE, "DisplayTitleText"], undefined],
  },
  "an empty list": {
    code: "XSD_REQUIRED",
    path: `${RELEASE_PATH}/DisplayTitleText`,
    change: [[...RELEASE, "DisplayTitleText"], []],
  },
  "a message without AvsVersionId": {
    code: "XSD_REQUIRED",
    path: "/NewReleaseMessage/@AvsVersionId",
    change: [["attributes", "AvsVersionId"], undefined],
  },
  "a period without start": {
    code: "XSD_REQUIRED",
    path: `${TERMS_PATH}/ValidityPeriod/StartDate`,
    change: [[...TERMS, "ValidityPeriod", 0], { EndDate: { value: "2025-03-07" } }],
  },
  "an artist name without text": {
    code: "XSD_REQUIRED",
    path: `${RELEASE_PATH}/DisplayArtistName`,
    change: [[...RELEASE, "DisplayArtistName", 0, "value"], undefined],
  },
};

describe("rules of required parts", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("say what is missing in plain words", () => {
    const message = changed(AUDIO_MESSAGE, [...TERMS, "ValidityPeriod", 0], {
      EndDate: { value: "2025-03-07" },
    });

    expect(checkMessage(message)).toMatchObject([
      { text: "ValidityPeriod has neither StartDate nor StartDateTime" },
    ]);
  });
});
