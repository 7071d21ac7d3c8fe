import { describe, expect, test } from "vitest";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import { validateMessage } from "../../src/validate/validate-message.ts";
import { AUDIO_MESSAGE } from "../support/minimal-message.ts";

const GOOD = serialize(AUDIO_MESSAGE, "NewReleaseMessage");
const PURGE = serialize(
  {
    MessageHeader: AUDIO_MESSAGE.MessageHeader,
    PurgedRelease: { ReleaseId: { ICPN: "190295810726" }, Title: [{ TitleText: "An Album" }] },
    attributes: { AvsVersionId: "9", LanguageAndScriptCode: "en" },
  },
  "PurgeReleaseMessage",
);

describe("validateMessage()", () => {
  test("finds nothing in a message that keeps the XSD and the rules", async () => {
    expect(await validateMessage(GOOD)).toEqual({ valid: true, findings: [] });
  });

  test("names line, path, code and hint", async () => {
    const xml = GOOD.replaceAll("><", ">\n<").replace(/(<ISRC>)[^<]*/, "$1GB1");
    const line = xml.split("\n").findIndex((text) => text.includes("<ISRC>GB1")) + 1;

    const { valid, findings } = await validateMessage(xml);

    expect(valid).toBe(false);
    expect(findings).toMatchObject([
      {
        code: "ID_ISRC",
        line,
        path: "/NewReleaseMessage/ResourceList/SoundRecording[1]/SoundRecordingEdition/ResourceId/ISRC",
        hint: expect.stringMatching(/^\w/),
      },
    ]);
  });

  test("checks a PurgeReleaseMessage by the rules that hold for it", async () => {
    const faulty = PURGE.replace("190295810726", "190295810727").replace(/<MessageControlType>.*?>/, "");

    expect(await validateMessage(PURGE)).toEqual({ valid: true, findings: [] });
    expect((await validateMessage(faulty)).findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "HDR_CONTROL_TYPE /PurgeReleaseMessage/MessageHeader/MessageControlType",
      "ID_ICPN /PurgeReleaseMessage/PurgedRelease/ReleaseId/ICPN",
    ]);
  });

  test("checks the text as well as the tree", async () => {
    const { findings } = await validateMessage(`${GOOD}${GOOD.replace(/^<\?xml[^>]*\?>\s*/, "")}`);

    expect(findings.map(({ code }) => code)).toEqual(["HDR_ONE_ROOT_PER_FILE"]);
  });

  test("checks a message without releases, too", async () => {
    const { findings } = await validateMessage(GOOD.replace(/<ReleaseList>.*<\/ReleaseList>/s, ""));

    expect(findings.map(({ code }) => code)).toContain("XSD_REQUIRED");
  });

  test("compares the time of the message with the clock, or with the instant that is given", async () => {
    const early = await validateMessage(GOOD, { now: new Date("2020-01-01T00:00:00Z") });
    const future = await validateMessage(GOOD.replace(/(<MessageCreatedDateTime>)\d{4}/, "$19999"));

    expect(early.findings.map(({ code }) => code)).toEqual(["HDR_CREATED_HAS_TZ"]);
    expect(future.findings.map(({ code }) => code)).toContain("HDR_CREATED_HAS_TZ");
  });

  test("asks whether a file is named after its release only where its name is given", async () => {
    const { findings } = await validateMessage(GOOD, { fileName: "message.xml" });

    expect(findings.map(({ code }) => code)).toEqual(["HDR_ONE_ROOT_PER_FILE"]);
    expect((await validateMessage(GOOD, { fileName: "190295810726.xml" })).findings).toEqual([]);
  });

  test("reads bytes as UTF-8 and says where they are none", async () => {
    const bytes = Buffer.from(GOOD, "utf8");

    expect(await validateMessage(bytes)).toMatchObject({ valid: true });
    expect(await validateMessage(Buffer.from(GOOD, "utf16le"))).toMatchObject({
      valid: false,
      findings: [{ code: "ERN_XML_NOT_WELL_FORMED" }],
    });
  });

  test("takes another spelling of a boolean as what it means", async () => {
    const twoDefaults = GOOD.replace(
      /(<DisplayTitleText)[^>]*(>[^<]*<\/DisplayTitleText>)/,
      '$1 IsDefault=" 1 "$2$1 IsDefault="true"$2',
    );

    const { findings } = await validateMessage(twoDefaults);

    expect(findings.map(({ code }) => code)).toContain("DEF_ONE_DEFAULT");
  });
});
