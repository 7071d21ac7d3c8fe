import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generateFiles } from "../../tools/generate/generate-files.ts";

const ROOT = new URL("../../", import.meta.url);

function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

const RELEASE_NOTIFICATION = readText("schemas/ern-4.3/release-notification.xsd");
const ALLOWED_VALUES = readText("schemas/ern-4.3/allowed-values.xsd");

/** An XSD with one root and one composite around the given content. */
function xsdWith(content: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ern="http://ddex.net/xml/ern/43"
    xmlns:avs="http://ddex.net/xml/allowed-value-sets" targetNamespace="http://ddex.net/xml/ern/43">
    <xs:element name="NewReleaseMessage"><xs:complexType>${content}</xs:complexType></xs:element></xs:schema>`;
}

function generateTable(content: string): string {
  return generateFiles(xsdWith(content), ALLOWED_VALUES)[1]?.text ?? "";
}

/** The interface of the root alone. */
function generateTypes(content: string): string {
  const types = generateFiles(xsdWith(content), ALLOWED_VALUES)[0]?.text ?? "";
  return /export interface NewReleaseMessage \{[\s\S]*?\n\}/.exec(types)?.[0] ?? "";
}

describe("generateFiles()", () => {
  test("writes what stands in the tree", () => {
    const files = generateFiles(RELEASE_NOTIFICATION, ALLOWED_VALUES);

    expect(files.map(({ path }) => path)).toEqual([
      "src/builder/ern43/types.ts",
      "src/builder/ern43/element-table.ts",
    ]);
    for (const { path, text } of files) expect(text === readText(path), `${path} is up to date`).toBe(true);
  });

  test("says in the first line that the files are generated", () => {
    const files = generateFiles(RELEASE_NOTIFICATION, ALLOWED_VALUES);

    for (const { text } of files) expect(text.split("\n")[0]).toContain("generated");
  });

  test("types scalars, arrays, booleans, integers, allowed values and attributes", () => {
    const types = generateTypes(
      `<xs:sequence>
        <xs:element name="A" type="xs:boolean"/>
        <xs:element name="B" type="xs:integer" minOccurs="0"/>
        <xs:element name="C" type="xs:decimal" maxOccurs="unbounded"/>
        <xs:element name="D" type="avs:UseType_ERN" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence><xs:attribute name="E" type="xs:dateTime"/>`,
    );

    expect(types).toBe(
      `export interface NewReleaseMessage {
  readonly A: boolean;
  readonly B?: number | undefined;
  readonly C: readonly string[];
  readonly D?: readonly UseType_ERN[] | undefined;
  readonly attributes?: {
    readonly E?: string | undefined;
  } | undefined;
}`,
    );
  });

  test("writes the branches of a choice and merges a name that two branches have", () => {
    const table = generateTable(
      `<xs:sequence><xs:choice>
        <xs:element name="A" type="xs:string" maxOccurs="unbounded"/>
        <xs:sequence>
          <xs:element name="B" type="xs:string"/>
          <xs:element name="A" type="xs:string" minOccurs="0"/>
        </xs:sequence>
      </xs:choice></xs:sequence>`,
    );

    expect(table).toContain(
      'children: [{ name: "B", type: "xs:string", min: 0, max: 1, choice: 0 }, ' +
        '{ name: "A", type: "xs:string", min: 0, max: Infinity, choice: 0 }], ' +
        'choices: [{ min: 1, branches: [[{ name: "A", min: 1, max: Infinity }], ' +
        '[{ name: "B", min: 1, max: 1 }, { name: "A", min: 0, max: 1 }]] }]',
    );
  });

  test.each([
    ["a repeated choice", '<xs:choice maxOccurs="2"><xs:element name="A" type="xs:string"/></xs:choice>'],
    [
      "a name that comes twice",
      '<xs:sequence><xs:element name="A" type="xs:string"/><xs:element name="A" type="xs:string"/></xs:sequence>',
    ],
    [
      "a built-in type that has no property type",
      '<xs:sequence><xs:element name="A" type="xs:anyURI"/></xs:sequence>',
    ],
    ["a type that is not defined", '<xs:sequence><xs:element name="A" type="ern:Absent"/></xs:sequence>'],
  ])("refuses %s", (_name, content) => {
    expect(() => generateTypes(content)).toThrow("Cannot");
  });
});
