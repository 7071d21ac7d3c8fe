import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { deriveSchemas } from "../../tools/schemas-derive/derive-schemas.ts";
import { readXsd } from "../../tools/xsd/read-xsd.ts";
import { writeXsd } from "../../tools/xsd/write-xsd.ts";

const FOLDER = new URL("../../schemas/ern-4.3/", import.meta.url);
const FILES = ["release-notification.xsd", "allowed-values.xsd"];

const HEAD = `xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ern="http://ddex.net/xml/ern/43"
  xmlns:avs="http://ddex.net/xml/allowed-value-sets"`;

/** Two messages that reach one composite and one allowed-value set; each file also has a type that nothing reaches. */
const RELEASE_NOTIFICATION = `<xs:schema ${HEAD} targetNamespace="http://ddex.net/xml/ern/43">
  <!-- a comment -->
  <xs:import namespace="http://ddex.net/xml/allowed-value-sets" schemaLocation="../allowed-value-sets.xsd"/>
  <xs:element name="NewReleaseMessage"><xs:complexType><xs:sequence>
    <xs:element name="A" type="ern:Reached" minOccurs="0" maxOccurs="unbounded">
      <xs:annotation><xs:documentation>some words</xs:documentation></xs:annotation>
    </xs:element>
  </xs:sequence></xs:complexType></xs:element>
  <xs:element name="PurgeReleaseMessage"><xs:complexType><xs:choice>
    <xs:element name="B"><xs:simpleType><xs:restriction base="xs:ID"><xs:pattern value="&lt;&quot;\\d"/>
    </xs:restriction></xs:simpleType></xs:element>
  </xs:choice></xs:complexType></xs:element>
  <xs:complexType name="Reached"><xs:simpleContent><xs:extension base="avs:Kept">
    <xs:attribute name="C" type="xs:string" use="required"/>
  </xs:extension></xs:simpleContent></xs:complexType>
  <xs:complexType name="Unreached"><xs:sequence><xs:element name="D" type="avs:Lost"/></xs:sequence></xs:complexType>
</xs:schema>`;

const ALLOWED_VALUES = `<xs:schema ${HEAD} targetNamespace="http://ddex.net/xml/allowed-value-sets">
  <xs:annotation><xs:documentation source="AvsVersionId">9</xs:documentation></xs:annotation>
  <xs:simpleType name="Kept"><xs:restriction base="xs:string"><xs:enumeration value="a &amp; b"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Lost"><xs:restriction base="xs:string"><xs:enumeration value="x"/></xs:restriction></xs:simpleType>
</xs:schema>`;

const OFFICIAL = { releaseNotification: RELEASE_NOTIFICATION, allowedValues: ALLOWED_VALUES };

function changed(from: string, to: string): () => unknown {
  return () => deriveSchemas({ ...OFFICIAL, releaseNotification: RELEASE_NOTIFICATION.replace(from, to) });
}

describe("deriveSchemas()", () => {
  test("keeps names, counts, patterns and values, and leaves out words and comments", () => {
    const derived = deriveSchemas(OFFICIAL);

    expect(derived.releaseNotification).toContain(
      '        <xs:element name="A" minOccurs="0" maxOccurs="unbounded" type="ern:Reached"/>\n',
    );
    expect(derived.releaseNotification).toContain('<xs:pattern value="&lt;&quot;\\d"/>');
    expect(derived.releaseNotification).toContain('<xs:attribute name="C" use="required" type="xs:string"/>');
    expect(derived.allowedValues).toContain('<xs:enumeration value="a &amp; b"/>');
    expect(derived.releaseNotification).not.toMatch(/words|a comment|annotation/);
  });

  test("leaves out types that no message reaches", () => {
    const derived = deriveSchemas(OFFICIAL);

    expect(derived.releaseNotification).not.toContain("Unreached");
    expect(derived.allowedValues).not.toContain("Lost");
  });

  test("imports the allowed values from the same folder and states their version", () => {
    const derived = deriveSchemas(OFFICIAL);

    expect(derived.releaseNotification).toContain('schemaLocation="allowed-values.xsd"');
    expect(derived.allowedValues).toContain('version="9"');
  });

  test("gives the same bytes for the same files, and for its own output", () => {
    const first = deriveSchemas(OFFICIAL);

    expect(deriveSchemas(OFFICIAL)).toEqual(first);
    expect(deriveSchemas(first)).toEqual(first);
  });

  test.each([
    ["an unknown construct", "<xs:choice>", "<xs:choice><xs:any/>", '"any" in "choice"'],
    ["an unknown attribute", 'name="A"', 'name="A" nillable="true"', 'attribute "nillable"'],
    ["a default value", 'use="required"', 'default="x"', 'attribute "default"'],
    ["an unknown facet", "<xs:pattern", "<xs:minLength", '"minLength" in "restriction"'],
    ["text", "<xs:choice>", "<xs:choice>words", 'text in "choice"'],
    ["qualified elements", "targetNamespace", 'elementFormDefault="qualified" targetNamespace', "qualified"],
    ["another use", 'use="required"', 'use="prohibited"', 'use "prohibited"'],
    ["an element with two types", 'type="xs:string" use', "use", "exactly one type"],
  ])("refuses %s and names file and line", (_name, from, to, state) => {
    const derive = changed(from, to);

    expect(derive).toThrow(/^Cannot read "release-notification\.xsd", line \d+: /);
    expect(derive).toThrow(state);
  });

  test.each([
    ["a type that is nowhere", "ern:Reached", "ern:Absent", "ern:Absent"],
    ["another root", "PurgeReleaseMessage", "OtherMessage", "OtherMessage"],
  ])("refuses %s", (_name, from, to, state) => {
    expect(changed(from, to)).toThrow(state);
  });
});

describe("schemas/ern-4.3", () => {
  test.each(FILES)("%s holds no documentation", (name) => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");

    expect(text).not.toMatch(/<xs:(annotation|documentation|appinfo)/);
    expect(text.match(/<!--/g)).toHaveLength(1);
  });

  test.each(FILES)("%s is written as the writer writes it", (name) => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    const header = /<!--\n([\s\S]*?)\n-->/.exec(text)?.[1] ?? "";

    const written = writeXsd(
      readXsd(text, name),
      header.split("\n").map((line) => line.trim()),
    );

    expect(written).toBe(text);
  });

  test.each([
    ["composites", "release-notification.xsd", "xs:complexType"],
    ["elements", "release-notification.xsd", "xs:element"],
    ["attributes", "release-notification.xsd", "xs:attribute"],
    ["patterns", "release-notification.xsd", "xs:pattern"],
    ["allowed-value sets (AVS version 9)", "allowed-values.xsd", "xs:simpleType"],
    ["allowed values", "allowed-values.xsd", "xs:enumeration"],
  ])("has as many %s as the README says", (label, name, construct) => {
    const readme = readFileSync(new URL("../README.md", FOLDER), "utf8");
    const text = readFileSync(new URL(name, FOLDER), "utf8");

    const count = text.match(new RegExp(`<${construct}[ >]`, "g"))?.length;

    expect(readme).toMatch(new RegExp(`\\| ${label.replace(/[()]/g, "\\$&")} +\\| ${count} +\\|`));
  });
});
