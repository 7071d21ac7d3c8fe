import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/validate/check-message.ts";
import type { Fault } from "../../support/seeded-fault.ts";
import { expectedAfter, foundAfter, titled } from "../../support/seeded-fault.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const HEADER = "/NewReleaseMessage/MessageHeader";
const RELEASE = "/NewReleaseMessage/ReleaseList/Release";
const PARTY_ID = ["PartyList", "Party", 0, "PartyId", 0];
const PARTY_ID_PATH = "/NewReleaseMessage/PartyList/Party[1]/PartyId";
const RECORDING = ["ResourceList", "SoundRecording", 0];
const RECORDING_PATH = "/NewReleaseMessage/ResourceList/SoundRecording[1]";

function related(id: Readonly<Record<string, string>>): unknown {
  return { ResourceRelationshipType: "IsRelatedTo", ResourceId: id };
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a sender's DPID with another check character": {
    code: "HDR_DPID_SYNTAX",
    path: `${HEADER}/MessageSender/PartyId`,
    change: [["MessageHeader", "MessageSender", "PartyId"], "PADPIDA2007050901V"],
  },
  "a recipient's DPID with hyphens": {
    code: "HDR_DPID_SYNTAX",
    path: `${HEADER}/MessageRecipient/PartyId`,
    change: [["MessageHeader", "MessageRecipient", 0, "PartyId"], "PA-DPIDA-2013020802-I"],
  },
  "an empty barcode": {
    code: "REL_ID_NO_EMPTY",
    path: `${RELEASE}/ReleaseId/ICPN`,
    change: [["ReleaseList", "Release", "ReleaseId", "ICPN"], ""],
  },
  "an empty identifier of an image": {
    code: "REL_ID_NO_EMPTY",
    path: "/NewReleaseMessage/ResourceList/Image/ResourceId/ProprietaryId",
    change: [["ResourceList", "Image", 0, "ResourceId", 0, "ProprietaryId", 0, "value"], " "],
  },
  "an ISRC with hyphens": {
    code: "ID_ISRC",
    path: `${RECORDING_PATH}/SoundRecordingEdition/ResourceId/ISRC`,
    change: [[...RECORDING, "SoundRecordingEdition", 0, "ResourceId", 0, "ISRC"], "GB-AYC-17-00598"],
  },
  "a barcode with a wrong check digit": {
    code: "ID_ICPN",
    path: `${RELEASE}/ReleaseId/ICPN`,
    change: [["ReleaseList", "Release", "ReleaseId", "ICPN"], "190295810727"],
  },
  "a GRid with a wrong check character": {
    code: "ID_GRID",
    path: `${RELEASE}/ReleaseId/GRid`,
    change: [["ReleaseList", "Release", "ReleaseId", "GRid"], "A10302B0003989564G"],
  },
  "a party's DPID with a wrong check character": {
    code: "ID_DPID",
    path: `${PARTY_ID_PATH}/DPID`,
    change: [[...PARTY_ID, "DPID"], "PADPIDA2007050901V"],
  },
  "a namespace that is a wrong DPID": {
    code: "ID_DPID",
    path: "/NewReleaseMessage/ResourceList/Image/ResourceId/ProprietaryId/@Namespace",
    change: [
      ["ResourceList", "Image", 0, "ResourceId", 0, "ProprietaryId", 0, "attributes", "Namespace"],
      "PADPIDA2007050901V",
    ],
  },
  "an ISNI with a wrong check character": {
    code: "ID_ISNI",
    path: `${PARTY_ID_PATH}/ISNI`,
    change: [[...PARTY_ID, "ISNI"], "0000000120254558"],
  },
  "an empty ISNI": {
    code: "ID_ISNI",
    path: `${PARTY_ID_PATH}/ISNI`,
    change: [[...PARTY_ID, "ISNI"], ""],
  },
  "an ISWC with a wrong check digit": {
    code: "ID_ISWC",
    path: `${RECORDING_PATH}/WorkId/ISWC`,
    change: [[...RECORDING, "WorkId", 0, "ISWC"], "T0345246802"],
  },
  "an IPI name number with wrong check digits": {
    code: "ID_IPI_IPN",
    path: `${PARTY_ID_PATH}/IpiNameNumber`,
    change: [[...PARTY_ID, "IpiNameNumber"], "00519338443"],
  },
  "an IPN with letters": {
    code: "ID_IPI_IPN",
    path: `${PARTY_ID_PATH}/IPN`,
    change: [[...PARTY_ID, "IPN"], "1000123A"],
  },
  "a V-ISAN with a wrong check character": {
    code: "ID_ISAN_VISAN_EIDR",
    path: `${RECORDING_PATH}/RelatedResource/ResourceId/VISAN`,
    change: [[...RECORDING, "RelatedResource", 0], related({ VISAN: "00000000D07A0090Q00000000Y" })],
  },
  "an ISAN that is too short": {
    code: "ID_ISAN_VISAN_EIDR",
    path: `${RECORDING_PATH}/RelatedResource/ResourceId/ISAN`,
    change: [[...RECORDING, "RelatedResource", 0], related({ ISAN: "00000000D07" })],
  },
  "an ISBN of ten digits": {
    code: "ID_ISMN_ISBN_ISSN_SICI",
    path: `${RECORDING_PATH}/RelatedResource/ResourceId/ISBN`,
    change: [[...RECORDING, "RelatedResource", 0], related({ ISBN: "0306406152" })],
  },
};

describe("rules of identifiers", () => {
  test.each(titled(FAULTS))("report %s", (_title, fault) => {
    expect(foundAfter(fault)).toEqual(expectedAfter(fault));
  });

  test("accept a namespace that is no DPID", () => {
    const steps = [
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

    expect(checkMessage(changed(AUDIO_MESSAGE, steps, "YOUTUBE:SR_CUSTOM_ID"))).toEqual([]);
  });
});
