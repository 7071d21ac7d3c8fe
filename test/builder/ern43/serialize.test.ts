import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMessage } from "../../../src/builder/ern43/parse.ts";
import { serialize } from "../../../src/builder/ern43/serialize.ts";
import type { NewReleaseMessage, PartyList } from "../../../src/builder/ern43/types.ts";
import { writeByLibrary } from "./library-form.ts";
import { messageArbitrary } from "./message-arbitrary.ts";

function messageWith(parts: Partial<NewReleaseMessage>): NewReleaseMessage {
  return {
    MessageHeader: {
      MessageId: "m1",
      MessageSender: { PartyId: "PADPIDA2013042401U" },
      MessageRecipient: [{ PartyId: "PADPIDA2009101501Y" }],
      MessageCreatedDateTime: "2020-01-02T03:04:05Z",
    },
    PartyList: { Party: [] },
    ResourceList: {},
    ReleaseList: {},
    attributes: { AvsVersionId: "9", LanguageAndScriptCode: "en" },
    ...parts,
  };
}

function partyNamed(fullName: string): PartyList {
  return { Party: [{ PartyReference: "P1", PartyName: [{ FullName: { value: fullName } }] }] };
}

describe("serialize()", () => {
  test("writes the prolog and a root in the namespace of ERN 4.3, children in none", () => {
    const xml = serialize(messageWith({}), "NewReleaseMessage");

    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>' +
        '<ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/43" AvsVersionId="9" LanguageAndScriptCode="en">' +
        "<MessageHeader><MessageId>m1</MessageId>" +
        "<MessageSender><PartyId>PADPIDA2013042401U</PartyId></MessageSender>" +
        "<MessageRecipient><PartyId>PADPIDA2009101501Y</PartyId></MessageRecipient>" +
        "<MessageCreatedDateTime>2020-01-02T03:04:05Z</MessageCreatedDateTime></MessageHeader>" +
        "<PartyList/><ResourceList/><ReleaseList/></ern:NewReleaseMessage>",
    );
  });

  test("writes elements in the order of the XSD whatever the order of the keys", () => {
    const message = messageWith({});
    const reversed = Object.fromEntries(Object.entries(message).toReversed());

    const xml = serialize(Object.assign(reversed, message), "NewReleaseMessage");

    expect(Object.keys(reversed)[0]).toBe("attributes");
    expect(xml).toBe(serialize(message, "NewReleaseMessage"));
  });

  test("writes booleans and numbers as text, in attributes too", () => {
    const dealList = {
      ReleaseDeal: [
        {
          DealReleaseReference: ["R0"],
          Deal: [{ DealTerms: { IsPreOrderDeal: false, ValidityPeriod: [] } }],
        },
      ],
    };
    const message = messageWith({
      DealList: dealList,
      ReleaseList: {
        TrackRelease: [
          {
            ReleaseReference: "R1",
            ReleaseId: {},
            ReleaseResourceReference: "A1",
            ReleaseLabelReference: [],
            Genre: [],
            attributes: { IsMainRelease: true },
          },
        ],
      },
    });

    const xml = serialize(message, "NewReleaseMessage");

    expect(xml).toContain("<IsPreOrderDeal>false</IsPreOrderDeal>");
    expect(xml).toContain('<TrackRelease IsMainRelease="true">');
  });

  test("escapes markup once, and a carriage return as a reference", () => {
    const xml = serialize(
      messageWith({ PartyList: partyNamed("a & b <c> ]]> &amp; \r\n\t\"'") }),
      "NewReleaseMessage",
    );

    expect(xml).toContain("<FullName>a &amp; b &lt;c&gt; ]]&gt; &amp;amp; &#13;\n\t\"'</FullName>");
  });

  test("escapes quotes, tabs and line ends in attributes as references", () => {
    const message = messageWith({ attributes: { AvsVersionId: "\"'<&\t\n\r", LanguageAndScriptCode: "en" } });

    const xml = serialize(message, "NewReleaseMessage");

    expect(xml).toContain('AvsVersionId="&quot;&apos;&lt;&amp;&#9;&#10;&#13;"');
  });

  test("writes the groups of a run one after the other", () => {
    const message = {
      MessageHeader: messageWith({}).MessageHeader,
      PurgedRelease: {
        Contributor: [
          {
            DisplayCredits: [
              {
                DisplayCreditText: "by",
                DisplayCreditPartyGroup: [
                  { NameUsedInDisplayCredit: "One & Only", DisplayCreditParty: "P1" },
                  { DisplayCreditParty: "P2" },
                ],
              },
            ],
          },
        ],
      },
      attributes: { AvsVersionId: "9", LanguageAndScriptCode: "en" },
    };

    const xml = serialize(message, "PurgeReleaseMessage");

    expect(xml).toContain(
      "<DisplayCredits><DisplayCreditText>by</DisplayCreditText><DisplayCreditParty>P1</DisplayCreditParty>" +
        "<NameUsedInDisplayCredit>One &amp; Only</NameUsedInDisplayCredit>" +
        "<DisplayCreditParty>P2</DisplayCreditParty></DisplayCredits>",
    );
  });

  test("leaves out keys whose value is undefined", () => {
    const message = Object.assign(messageWith({}), { DealList: undefined });

    const xml = serialize(message, "NewReleaseMessage");

    expect(xml).toBe(serialize(messageWith({}), "NewReleaseMessage"));
  });

  test.each([
    [
      "an unknown key",
      { Party: [{ PartyReference: "P1", UpdateIndicator: "x" }] },
      "/NewReleaseMessage/PartyList/Party",
      '"UpdateIndicator"',
    ],
    [
      "an unknown attribute",
      { Party: [], attributes: { Foo: 1 } },
      "/NewReleaseMessage/PartyList",
      '"attributes"',
    ],
    [
      "an object in place of text",
      { Party: [{ PartyReference: {} }] },
      "/NewReleaseMessage/PartyList/Party/PartyReference",
      "neither text",
    ],
    ["text in place of an object", { Party: ["x"] }, "/NewReleaseMessage/PartyList/Party", "no object"],
    ["null", { Party: null }, "/NewReleaseMessage/PartyList/Party", "no object"],
    [
      "a key of Object.prototype",
      { Party: [], constructor: "x" },
      "/NewReleaseMessage/PartyList",
      '"constructor"',
    ],
  ])("throws a TypeError that names path and fault for %s", (_name, partyList, path, fault) => {
    const message = Object.assign(messageWith({}), { PartyList: partyList });

    const write = (): string => serialize(message, "NewReleaseMessage");

    expect(write).toThrow(TypeError);
    expect(write).toThrow(`"${path}"`);
    expect(write).toThrow(fault);
  });

  test("writes U+FFFD for forbidden characters and lone surrogates when it is told to", () => {
    const message = messageWith({ PartyList: partyNamed("a\u0000b\u001Fc\uFFFEd\uD800e𝄞") });

    const xml = serialize(message, "NewReleaseMessage", { replaceForbidden: true });

    expect(xml).toContain("<FullName>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe𝄞</FullName>");
  });

  test.each(["NewReleaseMessage", "PurgeReleaseMessage"] as const)(
    "writes any tree of %s so that parseMessage() reads it back",
    (rootName) => {
      assert(
        property(messageArbitrary(rootName), (tree) => {
          const parsed = parseMessage(serialize(tree, rootName));

          expect(parsed).toMatchObject({ ok: true, rootName, unknown: [] });
          expect(parsed.ok && parsed.message).toEqual(tree);
        }),
        { numRuns: 300 },
      );
    },
  );

  test.each(["NewReleaseMessage", "PurgeReleaseMessage"] as const)(
    "writes any tree of %s byte for byte as fast-xml-builder's build does",
    (rootName) => {
      assert(
        property(messageArbitrary(rootName), (tree) => {
          expect(serialize(tree, rootName)).toBe(writeByLibrary(tree, rootName));
        }),
        { numRuns: 300 },
      );
    },
  );
});
