import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { IdentifierCheck } from "../../src/validate/identifiers.ts";
import {
  checkDpid,
  checkGrid,
  checkIcpn,
  checkIpiNameNumber,
  checkIpn,
  checkIsni,
  checkIsrc,
  checkIswc,
} from "../../src/validate/identifiers.ts";

const CHECKS: Readonly<Record<string, IdentifierCheck>> = {
  ISRC: checkIsrc,
  ICPN: checkIcpn,
  GRid: checkGrid,
  ISNI: checkIsni,
  ISWC: checkIswc,
  IpiNameNumber: checkIpiNameNumber,
  IPN: checkIpn,
  DPID: checkDpid,
};

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
      [...xml.matchAll(/<(ISRC|ICPN|GRid|ISNI|ISWC|IpiNameNumber|IPN|DPID)>([^<]*)</g)].map(
        ([, element = "", value = ""]) => ({ name, element, value }),
      ),
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
});
