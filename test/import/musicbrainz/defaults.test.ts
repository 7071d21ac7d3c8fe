import { describe, expect, test } from "vitest";
import { parseMusicbrainzDefaults } from "../../../src/import/musicbrainz/defaults.ts";
import { DEFAULTS } from "./release-json.ts";

describe("parseMusicbrainzDefaults()", () => {
  test("takes a sender and nothing else", () => {
    expect(parseMusicbrainzDefaults({ sender: DEFAULTS.sender })).toMatchObject({ lines: [], deals: [] });
  });

  test.each([
    ["no sender", { sender: undefined }, "sender: "],
    ["a member that nobody knows", { gerne: "Pop" }, "gerne"],
    [
      "a place for no fact",
      { lines: [{ lineType: "P", text: "{labl}" }] },
      "lines: {labl} stands for no fact",
    ],
    [
      "a disc in the name of a cover",
      { cover: { files: [{ uri: "{disc}" }] } },
      "cover: {disc} stands for no fact",
    ],
    ["a recipient of messages of no kind", { recipient: DEFAULTS.sender }, "messageControlType: "],
    ["an ISRC by no MusicBrainz id", { isrcs: { first: "QZES82600001" } }, "isrcs"],
  ])("throws ERN_CONFIG_INVALID_OPTION for %s", (_name, change, problem) => {
    expect(() => parseMusicbrainzDefaults({ ...DEFAULTS, ...change })).toThrow(
      expect.objectContaining({
        code: "ERN_CONFIG_INVALID_OPTION",
        message: expect.stringContaining(problem),
      }),
    );
  });
});
