import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const VISIBILITY = ["DealList", "ReleaseVisibility"];
const PATH = "/NewReleaseMessage/DealList/ReleaseVisibility";
const CLEAN = {
  VisibilityReference: "V1",
  TerritoryCode: [{ value: "Worldwide" }],
  ReleaseDisplayStartDateTime: "2025-03-07T00:00:00",
};
const REFERRING = changed(AUDIO_MESSAGE, ["ReleaseList", "Release", "ReleaseVisibilityReference"], ["V1"]);

const FAULTS: Readonly<Record<string, Fault>> = {
  "a visibility without territory": {
    code: "VIS_TERRITORY",
    path: `${PATH}/TerritoryCode`,
    message: REFERRING,
    change: [VISIBILITY, [{ ...CLEAN, TerritoryCode: [] }]],
  },
  "a cover that is shown after the release": {
    code: "VIS_NOT_AFTER_DEAL",
    path: `${PATH}/CoverArtPreviewStartDateTime`,
    message: REFERRING,
    change: [VISIBILITY, [{ ...CLEAN, CoverArtPreviewStartDateTime: "2025-03-08T00:00:00" }]],
  },
  "clips of a release with tracks": {
    code: "VIS_CLIP_ONLY_WITHOUT_TRACKS",
    path: `${PATH}/ClipPreviewStartDateTime`,
    message: REFERRING,
    change: [VISIBILITY, [{ ...CLEAN, ClipPreviewStartDateTime: "2025-03-01T00:00:00" }]],
  },
};

describe("rules of visibility", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a visibility from the start of the deal", () => {
    expect(checkMessage(changed(REFERRING, VISIBILITY, [CLEAN]))).toEqual([]);
  });

  test("accept a late date in a territory without a deal", () => {
    const territories = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms", "TerritoryCode"];
    const inGermany = changed(REFERRING, territories, [{ value: "DE" }]);
    const late = {
      ...CLEAN,
      TerritoryCode: [{ value: "FR" }],
      ReleaseDisplayStartDateTime: "2025-05-01T00:00:00",
    };

    expect(checkMessage(changed(inGermany, VISIBILITY, [late]))).toEqual([]);
  });
});
