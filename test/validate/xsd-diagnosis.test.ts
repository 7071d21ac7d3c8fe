import { describe, expect, test } from "vitest";
import { diagnose, validateXml } from "../../src/validate/xsd-diagnosis.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { sampleMessage } from "./xsd-sample.ts";

const schema = await loadXsd();

const MESSAGE = sampleMessage();
const PARTY = "/NewReleaseMessage/PartyList/Party";

async function diagnoseOne(xml: string) {
  const [findings] = await diagnose(schema, [xml]);
  return findings;
}

function party(index: number): string {
  return `<Party><PartyReference>P${index}x</PartyReference><PartyName><FullName>x</FullName></PartyName></Party>`;
}

describe("diagnose()", () => {
  test.each([
    [
      "a value outside the allowed set, closest values first",
      MESSAGE.replace('AvsVersionId="9"', 'AvsVersionId="9" ReleaseProfileVersionId="Audoi"'),
      "/NewReleaseMessage/@ReleaseProfileVersionId",
      'Attribute ReleaseProfileVersionId "Audoi" is not an allowed value; allowed: Audio, Video, ',
      "Audoi",
      2,
    ],
    [
      "a value of the wrong pattern",
      MESSAGE.replace("<PartyReference>P1", "<PartyReference>X1"),
      `${PARTY}/PartyReference`,
      'PartyReference "X1" does not match the pattern P[',
      "X1",
      12,
    ],
    [
      "a value of the wrong type",
      MESSAGE.replace("2026-01-02T03:04:05Z", "yesterday"),
      "/NewReleaseMessage/MessageHeader/MessageCreatedDateTime",
      'MessageCreatedDateTime "yesterday" is not a valid value of the type xs:dateTime',
      "yesterday",
      8,
    ],
    [
      "an element that is not expected",
      MESSAGE.replace("<MessageThreadId>", "<Foo/><MessageThreadId>"),
      "/NewReleaseMessage/MessageHeader/Foo",
      "Foo is not allowed here; expected: MessageThreadId or MessageId",
      undefined,
      4,
    ],
    [
      "an element after the last one",
      MESSAGE.replace("</PartyName>", "<Foo/></PartyName>").replace(
        "<FullName>Ada</FullName>",
        "<FullName>Ada</FullName><AbbreviatedName>A</AbbreviatedName>",
      ),
      `${PARTY}/PartyName/Foo`,
      "Foo is not allowed here; ",
      undefined,
      13,
    ],
    [
      "a missing child",
      MESSAGE.replace(/<PartyList>.*<\/PartyList>/su, "<PartyList/>"),
      "/NewReleaseMessage/PartyList",
      "PartyList lacks a child element; expected: Party",
      undefined,
      10,
    ],
    [
      "a missing attribute",
      MESSAGE.replace(' AvsVersionId="9"', ""),
      "/NewReleaseMessage/@AvsVersionId",
      "The attribute AvsVersionId is required but missing",
      undefined,
      2,
    ],
    [
      "an unknown attribute",
      sampleMessage({ rootAttributes: ' Zork="1"' }),
      "/NewReleaseMessage/@Zork",
      "Attribute Zork is not allowed here",
      undefined,
      2,
    ],
    [
      "the namespace of another version",
      MESSAGE.replace("xml/ern/43", "xml/ern/432"),
      "/NewReleaseMessage",
      "NewReleaseMessage is not a message of this XSD",
      undefined,
      2,
    ],
    [
      "text between elements",
      MESSAGE.replace("<PartyList>", "<PartyList>text"),
      "/NewReleaseMessage/PartyList",
      "PartyList holds text, where only elements are allowed",
      undefined,
      10,
    ],
    [
      "an element inside a value",
      sampleMessage({ fullName: "<b/>" }),
      `${PARTY}/PartyName/FullName`,
      "FullName holds elements, where only a value is allowed",
      undefined,
      13,
    ],
    [
      "quotes, colons and line breaks in a value",
      sampleMessage({ rootAttributes: ' ReleaseProfileVersionId="&#10;r-0.xml:1: x&#10;&apos; is"' }),
      "/NewReleaseMessage/@ReleaseProfileVersionId",
      `Attribute ReleaseProfileVersionId " r-0.xml:1: x ' is" is not an allowed value; allowed: `,
      "\nr-0.xml:1: x\n' is",
      2,
    ],
  ])("names %s", async (_, xml, path, text, value, line) => {
    expect(await diagnoseOne(xml)).toEqual([
      {
        code: "ERN_XSD_INVALID",
        severity: "fatal",
        path,
        text: expect.stringContaining(text),
        hint: expect.stringMatching(/^[A-Z].*[^.]$/u),
        ...(value === undefined ? {} : { value }),
        line,
      },
    ]);
  });

  test("lists the 8 closest of many allowed values", async () => {
    const xml = MESSAGE.replace("<PartyName>", '<PartyName ApplicableTerritoryCode="XX">');

    expect((await diagnoseOne(xml))?.[0]?.text).toMatch(/; allowed: (?:\w+, ){7}\w+ and \d+ more$/u);
  });

  test("counts siblings of one name", async () => {
    const xml = sampleMessage({
      afterPartyName:
        "</Party><Party><PartyReference>Q1</PartyReference><PartyName><FullName>B</FullName></PartyName>",
    });

    expect((await diagnoseOne(xml))?.map(({ path }) => path)).toEqual([
      "/NewReleaseMessage/PartyList/Party[2]/PartyReference",
    ]);
  });

  test("finds the element beyond the 65,535 lines that libxml2 counts", async () => {
    const parties = Array.from({ length: 20_000 }, (_, index) => party(index)).join("");
    const broken = "<Party><PartyReference>P</PartyReference><Foo/></Party>";
    const xml = MESSAGE.replace("</PartyList>", `${parties}${broken}${party(20_000)}</PartyList>`);

    expect((await diagnoseOne(xml))?.map(({ path }) => path)).toEqual([
      "/NewReleaseMessage/PartyList/Party[20002]/PartyReference",
      "/NewReleaseMessage/PartyList/Party[20002]/Foo",
    ]);
  });

  test("says how many faults it leaves out", async () => {
    const affiliation = "<Affiliation><X/></Affiliation>";

    const findings = await diagnoseOne(sampleMessage({ afterPartyName: affiliation.repeat(70) }));

    expect(findings).toHaveLength(51);
    expect(findings?.at(-1)?.text).toBe("20 more faults are not listed");
  });

  test.each([
    ["an unclosed element", "<a>\n<b></a>", 2],
    ["a lone surrogate", sampleMessage({ messageId: "\uDC00" }), 5],
    [
      "an encoding that the text is not in",
      sampleMessage({ prolog: '<?xml version="1.0" encoding="UTF-16"?>' }),
      1,
    ],
    ["a DOCTYPE", sampleMessage({ prolog: "<!DOCTYPE x>", messageId: "<x/>" }), 1],
    ["a depth that the validator refuses", `${"<a>".repeat(300)}${"</a>".repeat(300)}`, 1],
    ["an undeclared prefix", MESSAGE.replace("<PartyList>", "<PartyList><z:x/>"), 10],
  ])("names %s as ERN_XML_NOT_WELL_FORMED", async (_, xml, line) => {
    expect((await diagnoseOne(xml))?.[0]).toMatchObject({
      code: "ERN_XML_NOT_WELL_FORMED",
      severity: "fatal",
      line,
    });
  });

  test("finds nothing in a valid document", async () => {
    expect(await diagnose(schema, [MESSAGE])).toEqual([[]]);
  });

  test("gives ERN_XSD_NO_VERDICT when the validator does not answer", async () => {
    const [findings] = await diagnose(schema, [MESSAGE], { timeoutMs: 1 });

    expect(findings).toMatchObject([{ code: "ERN_XSD_NO_VERDICT", severity: "fatal", path: "/" }]);
  });
});

