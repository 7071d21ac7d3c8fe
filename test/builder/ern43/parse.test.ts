import { describe, expect, test } from "vitest";
import { parseMessage } from "../../../src/builder/ern43/parse.ts";
import type { ParsedMessage, ParseRefusal } from "../../../src/builder/ern43/parse.ts";

function parseInside(inside: string, attributes = ""): ParsedMessage | ParseRefusal {
  return parseMessage(
    `<e:NewReleaseMessage xmlns:e="http://ddex.net/xml/ern/43"${attributes}>\n${inside}\n</e:NewReleaseMessage>`,
  );
}

function nested(depth: number): string {
  return `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
}

describe("parseMessage()", () => {
  test("reads composites, arrays, attributes, booleans and numbers", () => {
    const parsed = parseInside(
      "<ReleaseList><TrackRelease IsMainRelease='true'><ReleaseReference>R1</ReleaseReference></TrackRelease>" +
        "</ReleaseList><ResourceList><SoundRecording><DisplayArtist SequenceNumber='2'>" +
        "<DisplayArtistRole>MainArtist</DisplayArtistRole></DisplayArtist><IsCover>false</IsCover>" +
        "</SoundRecording></ResourceList>",
    );

    expect(parsed).toMatchObject({
      unknown: [],
      message: {
        ReleaseList: { TrackRelease: [{ ReleaseReference: "R1", attributes: { IsMainRelease: true } }] },
        ResourceList: {
          SoundRecording: [
            {
              DisplayArtist: [
                { DisplayArtistRole: { value: "MainArtist" }, attributes: { SequenceNumber: 2 } },
              ],
              IsCover: false,
            },
          ],
        },
      },
    });
  });

  test("reads CDATA as text and passes over comments and attributes of XMLSchema-instance on the root", () => {
    const parsed = parseInside(
      "<PartyList><Party><PartyReference>P<!-- c --><![CDATA[<1>]]></PartyReference></Party></PartyList>",
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"',
    );

    expect(parsed).toMatchObject({
      unknown: [],
      message: { PartyList: { Party: [{ PartyReference: "P<1>" }] } },
    });
    expect(parsed.ok && parsed.message).not.toHaveProperty("attributes");
  });

  test("starts a new group of a run at an element that cannot follow in the last", () => {
    const parsed = parseInside(
      "<ResourceList><SoundRecording><DisplayCredits><DisplayCreditParty>P1</DisplayCreditParty>" +
        "<DisplayCreditParty>P2</DisplayCreditParty><NameUsedInDisplayCredit>Two</NameUsedInDisplayCredit>" +
        "</DisplayCredits></SoundRecording></ResourceList>",
    );

    expect(parsed).toMatchObject({
      message: {
        ResourceList: {
          SoundRecording: [
            {
              DisplayCredits: [
                {
                  DisplayCreditPartyGroup: [
                    { DisplayCreditParty: "P1" },
                    { DisplayCreditParty: "P2", NameUsedInDisplayCredit: "Two" },
                  ],
                },
              ],
            },
          ],
        },
      },
    });
  });

  test.each([
    [
      "an unknown element, once for all that is in it",
      "<Usage><UseType>Stream</UseType></Usage>",
      "/NewReleaseMessage/Usage",
    ],
    ["an element with a namespace", "<e:PartyList/>", "/NewReleaseMessage/e:PartyList"],
    ["an unknown attribute", "<PartyList Foo='1'/>", "/NewReleaseMessage/PartyList/@Foo"],
    [
      "an attribute on an element of simple type",
      "<PartyList><Party/><Party><PartyReference Foo='1'>P1</PartyReference></Party></PartyList>",
      "/NewReleaseMessage/PartyList/Party[2]/PartyReference/@Foo",
    ],
    ["one element too many", "<PartyList/><PartyList/>", "/NewReleaseMessage/PartyList[2]"],
    ["text between elements", "<PartyList>words</PartyList>", "/NewReleaseMessage/PartyList/text()"],
    [
      "a boolean that is none",
      "<ResourceList><SoundRecording><IsCover>yes</IsCover></SoundRecording></ResourceList>",
      "/NewReleaseMessage/ResourceList/SoundRecording/IsCover",
    ],
    [
      "an integer that is none",
      "<ReleaseList><Release><ResourceGroup><SequenceNumber>1.0</SequenceNumber></ResourceGroup></Release></ReleaseList>",
      "/NewReleaseMessage/ReleaseList/Release/ResourceGroup/SequenceNumber",
    ],
    [
      "an element named like a group of a run",
      "<ResourceList><Image><Contributor><DisplayCredits><DisplayCreditPartyGroup/></DisplayCredits></Contributor></Image></ResourceList>",
      "/NewReleaseMessage/ResourceList/Image/Contributor/DisplayCredits/DisplayCreditPartyGroup",
    ],
    ["an element named like a property of objects", "<constructor/>", "/NewReleaseMessage/constructor"],
  ])("lists %s as unknown", (_name, inside, path) => {
    const parsed = parseInside(inside);

    expect(parsed).toMatchObject({ ok: true, unknown: [{ path, line: 2 }] });
  });

  test("reads booleans and integers in any spelling of the XSD", () => {
    const parsed = parseInside(
      "<ResourceList><SoundRecording><IsCover> 1 </IsCover><IsRemastered>0</IsRemastered></SoundRecording></ResourceList>" +
        "<ReleaseList><Release><ResourceGroup><SequenceNumber>+01</SequenceNumber></ResourceGroup></Release></ReleaseList>",
    );

    expect(parsed).toMatchObject({
      unknown: [],
      message: {
        ResourceList: { SoundRecording: [{ IsCover: true, IsRemastered: false }] },
        ReleaseList: { Release: { ResourceGroup: { SequenceNumber: 1 } } },
      },
    });
  });

  test("keeps what is unknown out of the tree", () => {
    const parsed = parseInside("<PartyList><Foo>1</Foo><__proto__>x</__proto__></PartyList>");

    expect(parsed).toMatchObject({ message: { PartyList: {} } });
    expect(parsed.ok && Object.keys(parsed.message)).toEqual(["PartyList"]);
  });

  test("knows the line of each composite", () => {
    const parsed = parseInside("<PartyList>\n<Party/>\n<Party/></PartyList>");

    const lines = parsed.ok && [parsed.message, ...readParties(parsed)].map((node) => parsed.lineOf(node));

    expect(lines).toEqual([1, 3, 4]);
  });

  test("refuses a document type declaration", () => {
    const parsed = parseMessage('<!DOCTYPE x [<!ENTITY a "b">]>\n<x>&a;</x>');

    expect(parsed).toEqual({
      ok: false,
      kind: "unsafe",
      line: 1,
      text: "a document type declaration is not allowed",
    });
  });

  test("refuses elements nested more than 100 deep, the root included", () => {
    expect(parseInside(nested(99))).toMatchObject({ ok: true });
    expect(parseInside(nested(100))).toMatchObject({ ok: false, line: 2 });
  });

  test.each([
    ["an open element", "<a>\n<b></a>", 2],
    ["no element", "", 1],
    ["a reference to nothing", "\n<a>&b;</a>", 2],
    ["a forbidden character", "<a>\u0001</a>", 1],
  ])("refuses text with %s", (_name, xml, line) => {
    const parsed = parseMessage(
      xml.replace("<a>", '<e:NewReleaseMessage xmlns:e="http://ddex.net/xml/ern/43">'),
    );

    expect(parsed).toMatchObject({ ok: false, line });
  });

  test.each([
    "<NewReleaseMessage/>",
    '<e:NewReleaseMessage xmlns:e="http://ddex.net/xml/ern/432"/>',
    '<e:Other xmlns:e="http://ddex.net/xml/ern/43"/>',
  ])("refuses the root %s", (xml) => {
    expect(parseMessage(xml)).toMatchObject({ ok: false, line: 1 });
  });
});

function readParties(parsed: ParsedMessage): readonly object[] {
  return "PartyList" in parsed.message ? parsed.message.PartyList.Party : [];
}
