import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RELEASE = ["ReleaseList", "Release"];
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";
const PERIOD = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms", "ValidityPeriod", 0];
const PERIOD_PATH = "/NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/ValidityPeriod";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a release without date": {
    code: "DAT_RELEASE_PRESENT",
    path: `${RELEASE_PATH}/ReleaseDate`,
    change: [[...RELEASE, "ReleaseDate"], undefined],
  },
  "an original date after the release": {
    code: "DAT_ORIGINAL_LE_RELEASE",
    path: `${RELEASE_PATH}/OriginalReleaseDate`,
    change: [[...RELEASE, "OriginalReleaseDate", 0], { value: "2025-03-08" }],
  },
  "an original year after the release": {
    code: "DAT_ORIGINAL_LE_RELEASE",
    path: `${RELEASE_PATH}/OriginalReleaseDate`,
    change: [[...RELEASE, "OriginalReleaseDate", 0], { value: "2026" }],
  },
  "a date with month 99": {
    code: "DAT_REAL",
    path: `${RELEASE_PATH}/ReleaseDate`,
    change: [[...RELEASE, "ReleaseDate", 0, "value"], "2025-99-77"],
  },
  "29 February of a common year": {
    code: "DAT_REAL",
    path: `${RELEASE_PATH}/ReleaseDate`,
    change: [[...RELEASE, "ReleaseDate", 0, "value"], "2025-02-29"],
  },
  "29 February of a century that is no leap year": {
    code: "DAT_REAL",
    path: `${RELEASE_PATH}/ReleaseDate`,
    change: [[...RELEASE, "ReleaseDate", 0, "value"], "2100-02-29"],
    beside: ["DAT_DEAL_VS_RELEASE /NewReleaseMessage/DealList/ReleaseDeal/Deal/DealTerms/ValidityPeriod"],
  },
  "day 0": {
    code: "DAT_REAL",
    path: `${RELEASE_PATH}/ReleaseDate`,
    change: [[...RELEASE, "ReleaseDate", 0, "value"], "2025-03-00"],
  },
  "a deal that starts in a year": {
    code: "DAT_REAL",
    path: `${PERIOD_PATH}/StartDate`,
    change: [PERIOD, { StartDate: { value: "2025" } }],
    beside: [`DEAL_DATETIME ${PERIOD_PATH}`],
  },
  "a deal that starts on 31 April": {
    code: "DAT_REAL",
    path: `${PERIOD_PATH}/StartDateTime`,
    change: [PERIOD, { StartDateTime: { value: "2025-04-31T00:00:00" } }],
  },
};

describe("rules of dates", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test.each(["1975", "1975-04", "1975-04-21", "2000-02-29", "2024-02-29"])(
    "accept the original date %s",
    (value) => {
      const message = changed(AUDIO_MESSAGE, [...RELEASE, "OriginalReleaseDate", 0], { value });

      expect(checkMessage(message)).toEqual([]);
    },
  );

  test("compare partial dates as far as both are known", () => {
    const message = changed(AUDIO_MESSAGE, [...RELEASE, "OriginalReleaseDate", 0], { value: "2025" });

    expect(checkMessage(message)).toEqual([]);
  });
});
