import { describe, expect, test } from "vitest";
import { parseMessage } from "../../../src/builder/ern43/parse.ts";
import { walkMessage } from "../../../src/builder/ern43/walk.ts";

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

function walk(xml: string): readonly string[] {
  const visits: string[] = [];
  const parsed = parseMessage(xml);
  if (!parsed.ok) return [parsed.text];
  walkMessage(parsed.rootName, parsed.message, {
    composite: (cursor) => visits.push(`${cursor.path()} ${cursor.typeName}`),
    value: (cursor, value) => visits.push(`${cursor.path()} ${cursor.typeName} = ${value}`),
    attribute: (cursor, name, typeName, value) =>
      visits.push(`${cursor.path()}/@${name} ${typeName} = ${value}`),
  });
  return visits;
}

describe("walkMessage()", () => {
  test("visits composites, attributes and values in document order, each with its path", () => {
    const visits = walk(MESSAGE);

    const list = "/NewReleaseMessage/ResourceList";
    expect(visits).toEqual([
      "/NewReleaseMessage NewReleaseMessage",
      "/NewReleaseMessage/@AvsVersionId xs:string = 9",
      `${list} ResourceList`,
      `${list}/SoundRecording[1] SoundRecording`,
      `${list}/SoundRecording[1]/ResourceReference SoundRecordingResourceReference = A1`,
      `${list}/SoundRecording[2] SoundRecording`,
      `${list}/SoundRecording[2]/DisplayTitleText DisplayTitleText`,
      `${list}/SoundRecording[2]/DisplayTitleText/@IsDefault xs:boolean = true`,
      `${list}/SoundRecording[2]/DisplayTitleText DisplayTitleText = One`,
      `${list}/SoundRecording[2]/DisplayCredits DisplayCredits`,
      `${list}/SoundRecording[2]/DisplayCredits/DisplayCreditParty[1] DisplayCreditsDisplayCreditParty = P1`,
      `${list}/SoundRecording[2]/DisplayCredits/DisplayCreditParty[2] DisplayCreditsDisplayCreditParty = P2`,
      `${list}/SoundRecording[2]/DisplayCredits/NameUsedInDisplayCredit xs:string = Two`,
    ]);
  });

  test("gives each cursor the node and the cursor of the parent", () => {
    const message = { ReleaseList: { TrackRelease: [{ ReleaseReference: "R1" }] } };
    const seen: unknown[] = [];

    walkMessage("NewReleaseMessage", message, {
      value: (cursor) => seen.push(cursor.node, cursor.parent?.node, cursor.parent?.parent?.name),
    });

    expect(seen).toEqual(["R1", message.ReleaseList.TrackRelease[0], "ReleaseList"]);
  });

  test("passes over unknown keys and values of the wrong kind", () => {
    const message = { Unknown: "x", PartyList: "x", ReleaseList: { Release: null }, DealList: undefined };
    const paths: string[] = [];

    walkMessage("NewReleaseMessage", message, {
      composite: (cursor) => paths.push(cursor.path()),
      value: (cursor) => paths.push(cursor.path()),
    });

    expect(paths).toEqual(["/NewReleaseMessage", "/NewReleaseMessage/ReleaseList"]);
  });
});
