import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const EDITION = ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0];
const EDITION_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[1]/SoundRecordingEdition";
const NAMESPACE = [
  "ResourceList",
  "Image",
  0,
  "ResourceId",
  0,
  "ProprietaryId",
  0,
  "attributes",
  "Namespace",
];
const NAMESPACE_PATH = "/NewReleaseMessage/ResourceList/Image/ResourceId/ProprietaryId/@Namespace";
const REPLACED = { ISRC: "GBAYC1700598", attributes: { IsReplaced: true } };

const FAULTS: Readonly<Record<string, Fault>> = {
  "a prefix that is no country": {
    code: "ID_ISRC_PREFIX",
    path: `${EDITION_PATH}/ResourceId/ISRC`,
    change: [[...EDITION, "ResourceId", 0, "ISRC"], "XQAYC1700598"],
  },
  "an empty namespace": {
    code: "ID_PROPRIETARY_NS",
    path: NAMESPACE_PATH,
    change: [NAMESPACE, ""],
  },
  "a namespace that the recipient does not know": {
    code: "ID_PROPRIETARY_NS",
    path: NAMESPACE_PATH,
    change: [NAMESPACE, "our-warehouse"],
    known: { recipient: { allowedNamespaces: ["YOUTUBE:SR_CUSTOM_ID"] } },
  },
  "an identifier that nothing has replaced": {
    code: "ID_ISREPLACED",
    path: `${EDITION_PATH}/ResourceId/@IsReplaced`,
    change: [[...EDITION, "ResourceId"], [REPLACED]],
  },
  "an ISRC of another recording": {
    code: "ID_ISRC_SHARED",
    path: `${EDITION_PATH}/ResourceId/ISRC`,
    change: [[...EDITION, "ResourceId", 0, "ISRC"], "GBAYC1700500"],
    known: { identifiersOfOthers: new Map([["ISRC GBAYC1700500", 'sound recording "SR-9"']]) },
  },
  "a barcode of another release": {
    code: "ID_GLOBAL_UNIQUENESS",
    path: "/NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN",
    change: [["ReleaseList", "Release", "ReleaseId", "ICPN"], "0724384960650"],
    known: { identifiersOfOthers: new Map([["ICPN 0724384960650", 'release "R-9"']]) },
  },
};

describe("rules of the use of identifiers", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept an identifier that another has replaced", () => {
    const ids = [REPLACED, { ISRC: "QZES81912345" }];

    expect(checkMessage(changed(AUDIO_MESSAGE, [...EDITION, "ResourceId"], ids))).toEqual([]);
  });

  test.each(["our-warehouse", "YOUTUBE:SR_CUSTOM_ID"])(
    "accept the namespace %s while the recipient names none",
    (namespace) => {
      expect(checkMessage(changed(AUDIO_MESSAGE, NAMESPACE, namespace))).toEqual([]);
    },
  );
});
