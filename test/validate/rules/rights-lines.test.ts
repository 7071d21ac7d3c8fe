import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const LINE = ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0, "PLine", 0];
const LINE_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[1]/SoundRecordingEdition/PLine";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a year that is far in the future": {
    code: "PLN_YEAR_PLAUSIBLE",
    path: `${LINE_PATH}/Year`,
    change: [LINE, { Year: "2052", PLineText: "2052 A Label" }],
  },
  "a text without year": {
    code: "PLN_TEXT",
    path: `${LINE_PATH}/PLineText`,
    change: [LINE, { PLineText: "A Label" }],
  },
  "a text that does not name the company": {
    code: "PLN_TEXT",
    path: `${LINE_PATH}/PLineText`,
    change: [[...LINE, "PLineCompany"], "Another Label"],
  },
  "a year that the text contradicts": {
    code: "PLN_YEAR",
    path: `${LINE_PATH}/Year`,
    change: [[...LINE, "Year"], "2024"],
  },
  "a year after that of the release": {
    code: "PLN_YEAR",
    path: `${LINE_PATH}/Year`,
    change: [LINE, { Year: "2026", PLineText: "2026 A Label" }],
  },
};

describe("rules of P lines", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a text with several years, one of which is that of the line", () => {
    const line = { Year: "2025", PLineText: "1975, 2025 A Label" };

    expect(checkMessage(changed(AUDIO_MESSAGE, LINE, line))).toEqual([]);
  });
});
