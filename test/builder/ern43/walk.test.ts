import { describe, expect, test } from "vitest";
import { parseMessage } from "../../../src/builder/ern43/parse.ts";
import { planVisits, type Visitors } from "../../../src/builder/ern43/visit-plan.ts";
import { walkMessage } from "../../../src/builder/ern43/walk.ts";

type Log = unknown[];

const NOTHING: Visitors<Log> = { ofComposite: () => [], ofValue: () => [], ofAttribute: () => [] };

const EVERYTHING = planVisits<Log>({
  ofComposite: () => [(cursor, log) => log.push(`${cursor.path()} ${cursor.typeName}`)],
  ofValue: () => [(cursor, value, log) => log.push(`${cursor.path()} ${cursor.typeName} = ${value}`)],
  ofAttribute: () => [(cursor, name, value, log) => log.push(`${cursor.path()}/@${name} = ${value}`)],
});

const MESSAGE = `<e:NewReleaseMessage xmlns:e="http://ddex.net/xml/ern/43" AvsVersionId="9">
  <ResourceList>
    <SoundRecording><ResourceReference>A1</ResourceReference></SoundRecording>
    <SoundRecording>
      <DisplayTitleText IsDefault="true">One</DisplayTitleText>
      <DisplayCredits>
        <DisplayCreditParty>P1</DisplayCreditParty>
        <DisplayCreditParty>P2</DisplayCreditParty><NameUsedInDisplayCredit>Two</NameUsedInDisplayCredit>
      </DisplayCredits>
    </SoundRecording>
  </ResourceList>
</e:NewReleaseMessage>`;

function walk(xml: string, visits = EVERYTHING): Log {
  const log: Log = [];
  const parsed = parseMessage(xml);
  if (!parsed.ok) return [parsed.text];
  walkMessage(parsed.rootName, parsed.message, visits, log);
  return log;
}

describe("walkMessage()", () => {
  test("visits composites, attributes and values in document order, each with its path", () => {
    const visits = walk(MESSAGE);

    const list = "/NewReleaseMessage/ResourceList";
    expect(visits).toEqual([
      "/NewReleaseMessage NewReleaseMessage",
      "/NewReleaseMessage/@AvsVersionId = 9",
      `${list} ResourceList`,
      `${list}/SoundRecording[1] SoundRecording`,
      `${list}/SoundRecording[1]/ResourceReference SoundRecordingResourceReference = A1`,
      `${list}/SoundRecording[2] SoundRecording`,
      `${list}/SoundRecording[2]/DisplayTitleText DisplayTitleText`,
      `${list}/SoundRecording[2]/DisplayTitleText/@IsDefault = true`,
      `${list}/SoundRecording[2]/DisplayTitleText DisplayTitleText = One`,
      `${list}/SoundRecording[2]/DisplayCredits DisplayCredits`,
      `${list}/SoundRecording[2]/DisplayCredits/DisplayCreditParty[1] DisplayCreditsDisplayCreditParty = P1`,
      `${list}/SoundRecording[2]/DisplayCredits/DisplayCreditParty[2] DisplayCreditsDisplayCreditParty = P2`,
      `${list}/SoundRecording[2]/DisplayCredits/NameUsedInDisplayCredit xs:string = Two`,
    ]);
  });

  test("gives each cursor the node and the cursor of the parent", () => {
    const message = { ReleaseList: { TrackRelease: [{ ReleaseReference: "R1" }] } };
    const seen: Log = [];
    const visits = planVisits<Log>({
      ...NOTHING,
      ofValue: () => [
        (cursor, _value, log) => log.push(cursor.node, cursor.parent?.node, cursor.parent?.parent?.name),
      ],
    });

    walkMessage("NewReleaseMessage", message, visits, seen);

    expect(seen).toEqual(["R1", message.ReleaseList.TrackRelease[0], "ReleaseList"]);
  });

  test("passes over unknown keys and values of the wrong kind", () => {
    const message = { Unknown: "x", PartyList: "x", ReleaseList: { Release: null }, DealList: undefined };
    const visits: Log = [];

    walkMessage("NewReleaseMessage", message, EVERYTHING, visits);

    expect(visits).toEqual([
      "/NewReleaseMessage NewReleaseMessage",
      "/NewReleaseMessage/ReleaseList ReleaseList",
    ]);
  });

  test("goes only where something is visited", () => {
    const visits = planVisits<Log>({
      ...NOTHING,
      ofComposite: (typeName) =>
        typeName === "DisplayCredits" ? [(cursor, log) => log.push(cursor.path())] : [],
      ofValue: (name) =>
        name === "ResourceReference" ? [(cursor, value, log) => log.push(`${cursor.name} ${value}`)] : [],
      ofAttribute: (name) =>
        name === "IsDefault" ? [(owner, _name, value, log) => log.push(`${owner.name} ${value}`)] : [],
    });

    expect(walk(MESSAGE, visits)).toEqual([
      "ResourceReference A1",
      "DisplayTitleText true",
      "/NewReleaseMessage/ResourceList/SoundRecording[2]/DisplayCredits",
    ]);
  });

  test("finds what is visited in a composite that contains itself", () => {
    const innermost = { SequenceNumber: 3 };
    const release = { ResourceGroup: [{ ResourceGroup: [{ ResourceGroup: [innermost] }] }] };
    const visits = planVisits<Log>({
      ...NOTHING,
      ofValue: (name) =>
        name === "SequenceNumber" ? [(cursor, value, log) => log.push(`${cursor.path()} ${value}`)] : [],
    });
    const log: Log = [];

    walkMessage("NewReleaseMessage", { ReleaseList: { Release: release } }, visits, log);

    expect(log).toEqual([
      "/NewReleaseMessage/ReleaseList/Release/ResourceGroup/ResourceGroup/ResourceGroup/SequenceNumber 3",
    ]);
  });
});
