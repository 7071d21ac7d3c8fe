import { describe, expect, test } from "vitest";
import type { Party, SoundRecording } from "../../../src/builder/ern43/types.ts";
import { openComposite } from "../../../src/import/ern/open-composite.ts";
import { contextOf } from "./import-context.ts";

const CONTEXT = contextOf({
  PartyList: {
    Party: [{ PartyReference: "P1", PartyId: [{ ISNI: "0000000121455467" }] }, { PartyReference: "P2" }],
  },
});
const PARTY: Party = {
  PartyReference: "P2",
  PartyName: [{ FullName: { value: "Queen" } }, { FullName: { value: "クイーン" } }],
  RelatedParty: [
    { PartyRelatedPartyReference: "P1", PartyRelationshipType: { value: "IsMemberOf" } },
    { PartyRelatedPartyReference: "P9", PartyRelationshipType: { value: "IsMemberOf" } },
  ],
};

describe("openComposite()", () => {
  test("gives what it holds to whoever takes it, once", () => {
    const party = openComposite(PARTY, "Party", CONTEXT);

    expect([party.take("PartyReference"), party.take("PartyReference")]).toEqual(["P2", undefined]);
  });

  test("leaves nothing where everything is taken", () => {
    const party = openComposite({ PartyReference: "P1" }, "Party", CONTEXT);

    party.take("PartyReference");

    expect(party.rest()).toEqual({});
    expect(party.isEmpty()).toBe(true);
  });

  test("leaves what nobody takes, with ids of records in place of references that lead somewhere", () => {
    const party = openComposite(PARTY, "Party", CONTEXT);

    party.take("PartyName");

    expect(party.rest()).toEqual({
      ern: {
        PartyReference: "release/P2",
        RelatedParty: [
          {
            PartyRelatedPartyReference: "isni:0000000121455467",
            PartyRelationshipType: { value: "IsMemberOf" },
          },
          { PartyRelatedPartyReference: "P9", PartyRelationshipType: { value: "IsMemberOf" } },
        ],
      },
    });
  });

  test("does not change the message", () => {
    const before = structuredClone(PARTY);
    const party = openComposite(PARTY, "Party", CONTEXT);

    party.list("PartyName", (name) => name.value("FullName"));
    party.fragment();

    expect(PARTY).toEqual(before);
  });

  test("leaves a whole list where one of its items has no place", () => {
    const party = openComposite(PARTY, "Party", CONTEXT);

    const names = party.list("PartyName", (name) => {
      const value = name.value("FullName");
      return value === "Queen" ? value : undefined;
    });

    expect(names).toEqual([]);
    expect(party.fragment()?.["PartyName"]).toEqual(PARTY.PartyName);
  });

  test("leaves of a child that is opened only what is not taken", () => {
    const node = {
      Type: { value: "UserDefined", attributes: { Namespace: "x", UserDefinedValue: "Field recording" } },
    } as const;
    const recording = openComposite<Pick<SoundRecording, "Type">>(node, "SoundRecording", CONTEXT);

    const type = recording.open("Type");

    expect([type.text(), type.attribute("Namespace")]).toEqual(["UserDefined", "x"]);
    expect(recording.rest()).toEqual({
      ern: { Type: { attributes: { UserDefinedValue: "Field recording" } } },
    });
  });

  test("keeps an empty child, which says that it is there", () => {
    const recording = openComposite({ Type: {} }, "SoundRecording", CONTEXT);

    recording.open("Type");

    expect(recording.rest()).toEqual({ ern: { Type: {} } });
  });

  test("leaves a flag that is denied, which the columns do not write", () => {
    const recording = openComposite(
      { attributes: { IsSupplemental: false, ApplyClassicalProfileVariant: true } },
      "SoundRecording",
      CONTEXT,
    );

    const flags = [
      recording.trueAttribute("IsSupplemental"),
      recording.trueAttribute("ApplyClassicalProfileVariant"),
    ];

    expect(flags).toEqual([undefined, true]);
    expect(recording.rest()).toEqual({ ern: { attributes: { IsSupplemental: false } } });
  });

  test("takes texts of composites only where none has more than its text", () => {
    const plain = openComposite(
      { VersionType: [{ value: "LiveVersion" }, { value: "MonoVersion" }] },
      "SoundRecording",
      CONTEXT,
    );
    const defined = openComposite(
      { VersionType: [{ value: "LiveVersion" }, { value: "UserDefined", attributes: { Namespace: "x" } }] },
      "SoundRecording",
      CONTEXT,
    );

    expect(plain.values("VersionType")).toEqual(["LiveVersion", "MonoVersion"]);
    expect(defined.values("VersionType")).toEqual([]);
    expect(defined.isEmpty()).toBe(false);
  });
});
