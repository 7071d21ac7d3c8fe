import { describe, expect, test } from "vitest";
import { CatalogueRelease, type CatalogueReleaseInput } from "../../src/catalogue.ts";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { attachSources } from "../../src/builder/locate-source.ts";
import { OriginRecorder } from "../../src/builder/origins.ts";
import type { Finding } from "../../src/finding.ts";
import { cleanSingle, PARTIES } from "../support/catalogue-release.ts";
import { ENVELOPE } from "./build-for-test.ts";

const RELEASE_SOURCE = { table: "catalogue.release", key: "id=r1" };

/** Says what a finding at the path of a release's message is about. */
function locate(path: string, facts: Omit<CatalogueReleaseInput, "releaseId">): Finding | undefined {
  const origins = new OriginRecorder();
  const release = CatalogueRelease.parse(cleanSingle("r1", { source: RELEASE_SOURCE, ...facts }));
  const sender = { ...PARTIES.sender, source: { table: "catalogue.messaging_party", key: "dpid=S" } };
  const envelope = { ...ENVELOPE, parties: { ...PARTIES, sender } };
  const { message } = buildNewReleaseMessage(release, envelope, origins);
  const finding: Finding = { code: "C", severity: "fatal", path, text: "t", hint: "h" };
  return attachSources([finding], message, origins)[0];
}

function source(name: string): { table: string; key: string } {
  return { table: `catalogue.${name}`, key: `id=${name}` };
}

