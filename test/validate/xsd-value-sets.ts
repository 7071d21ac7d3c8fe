/** Compares the trie form of value sets with the sets themselves, through the real validator. */

import type { XsdForm, XsdSchema } from "../../src/validate/xsd-schema.ts";
import { parseXsd, writeXsd, type XsdNode } from "../../src/validate/xsd-source.ts";
import { indexSimpleTypes, writeEnumerationsAsTries } from "../../src/validate/xsd-trie.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";

/** An enumeration of an XSD. */
export interface ValueSet {
  readonly name: string;
  readonly values: readonly string[];
}

/** Reads every enumeration of 8 or more values among the top-level types of an XSD. */
export function readValueSets(xsd: string): readonly ValueSet[] {
  return parseXsd(xsd)
    .children.filter(({ xsdName }) => xsdName === "simpleType")
    .map((type) => ({ name: type.attributes.get("name") ?? "", values: enumerations(type) }))
    .filter(({ values }) => values.length >= 8);
}

function enumerations(type: XsdNode): readonly string[] {
  return (type.children[0]?.children ?? [])
    .filter(({ xsdName }) => xsdName === "enumeration")
    .map(({ attributes }) => attributes.get("value") ?? "");
}

/** Makes an XSD with one root element per set, in both forms. */
export function schemaOfSets(sets: readonly ValueSet[], base = "xs:string"): XsdSchema {
  const elements = sets.map(({ values }, index) => {
    const facets = values.map((value) => `<xs:enumeration value="${escape(value)}"/>`).join("");
    return `<xs:element name="S${index}"><xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`;
  });
  return schemaOfText(
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${elements.join("")}</xs:schema>`,
  );
}

/** Makes both forms of the text of one XSD. */
export function schemaOfText(xsd: string): XsdSchema {
  const root = parseXsd(xsd);
  const trie = writeEnumerationsAsTries(root, indexSimpleTypes([root]));
  return { readable: toForm(root), trie: toForm(trie), schemaSha: "" };
}

function toForm(root: XsdNode): XsdForm {
  return { main: { name: "sets.xsd", bytes: Buffer.from(writeXsd(root, false)) }, others: [] };
}

/** Writes a document whose root element, the n-th set's, holds a value. */
export function documentOf(setIndex: number, value: string): string {
  return `<S${setIndex}>${escape(value)}</S${setIndex}>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"\t\n\r]/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** Writes a value wrong in several ways; some can be values of the set all the same. */
export function misspell(value: string): readonly string[] {
  const swapped = value.replace(/^(.)(.)/su, "$2$1");
  return [`${value}x`, value.slice(0, -1), swapped];
}

/** Asks the trie form for every value of every set and for a misspelling of each; gives what it answers wrongly. */
export async function findTrieFaults(sets: readonly ValueSet[]): Promise<readonly string[]> {
  const questions = sets.flatMap(({ name, values }, index) => {
    const known = new Set(values);
    const asked = new Set([
      ...values,
      ...values.map((value, position) => misspell(value)[position % 3] ?? ""),
    ]);
    return [...asked].map((value) => ({
      name,
      value,
      index,
      expected: known.has(value) ? "valid" : "invalid",
    }));
  });
  const documents = questions.map(({ index, value }) => documentOf(index, value));
  const verdicts = await validateBatch(schemaOfSets(sets), documents, { form: "trie" });
  return questions
    .filter(({ expected }, position) => verdicts[position]?.status !== expected)
    .map(({ name, value, expected }) => `${name} ${JSON.stringify(value)} is not ${expected}`);
}
