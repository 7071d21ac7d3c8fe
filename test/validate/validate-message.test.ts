import { describe, expect, test } from "vitest";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import { validateMessage } from "../../src/validate/validate-message.ts";
import { AUDIO_MESSAGE } from "../support/minimal-message.ts";

const GOOD = serialize(AUDIO_MESSAGE, "NewReleaseMessage");

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