describe("validateXml()", () => {
  test("gives each document its own findings, in order", async () => {
    const broken = sampleMessage({ fullName: "<b/>" });
    const documents = [MESSAGE, broken, MESSAGE, "<a>", MESSAGE].map((xml, index) => ({
      name: `${index}.xml`,
      xml,
    }));

    const results = await validateXml(schema, documents);

    expect(results.map(({ name, findings }) => [name, findings.map(({ code }) => code)])).toEqual([
      ["0.xml", []],
      ["1.xml", ["ERN_XSD_INVALID"]],
      ["2.xml", []],
      ["3.xml", ["ERN_XML_NOT_WELL_FORMED"]],
      ["4.xml", []],
    ]);
  });

  test("keeps the order over several validator calls", async () => {
    const documents = Array.from({ length: 405 }, (_, index) => ({
      name: String(index),
      xml: index % 100 === 7 ? sampleMessage({ afterPartyName: `<X${index}/>` }) : MESSAGE,
    }));

    const results = await validateXml(schema, documents);

    expect(results.map(({ name }) => name)).toEqual(documents.map(({ name }) => name));
    expect(results.filter(({ findings }) => findings.length > 0).map(({ name }) => name)).toEqual([
      "7",
      "107",
      "207",
      "307",
    ]);
  });

  test("fails closed when the validator does not answer", async () => {
    const results = await validateXml(schema, [{ name: "a", xml: MESSAGE }], { timeoutMs: 1 });

    expect(results[0]?.findings.map(({ code }) => code)).toEqual(["ERN_XSD_NO_VERDICT"]);
  });
});
