import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { constantFrom, sample, string, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { findPackageRoot } from "../../src/package-root.ts";
import { parseXsd, walkXsd, writeXsd } from "../../src/validate/xsd-source.ts";
import {
  dropUnusedSimpleTypes,
  indexSimpleTypes,
  writeEnumerationsAsTries,
  writeTriePattern,
} from "../../src/validate/xsd-trie.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";
import {
  documentOf,
  findTrieFaults,
  misspell,
  readValueSets,
  schemaOfSets,
  schemaOfText,
} from "./xsd-value-sets.ts";

const ownSets = readValueSets(
  await readFile(join(findPackageRoot(), "schemas", "ern-4.3", "allowed-values.xsd"), "utf8"),
);

const LETTERS = Array.from("ABCDEFGH");

function facetNames(xsd: string): readonly (string | undefined)[] {
  const root = parseXsd(xsd);
  const nodes = [...walkXsd(writeEnumerationsAsTries(root, indexSimpleTypes([root])))];
  return nodes.map(({ xsdName }) => xsdName).filter((name) => name === "enumeration" || name === "pattern");
}

function simpleType(base: string, facets: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t"><xs:simpleType name="T"><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType></xs:schema>`;
}

function enumerationsOf(values: readonly string[]): string {
  return values.map((value) => `<xs:enumeration value="${value}"/>`).join("");
}

describe("writeTriePattern()", () => {
  test.each([
    [["AB", "AC", "D"], "(A[BC]|D)"],
    [["A", "AB"], "A(B)?"],
    [["a.b", "a-b"], "a[\\.\\-]b"],
    [["x"], "x"],
    [["", "x"], "(x)?"],
  ])("writes %j as %s", (values, pattern) => {
    expect(writeTriePattern(values)).toBe(pattern);
  });

  test("gives nothing where groups would nest deeper than libxml2 allows", () => {
    const values = Array.from({ length: 60 }, (_, index) => "x".repeat(index));

    expect(writeTriePattern(values)).toBeUndefined();
  });
});

describe("writeEnumerationsAsTries()", () => {
  test("finds the long allowed-value sets of ERN 4.3 in the schema of this package", () => {
    expect(ownSets.length).toBeGreaterThan(20);
  });

  test("accepts each value of each long set and refuses it misspelt", async () => {
    expect(await findTrieFaults(ownSets)).toEqual([]);
  });

  test("gives the verdicts of the enumerations", async () => {
    const schema = schemaOfSets(ownSets);
    const documents = ownSets.flatMap(({ values }, index) =>
      [...values.slice(0, 2), ...values.slice(-2)]
        .flatMap((value) => [value, ...misspell(value)])
        .map((value) => documentOf(index, value)),
    );

    const trie = await validateBatch(schema, documents, { form: "trie" });
    const readable = await validateBatch(schema, documents, { form: "readable" });

    expect(trie.map(({ status }) => status)).toEqual(readable.map(({ status }) => status));
  });

  test("escapes every metacharacter, in random sets of awkward values", async () => {
    const char = constantFrom(...Array.from("ab \\|.?*+(){}[]^-$&<>\"'\t\nÄ日😀"));
    const value = string({ unit: char, minLength: 1, maxLength: 6 });
    const set = uniqueArray(value, { minLength: 8, maxLength: 30 });
    const sets = sample(set, { numRuns: 30, seed: 43 }).map((values, index) => ({
      name: `set ${index}`,
      values,
    }));

    expect(await findTrieFaults(sets)).toEqual([]);
  });

  test("leaves fewer than 8 values as enumerations", () => {
    expect(facetNames(simpleType("xs:string", enumerationsOf(LETTERS.slice(1))))).not.toContain("pattern");
    expect(facetNames(simpleType("xs:string", enumerationsOf(LETTERS)))).toEqual(["pattern"]);
  });

  test.each([
    ["a pattern stands beside them", "xs:string", `${enumerationsOf(LETTERS)}<xs:pattern value="A"/>`],
    ["the base is a number", "xs:integer", enumerationsOf(Array.from("12345678"))],
    ["the base is the type itself", "T", enumerationsOf(LETTERS)],
    ["a collapsed value has spaces around it", "xs:token", enumerationsOf([...LETTERS, " I "])],
  ])("leaves enumerations alone where %s", (_, base, facets) => {
    expect(facetNames(simpleType(base, facets))).toContain("enumeration");
  });

  test("keeps the white space and the base type's restriction of a derived type", async () => {
    const schema = schemaOfText(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:simpleType name="Base"><xs:restriction base="xs:token">${enumerationsOf(Array.from("ABCDEFGHI"))}</xs:restriction></xs:simpleType>
      <xs:simpleType name="Narrow"><xs:restriction base="Base">${enumerationsOf(LETTERS)}</xs:restriction></xs:simpleType>
      <xs:element name="S0" type="Narrow"/>
    </xs:schema>`);
    const documents = ["A", " \n A ", "I", "Z", "AB"].map((value) => documentOf(0, value));

    for (const form of ["trie", "readable"] as const) {
      const verdicts = await validateBatch(schema, documents, { form });
      expect(verdicts.map(({ status }) => status)).toEqual([
        "valid",
        "valid",
        "invalid",
        "invalid",
        "invalid",
      ]);
    }
    expect(Buffer.from(schema.trie.main.bytes).toString()).not.toContain("enumeration");
  });
});

describe("dropUnusedSimpleTypes()", () => {
  test("leaves out only the simple types that no file refers to", () => {
    const types = ["A", "B", "C", "D"].map((name) => `<xs:simpleType name="${name}"/>`).join("");
    const open = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t">';
    const roots = [
      parseXsd(
        `${open}<xs:element name="e" type="t:A"/><xs:simpleType name="U"><xs:union memberTypes="t:B t:C"/></xs:simpleType><xs:attribute name="u" type="U"/></xs:schema>`,
      ),
      parseXsd(`${open}${types}</xs:schema>`),
    ];

    const kept = dropUnusedSimpleTypes(roots).map((root) => writeXsd(root, false));

    expect(kept[0]).toContain('name="U"');
    expect(kept[1]?.match(/name="(\w)"/gu)).toEqual(['name="A"', 'name="B"', 'name="C"']);
  });
});
