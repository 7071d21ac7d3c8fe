import { describe, expect, test } from "vitest";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { checkMessage } from "../../../src/validate/check-message.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const RECORDING = ["ResourceList", "SoundRecording", 1];
const RECORDING_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[2]";

const FAULTS: Readonly<Record<string, Fault>> = {
  "a song without writer": {
    code: "RES_WRITERS",
    path: `${RECORDING_PATH}/Contributor`,
    change: [[...RECORDING, "Contributor", 0, "Role", 0, "value"], "Singer"],
  },
  "a song of known writers without work": {
    code: "RES_WORK_ID",
    path: `${RECORDING_PATH}/WorkId`,
    change: [[...RECORDING, "WorkId"], undefined],
  },
  "a song that is not said to be published": {
    code: "RES_FIRST_PUBLICATION",
    path: `${RECORDING_PATH}/FirstPublicationDate`,
    change: [[...RECORDING, "FirstPublicationDate"], undefined],
  },
};

describe("rules of works", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("report all songs without writers in one finding", () => {
    const message = [0, 1].reduce(
      (broken, index) => changed(broken, ["ResourceList", "SoundRecording", index, "Contributor"], undefined),
      AUDIO_MESSAGE,
    );

    expect(checkMessage(message).map(({ code, text }) => [code, text])).toEqual([
      ["RES_WRITERS", 'SoundRecording "A1" names no writer; the same in one other place'],
    ]);
  });

  test("accept songs of which nobody knows when they were published", () => {
    const message = [0, 1].reduce(
      (broken, index) =>
        changed(broken, ["ResourceList", "SoundRecording", index, "FirstPublicationDate"], undefined),
      AUDIO_MESSAGE,
    );

    expect(checkMessage(message)).toEqual([]);
  });
});
