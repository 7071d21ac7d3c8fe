import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RELEASE = ["ReleaseList", "Release"];
const RELEASE_PATH = "/NewReleaseMessage/ReleaseList/Release";

const FAULTS: Readonly<Record<string, Fault>> = {
  "two defaults": {
    code: "DEF_ONE_DEFAULT",
    path: `${RELEASE_PATH}/Genre[2]/@IsDefault`,
    change: [
      [...RELEASE, "Genre"],
      [
        { GenreText: "Pop", attributes: { IsDefault: true } },
        { GenreText: "Música popular", attributes: { IsDefault: true, LanguageAndScriptCode: "pt" } },
      ],
    ],
  },
  "a default that says false": {
    code: "DEF_ONE_DEFAULT",
    path: `${RELEASE_PATH}/Genre/@IsDefault`,
    change: [[...RELEASE, "Genre", 0, "attributes", "IsDefault"], false],
  },
  "a default after a sibling": {
    code: "DEF_ORDER",
    path: `${RELEASE_PATH}/Genre[2]`,
    change: [
      [...RELEASE, "Genre"],
      [{ GenreText: "Pop" }, { GenreText: "Rock", attributes: { IsDefault: true } }],
    ],
  },
  "a fact of one territory before the general one": {
    code: "DEF_ORDER",
    path: `${RELEASE_PATH}/Genre[2]`,
    change: [
      [...RELEASE, "Genre"],
      [{ GenreText: "Pop", attributes: { ApplicableTerritoryCode: "DE" } }, { GenreText: "Rock" }],
    ],
  },
  "UserDefined without its value": {
    code: "PTY_USERDEFINED",
    path: `${RELEASE_PATH}/ReleaseType[2]/@UserDefinedValue`,
    change: [[...RELEASE, "ReleaseType", 1], { value: "UserDefined", attributes: { Namespace: "label" } }],
  },
  "UserDefined without its namespace": {
    code: "PTY_USERDEFINED",
    path: `${RELEASE_PATH}/ReleaseType[2]/@Namespace`,
    change: [
      [...RELEASE, "ReleaseType", 1],
      { value: "UserDefined", attributes: { UserDefinedValue: "Split" } },
    ],
  },
  "a user-defined value beside a standard one": {
    code: "PTY_USERDEFINED",
    path: `${RELEASE_PATH}/ReleaseType/@UserDefinedValue`,
    change: [[...RELEASE, "ReleaseType", 0, "attributes"], { UserDefinedValue: "Split", Namespace: "label" }],
  },
  "a user-defined value beside a label type": {
    code: "PTY_USERDEFINED",
    path: `${RELEASE_PATH}/ReleaseLabelReference/@UserDefinedValue`,
    change: [
      [...RELEASE, "ReleaseLabelReference", 0, "attributes"],
      { LabelType: "DisplayLabel", UserDefinedValue: "Imprint", Namespace: "label" },
    ],
  },
};

describe("rules of defaults and user-defined values", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept one default and a user-defined value with its namespace", () => {
    const type = { value: "UserDefined", attributes: { UserDefinedValue: "Split", Namespace: "label" } };
    const message = changed(AUDIO_MESSAGE, [...RELEASE, "ReleaseType", 1], type);

    expect(checkMessage(changed(message, [...RELEASE, "Genre", 0, "attributes", "IsDefault"], true))).toEqual(
      [],
    );
  });
});
