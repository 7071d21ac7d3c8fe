import { describe, expect, test } from "vitest";
import { areSameInOrder } from "../../src/compare/same-in-order.ts";

interface TestParty {
  readonly PartyReference: string;
  readonly PartyName: readonly object[];
}

const party = (reference: string, name: string): TestParty => ({
  PartyReference: reference,
  PartyName: [{ FullName: { value: name } }],
});
const message = (
  parties: readonly TestParty[],
  artists: readonly string[],
  MessageHeader?: object,
): object => ({
  MessageHeader,
  PartyList: { Party: parties },
  ResourceList: {
    SoundRecording: [{ DisplayArtist: artists.map((ArtistPartyReference) => ({ ArtistPartyReference })) }],
  },
});
const MESSAGE = message([party("P1", "A"), party("P2", "B")], ["P1", "P2"]);

describe("areSameInOrder()", () => {
  test("lets references have other names, and the header be another", () => {
    const other = message([party("P9", "A"), party("P1", "B")], ["P9", "P1"], { MessageId: "1" });

    expect(areSameInOrder("NewReleaseMessage", MESSAGE, other)).toBe(true);
  });

  test.each([
    ["another value", message([party("P1", "A"), party("P2", "C")], ["P1", "P2"])],
    ["a reference to another party", message([party("P1", "A"), party("P2", "B")], ["P2", "P1"])],
    ["two references become one", message([party("P1", "A"), party("P1", "B")], ["P1", "P1"])],
    ["one item more", message([party("P1", "A"), party("P2", "B")], ["P1", "P2", "P1"])],
    ["another order", message([party("P2", "B"), party("P1", "A")], ["P1", "P2"])],
    ["a part that is missing", { ...MESSAGE, ResourceList: undefined }],
    ["an attribute", { ...MESSAGE, attributes: { AvsVersionId: "9" } }],
  ])("notices %s", (_difference, other) => {
    expect(areSameInOrder("NewReleaseMessage", MESSAGE, other)).toBe(false);
    expect(areSameInOrder("NewReleaseMessage", other, MESSAGE)).toBe(false);
  });
});
