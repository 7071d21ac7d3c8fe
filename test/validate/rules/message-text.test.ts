import { describe, expect, test } from "vitest";
import { serialize } from "../../../src/builder/ern43/serialize.ts";
import { checkMessage } from "../../../src/validate/check-message.ts";
import { checkText } from "../../../src/validate/check-text.ts";
import { AUDIO_MESSAGE } from "../../support/minimal-message.ts";

const XML = serialize(AUDIO_MESSAGE, "NewReleaseMessage");
const BODY = XML.replace(/^<\?xml[^>]*\?>\s*/, "");

/** One change of a clean text, the code that it must be found under, and where. */
interface TextFault {
  readonly code: string;
  readonly path: string;
  readonly xml: string;
}

const FAULTS: Readonly<Record<string, TextFault>> = {
  "a default namespace": {
    code: "HDR_NS_UNQUALIFIED",
    path: "",
    xml: XML.replace("xmlns:ern=", 'xmlns="http://ddex.net/xml/ern/43" xmlns:ern='),
  },
  "a root of another version": {
    code: "HDR_NS_UNQUALIFIED",
    path: "/NewReleaseMessage",
    xml: XML.replace("ern/43", "ern/432"),
  },
  "a document type declaration": {
    code: "HDR_NS_UNQUALIFIED",
    path: "",
    xml: `<!DOCTYPE a>${BODY}`,
  },
  "another encoding than UTF-8": {
    code: "HDR_NS_UNQUALIFIED",
    path: "",
    xml: `<?xml version="1.0" encoding="ISO-8859-1"?>${BODY}`,
  },
  "two messages in one text": {
    code: "HDR_ONE_ROOT_PER_FILE",
    path: "",
    xml: `${XML}${BODY}`,
  },
};

describe("rules of the text of a message", () => {
  test.each(Object.entries(FAULTS).map(([title, fault]) => [`${fault.code} for ${title}`, fault] as const))(
    "report %s",
    (_title, { xml, code, path }) => {
      expect(checkText(xml).map((finding) => [finding.code, finding.path])).toEqual([[code, path]]);
    },
  );

  test("accept what the serializer writes", () => {
    expect(checkText(XML)).toEqual([]);
  });

  test("leave what is not well-formed to the parser", () => {
    expect(checkText(XML.slice(0, -20))).toEqual([]);
    expect(checkText("")).toEqual([]);
  });

  test("report HDR_ONE_ROOT_PER_FILE for a file that is not named after its release", () => {
    const found = checkMessage(AUDIO_MESSAGE, { fileName: "message.xml" });

    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ["HDR_ONE_ROOT_PER_FILE", "/NewReleaseMessage/ReleaseList/Release/ReleaseId"],
    ]);
  });

  test("accept a file that is named after its release", () => {
    expect(checkMessage(AUDIO_MESSAGE, { fileName: "190295810726.xml" })).toEqual([]);
  });
});
