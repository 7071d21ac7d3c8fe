import { describe, expect, test } from "vitest";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed } from "../support/minimal-message.ts";

describe("checkMessage()", () => {
  test.each<[string, NewReleaseMessage]>([
    ["Audio", AUDIO_MESSAGE],
    ["SimpleAudioSingle", SINGLE_MESSAGE],
  ])("finds nothing in a clean message of profile %s", (_profile, message) => {
    expect(checkMessage(message)).toEqual([]);
  });

  test("reports everything that is wrong at once, in document order", () => {
    const steps = [
      [["ReleaseList", "Release", "ReleaseId", "ICPN"], "190295810727"],
      [["ResourceList", "SoundRecording", 1, "Duration"], undefined],
      [["ResourceList", "SoundRecording", 0, "SoundRecordingEdition", 0, "ResourceId", 0, "ISRC"], "bad"],
      [["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms", "TerritoryCode"], undefined],
      [["MessageHeader", "MessageSender", "PartyId"], "PADPIDA2007050901X"],
      [["ReleaseList", "TrackRelease", 1, "ReleaseResourceReference"], "A9"],
      [["attributes", "LanguageAndScriptCode"], "zh_Hans"],
    ] as const;
    const message = steps.reduce((broken, [path, value]) => changed(broken, path, value), AUDIO_MESSAGE);

    const findings = checkMessage(message);

    expect(findings.map(({ code, path }) => `${code} ${path.replace("/NewReleaseMessage", "")}`)).toEqual([
      "LANG_CODE /@LanguageAndScriptCode",
      "HDR_DPID_SYNTAX /MessageHeader/MessageSender/PartyId",
      "ID_ISRC /ResourceList/SoundRecording[1]/SoundRecordingEdition/ResourceId/ISRC",
      "TRK_ONE_PER_PRIMARY /ResourceList/SoundRecording[2]",
      "XSD_REQUIRED /ResourceList/SoundRecording[2]/Duration",
      "ID_ICPN /ReleaseList/Release/ReleaseId/ICPN",
      "REF_RESOLVES /ReleaseList/TrackRelease[2]/ReleaseResourceReference",
      "DEAL_TERRITORY /DealList/ReleaseDeal/Deal/DealTerms/TerritoryCode",
    ]);
  });

  test("gives a finding its severity, text, value and hint", () => {
    const message = changed(AUDIO_MESSAGE, ["ReleaseList", "Release", "ReleaseId", "ICPN"], "190295810727");

    expect(checkMessage(message)).toEqual([
      {
        code: "ID_ICPN",
        severity: "fatal",
        path: "/NewReleaseMessage/ReleaseList/Release/ReleaseId/ICPN",
        text: "ICPN ends in 7, but its check digit is 6",
        hint: "Correct the barcode; keep its leading zeros",
        value: "190295810727",
      },
    ]);
  });

  test("writes characters that nothing can store as escapes", () => {
    const steps = ["ReleaseList", "Release", "Genre", 0, "GenreText"];
    const message = changed(AUDIO_MESSAGE, steps, "Pop\u0000\uD800");

    const values = checkMessage(message).map((finding) => finding.value);

    expect(values).toEqual(["Pop\\u0000\\uD800", "Pop\\u0000\\uD800"]);
  });

  test("reports an empty message as missing parts without failing", () => {
    const empty = Object.keys(AUDIO_MESSAGE).reduce(
      (message, name) => changed(message, [name], undefined),
      AUDIO_MESSAGE,
    );

    const codes = new Set(checkMessage(empty).map((finding) => finding.code));

    expect(codes).toEqual(new Set(["XSD_REQUIRED", "HDR_PROFILE_PRESENT"]));
  });

  test("gives the same findings for the same message", () => {
    const message = changed(AUDIO_MESSAGE, ["ResourceList", "SoundRecording"], []);

    expect(checkMessage(message)).toEqual(checkMessage(message));
  });
});