describe("attachSources()", () => {
  test("names the column of an element and the value in its cell", () => {
    expect(
      locate("/NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN", { icpn: "190295810726" }),
    ).toMatchObject({
      source: { ...RELEASE_SOURCE, column: "icpn" },
      value: "190295810726",
    });
  });

  test("names the column of an attribute of the message itself", () => {
    expect(locate("/NewReleaseMessage/@LanguageAndScriptCode", {})).toMatchObject({
      source: { ...RELEASE_SOURCE, column: "language_and_script_code" },
      value: "en",
    });
  });

  test("names the column of an attribute of a nested composite", () => {
    const titles = [{ titleText: "A", languageAndScriptCode: "xx", source: source("release_title") }];

    expect(
      locate("/NewReleaseMessage/ReleaseList/Release/DisplayTitle/@LanguageAndScriptCode", { titles }),
    ).toMatchObject({
      source: { ...source("release_title"), column: "language_and_script_code" },
      value: "xx",
    });
  });

  test("names the row of the n-th composite", () => {
    const genres = [{ genreText: "Rock" }, { genreText: "Pop", source: source("release_genre") }];

    expect(locate("/NewReleaseMessage/ReleaseList/Release/Genre[2]/GenreText", { genres })).toMatchObject({
      source: { ...source("release_genre"), column: "genre_text" },
      value: "Pop",
    });
  });

  test("gives the one item of a list column that the element was written from", () => {
    const releaseTypes = ["Album", "Albun"];

    expect(locate("/NewReleaseMessage/ReleaseList/Release/ReleaseType[2]", { releaseTypes })).toMatchObject({
      source: { ...RELEASE_SOURCE, column: "release_types" },
      value: "Albun",
    });
  });

  test("gives the id in the catalogue where the message has a reference", () => {
    const displayArtists = [
      { partyId: "nobody", displayArtistRole: "MainArtist", source: source("release_display_artist") },
    ];

    expect(
      locate("/NewReleaseMessage/ReleaseList/Release/DisplayArtist/ArtistPartyReference", { displayArtists }),
    ).toMatchObject({
      source: { ...source("release_display_artist"), column: "party_id" },
      value: "nobody",
    });
  });

  test("names the column that the displayed title came from", () => {
    const path = "/NewReleaseMessage/ReleaseList/Release/DisplayTitleText";
    const row = { titleText: "A", source: source("release_title") };

    expect(locate(path, { titles: [row] })?.source?.column).toBe("title_text");
    expect(locate(path, { titles: [{ ...row, displayTitleText: "B" }] })?.source?.column).toBe(
      "display_title_text",
    );
  });

  test("names the deal of a track release that is not there", () => {
    const deals = [{ trackReleaseId: "gone", source: source("deal") }];

    expect(locate("/NewReleaseMessage/DealList/ReleaseDeal/DealReleaseReference", { deals })).toMatchObject({
      source: { ...source("deal"), column: "track_release_id" },
      value: "gone",
    });
  });

  test("names the row of a sender", () => {
    expect(locate("/NewReleaseMessage/MessageHeader/MessageSender/PartyId", {})).toMatchObject({
      source: { table: "catalogue.messaging_party", key: "dpid=S", column: "dpid" },
      value: PARTIES.sender.dpid,
    });
  });

  test("names no row for a part of the header that is the run's", () => {
    const finding = locate("/NewReleaseMessage/MessageHeader/MessageId", {});

    expect(finding).not.toHaveProperty("source");
    expect(finding?.hint).toBe("h");
  });

  test.each([
    ["/NewReleaseMessage/ReleaseList/Release/DisplayTitleText", { titles: [] }, "ern_title"],
    ["/NewReleaseMessage/DealList", { deals: [] }, "ern_deal"],
    ["/NewReleaseMessage/ResourceList/SoundRecording", { soundRecordings: [] }, "ern_sound_recording"],
    ["/NewReleaseMessage/PartyList/Party", { parties: [] }, "ern_party"],
    ["/NewReleaseMessage/ReleaseList/Release/ResourceGroup", { resourceGroups: [] }, "ern_resource_group"],
  ])("names the view that lacks a row for %s", (path, facts, view) => {
    const finding = locate(path, facts);

    expect(finding?.source).toEqual(RELEASE_SOURCE);
    expect(finding?.hint).toBe(`Add a row to ${view} for catalogue.release id=r1`);
  });

  test("leaves a finding alone whose release did not come from rows", () => {
    const origins = new OriginRecorder();
    const { message } = buildNewReleaseMessage(CatalogueRelease.parse(cleanSingle("r1")), ENVELOPE, origins);
    const path = "/NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN";
    const finding: Finding = { code: "C", severity: "fatal", path, text: "t", hint: "h" };

    expect(attachSources([finding], message, origins)).toEqual([finding]);
  });

  test("keeps the source that a finding already has", () => {
    const finding: Finding = {
      code: "C",
      severity: "fatal",
      path: "titles",
      text: "t",
      hint: "h",
      source: source("elsewhere"),
    };

    expect(attachSources([finding], {}, new OriginRecorder())).toEqual([finding]);
  });

  test("survives a path that leads nowhere", () => {
    expect(locate("/", {})?.source).toEqual(RELEASE_SOURCE);
    expect(locate("/NewReleaseMessage/Nowhere[7]/@x", {})?.source).toEqual(RELEASE_SOURCE);
  });

  describe("for what fragments say", () => {
    const recordingSource = source("sound_recording");
    const [single] = cleanSingle("r1").soundRecordings ?? [];
    const facts = (ern: Record<string, unknown>): Omit<CatalogueReleaseInput, "releaseId"> => ({
      soundRecordings: [{ id: "recording", type: "T", ...single, source: recordingSource, ern }],
    });
    const RECORDING = "/NewReleaseMessage/ResourceList/SoundRecording";

    test.each<[string, Record<string, unknown>, string]>([
      ["a list", { Raga: [{ value: "a" }, { value: "b" }] }, "Raga[2]"],
      [
        "an element deep in a list",
        { Cue: [], Character: [{ Performer: [{ Role: [{}] }] }] },
        "Character/Performer/Role",
      ],
      ["what is missing in a list", { Character: [{}] }, "Character/CharacterPartyReference"],
      ["a text", { DisableSearch: true }, "DisableSearch"],
      [
        "an attribute",
        { attributes: { ApplyClassicalProfileVariant: true } },
        "@ApplyClassicalProfileVariant",
      ],
      [
        "an attribute of a composite of the columns",
        { Type: { attributes: { Namespace: "N" } } },
        "Type/@Namespace",
      ],
    ])("names the column of the fragment of %s", (_what, ern, path) => {
      expect(locate(`${RECORDING}/${path}`, facts(ern))?.source).toEqual({
        ...recordingSource,
        column: "ern",
      });
    });

    test("names the other columns beside it", () => {
      const ern = { Type: { attributes: { Namespace: "N" } } };

      expect(locate(`${RECORDING}/Type`, facts(ern))?.source).toEqual({ ...recordingSource, column: "type" });
    });

    test("names the fragment of the message", () => {
      const messageErn = {
        MessageHeader: { MessageAuditTrail: { MessageAuditTrailEvent: [{ DateTime: "x" }] } },
      };
      const path = "/NewReleaseMessage/MessageHeader/MessageAuditTrail/MessageAuditTrailEvent/DateTime";

      expect(locate(path, { messageErn })?.source).toEqual({ ...RELEASE_SOURCE, column: "message_ern" });
    });
  });
});
