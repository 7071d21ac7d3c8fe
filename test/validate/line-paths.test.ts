import { describe, expect, test } from "vitest";
import { writeOneElementPerLine, type LinedXml } from "../../src/validate/line-paths.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";
import { sampleMessage } from "./xsd-sample.ts";

function lined(xml: string): LinedXml {
  const result = writeOneElementPerLine(xml);
  if ("notWellFormed" in result) throw new Error(result.notWellFormed.text);
  return result;
}

function writtenText(xml: string): string {
  return lined(xml).bytes.toString("utf8");
}

function places(xml: string) {
  const result = lined(xml);
  return writtenText(xml)
    .split("\n")
    .map((_, index) => result.elementAt(index + 1));
}

describe("writeOneElementPerLine()", () => {
  test("gives each element a line, its path and the line it was read from", () => {
    const xml = '<n:A xmlns:n="urn:n">\n<B/><C\n x="1"/>\n<B><D/></B></n:A>';

    expect(places(xml)).toEqual([
      undefined,
      { path: "/A", line: 1 },
      { path: "/A/B[1]", line: 2 },
      { path: "/A/C", line: 2 },
      { path: "/A/B[2]", line: 4 },
      { path: "/A/B[2]/D", line: 4 },
    ]);
  });

  test("keeps namespace declarations, attributes and values", () => {
    const xml = `<n:A xmlns:n="urn:n" x="&lt;&quot;&amp;'">a &gt; b &amp; c<![CDATA[<d>]]></n:A>`;

    expect(writtenText(xml)).toBe(
      `<n:A\n xmlns:n="urn:n" x="&lt;&quot;&amp;'">a &gt; b &amp; c&lt;d&gt;</n:A>`,
    );
  });

  test("writes line breaks in values as character references", () => {
    expect(writtenText('<A x="1&#10;2&#13;3&#9;4">\r\n5</A>')).toBe('<A\n x="1&#10;2&#13;3&#9;4">&#10;5</A>');
  });

  test("leaves out the declaration, comments and processing instructions", () => {
    expect(writtenText('<?xml version="1.0"?><!--\n--><A><?p\n?>1<!-- -->2</A>')).toBe("<A\n>12</A>");
  });

  test("climbs to the nearest element of the name that the validator gives", () => {
    const result = lined("<n:A xmlns:n='urn:n'><B><C/></B></n:A>");

    expect(result.elementAt(4, "C")?.path).toBe("/A/B/C");
    expect(result.elementAt(4, "B")?.path).toBe("/A/B");
    expect(result.elementAt(4, "A")?.path).toBe("/A");
    expect(result.elementAt(4, "Z")?.path).toBe("/A/B/C");
    expect(result.elementAt(9, "A")).toBeUndefined();
  });

  test("looks for the name in the surroundings where no ancestor bears it", () => {
    const result = lined("<A><B/><C/><D><E/></D><F/></A>");

    expect(result.elementAt(6, "C")?.path).toBe("/A/C");
    expect(result.elementAt(4, "F")?.path).toBe("/A/F");
  });

  test.each([
    ["a wrong end tag", "<A>\n<B></A>", 2, /close/u],
    ["two roots", "<A/>\n<B/>", 2, /document/u],
    ["no element", "", 1, /root/u],
    ["an undefined entity", "<A>\n\n&nbsp;</A>", 3, /entity/u],
    ["a forbidden character", "<A>\u0001</A>", 1, /character/u],
    ["a DOCTYPE", "<!DOCTYPE A [\n<!ENTITY a 'b'>]><A>&a;</A>", 2, /DOCTYPE/u],
  ])("reports %s with its line", (_, xml, line, text) => {
    expect(writeOneElementPerLine(xml)).toEqual({
      notWellFormed: { line, text: expect.stringMatching(text) },
    });
  });

  test("reads bytes as it reads text, wherever they are cut into pieces", () => {
    const tracks = Array.from({ length: 30_000 }, (_, index) => `<T n="é>${index}">\r\n<U\n/>𝄞 ></T>`);
    const xml = `<A>\n${tracks.join("\n")}</A>`;
    const fromBytes = writeOneElementPerLine(Buffer.from(xml));
    if ("notWellFormed" in fromBytes) throw new Error(fromBytes.notWellFormed.text);

    const fromText = lined(xml);

    expect(fromBytes.bytes.equals(fromText.bytes)).toBe(true);
    expect(fromBytes.elementCount).toBe(60_001);
    for (const line of [2, 3, 4, 20_000, 60_002]) {
      expect(fromBytes.elementAt(line)).toEqual(fromText.elementAt(line));
    }
    expect(fromBytes.elementAt(60_002)).toEqual({ path: "/A/T[30000]/U", line: 90_000 });
  });

  test("does not change the verdict of the XSD", async () => {
    const schema = await loadXsd();
    const documents = [
      sampleMessage({ messageId: "<![CDATA[ a\n b ]]>", fullName: "x<!-- y -->\nz" }),
      sampleMessage({ fullName: "\n", rootAttributes: ' ReleaseProfileVersionId="&#10;"' }),
      sampleMessage({ afterPartyName: "text" }),
    ];

    const given = await validateBatch(schema, documents, { form: "readable" });
    const rewritten = await validateBatch(
      schema,
      documents.map((document) => writtenText(document)),
      { form: "readable" },
    );

    expect(given.map(({ status }) => status)).toEqual(["valid", "invalid", "invalid"]);
    expect(rewritten.map(({ status }) => status)).toEqual(["valid", "invalid", "invalid"]);
  });
});
