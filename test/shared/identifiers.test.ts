import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { IdentifierCheck } from "../../src/validate/identifiers.ts";
import {
  checkDpid,
  checkEidr,
  checkGrid,
  checkIcpn,
  checkIpiNameNumber,
  checkIpn,
  checkIsan,
  checkIsbn,
  checkIsmn,
  checkIsni,
  checkIsrc,
  checkIssn,
  checkIswc,
  checkSici,
  checkVisan,
} from "../../src/validate/identifiers.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { AUDIO_MESSAGE, changed } from "../support/minimal-message.ts";

const CHECKS: Readonly<Record<string, IdentifierCheck>> = {
  ISRC: checkIsrc,
  ICPN: checkIcpn,
  GRid: checkGrid,
  ISNI: checkIsni,
  ISWC: checkIswc,
  IpiNameNumber: checkIpiNameNumber,
  IPN: checkIpn,
  DPID: checkDpid,
  ISAN: checkIsan,
  VISAN: checkVisan,
  EIDR: checkEidr,
  ISMN: checkIsmn,
  ISBN: checkIsbn,
  ISSN: checkIssn,
  SICI: checkSici,
};
const ELEMENTS = new RegExp(`<(${Object.keys(CHECKS).join("|")})>([^<]*)<`, "g");

/** Made anonymous by DDEX, which broke the check digit. */
const KNOWN_FAULTS = ["8-DjMix.xml ICPN 123123123123"];

describe("identifiers of DDEX's samples", () => {
  const folder = new URL("../../../shared/ddex/samples-4.3/", import.meta.url);
  const samples = readdirSync(folder).map((name) => ({
    name,
    xml: readFileSync(new URL(name, folder), "utf8"),
  }));

  test("pass, but for those that are known to be anonymised", () => {
    const identifiers = samples.flatMap(({ name, xml }) =>
      [...xml.matchAll(ELEMENTS)].map(([, element = "", value = ""]) => ({ name, element, value })),
    );

    const faulty = identifiers.filter(({ element, value }) => CHECKS[element]?.(value));

    expect(identifiers.length).toBeGreaterThan(30);
    expect(faulty.map(({ name, element, value }) => `${name} ${element} ${value}`)).toEqual(KNOWN_FAULTS);
  });

  test("name parties by DPIDs whose check character fits", () => {
    const dpids = samples.flatMap(({ xml }) => xml.match(/PADPIDA[0-9A-Za-z]+/g) ?? []);

    expect(dpids.length).toBeGreaterThan(50);
    expect(dpids.filter((dpid) => checkDpid(dpid))).toEqual([]);
  });
});

describe("identifiers of real releases", () => {
  const folder = new URL("../../../shared/catalogue/musicbrainz/", import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

  test("pass as barcodes", () => {
    const barcodes = texts.flatMap((text) =>
      [...text.matchAll(/"barcode": "([^"]+)"/g)].map(([, barcode = ""]) => barcode),
    );

    expect(barcodes.length).toBeGreaterThan(15);
    expect(barcodes.filter((barcode) => checkIcpn(barcode))).toEqual([]);
  });

  test("pass as ISRCs", () => {
    const isrcs = texts.flatMap((text) =>
      [...text.matchAll(/"isrcs": \[([^\]]*)\]/g)].flatMap(([, list = ""]) => list.match(/[^",\s]+/g) ?? []),
    );

    expect(isrcs.length).toBeGreaterThan(400);
    expect(isrcs.filter((isrc) => checkIsrc(isrc))).toEqual([]);
  });

  test("begin with a prefix that is known", () => {
    const isrcs = texts.flatMap((text) =>
      [...text.matchAll(/"isrcs": \[([^\]]*)\]/g)].flatMap(([, list = ""]) => list.match(/[^",\s]+/g) ?? []),
    );
    const recordings = isrcs.map((isrc) =>
      changed(
        AUDIO_MESSAGE,
        ["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0, "ResourceId", 0, "ISRC"],
        isrc,
      ),
    );

    const codes = recordings.flatMap((message) => checkMessage(message).map(({ code }) => code));

    expect(codes.filter((code) => code === "ID_ISRC_PREFIX")).toEqual([]);
  });
});
