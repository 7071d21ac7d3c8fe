import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";

const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

function mainXsd(location: string): string {
  return `<?xml version="1.0"?>
<xs:schema ${XS} xmlns:v="urn:v">
  <xs:import namespace="urn:v" schemaLocation="${location}"/>
  <xs:annotation><xs:documentation>Not <xs:b>needed</xs:b></xs:documentation></xs:annotation>
  <xs:element name="r" type="v:Letter"/>
</xs:schema>`;
}

const VALUES = `<xs:schema ${XS} targetNamespace="urn:v"><xs:simpleType name="Letter"><xs:restriction base="xs:string">${Array.from(
  "ABCDEFGH",
)
  .map((letter) => `<xs:enumeration value="${letter}"/>`)
  .join("")}</xs:restriction></xs:simpleType></xs:schema>`;

function withInclude(xsd: string, file: string): string {
  return xsd.replace("<xs:simpleType", `<xs:include schemaLocation="${file}"/><xs:simpleType`);
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xsd-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function writeFiles(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, "ern", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return join(folder, "ern");
}

describe("loadXsd()", () => {
  test("loads the schema of this package once per process", async () => {
    const schema = await loadXsd();

    expect(await loadXsd()).toBe(schema);
    expect(schema.schemaSha).toMatch(/^[0-9a-f]{64}$/u);
    expect(Buffer.from(schema.trie.main.bytes).toString()).not.toMatch(/annotation|\n/u);
  });

  test.each([
    ["beside the main file", "values.xsd", "values.xsd"],
    ["in another folder", "../values.xsd", "../values.xsd"],
    ["beside the main file although the import names another folder", "../values.xsd", "values.xsd"],
    ["by a URL, with the file beside the main file", "https://example.org/x/values.xsd", "values.xsd"],
    ["in a folder below, with a space in its name", "sub/the values.xsd", "sub/the values.xsd"],
  ])("follows an import %s", async (_, location, file) => {
    const xsdDir = await writeFiles({ "release-notification.xsd": mainXsd(location), [file]: VALUES });

    const schema = await loadXsd({ xsdDir });

    for (const form of ["trie", "readable"] as const) {
      const verdicts = await validateBatch(schema, ["<r>A</r>", "<r>Z</r>"], { form });
      expect(verdicts.map(({ status }) => status)).toEqual(["valid", "invalid"]);
    }
  });

  test("follows includes of imported files, circles among them", async () => {
    const xsdDir = await writeFiles({
      "release-notification.xsd": mainXsd("values.xsd"),
      "values.xsd": withInclude(VALUES, "more.xsd"),
      "more.xsd": `<xs:schema ${XS} targetNamespace="urn:v"><xs:include schemaLocation="values.xsd"/><xs:element name="more" type="xs:int"/></xs:schema>`,
    });

    const schema = await loadXsd({ xsdDir });
    const verdicts = await validateBatch(schema, ["<r>A</r>", '<v:more xmlns:v="urn:v">1</v:more>'], {
      form: "trie",
    });

    expect(verdicts.map(({ status }) => status)).toEqual(["valid", "valid"]);
  });

  test("keeps the line numbers of the file in the readable form", async () => {
    const xsdDir = await writeFiles({
      "release-notification.xsd": mainXsd("values.xsd").replace("v:Letter", "v:Nothing"),
      "values.xsd": VALUES,
    });

    const schema = await loadXsd({ xsdDir });
    const validating = validateBatch(schema, ["<r/>"], { form: "readable" });

    await expect(validating).rejects.toThrow("release-notification.xsd:5");
  });

  test("gives a schema version that changes with an imported file", async () => {
    const files = { "release-notification.xsd": mainXsd("values.xsd"), "values.xsd": VALUES };
    const first = await loadXsd({ xsdDir: await writeFiles(files) });
    const other = join(folder, "other");
    await mkdir(other);
    await writeFile(join(other, "release-notification.xsd"), files["release-notification.xsd"]);
    await writeFile(join(other, "values.xsd"), VALUES.replace('"H"', '"I"'));

    expect((await loadXsd({ xsdDir: other })).schemaSha).not.toBe(first.schemaSha);
  });

  test.each([
    ["the folder is missing", {}, "release-notification.xsd", "missing"],
    [
      "an imported file is missing",
      { "release-notification.xsd": mainXsd("values.xsd") },
      "values.xsd",
      "missing",
    ],
    [
      "a file is not XML",
      { "release-notification.xsd": mainXsd("values.xsd"), "values.xsd": "<a><b></a>" },
      "values.xsd",
      "unreadable",
    ],
  ])("throws ERN_CONFIG_MISSING_XSD naming the file when %s", async (_, files, file, state) => {
    const xsdDir = await writeFiles(files);

    const loading = loadXsd({ xsdDir: xsdDir });

    await expect(loading).rejects.toBeInstanceOf(ConfigError);
    await expect(loading).rejects.toMatchObject({
      code: "ERN_CONFIG_MISSING_XSD",
      message: expect.stringMatching(new RegExp(`${file}": it is ${state}`, "u")),
    });
  });

  test("reads the folder again after a failure", async () => {
    const xsdDir = await writeFiles({ "release-notification.xsd": mainXsd("values.xsd") });
    await expect(loadXsd({ xsdDir })).rejects.toThrow("missing");
    await writeFiles({ "values.xsd": VALUES });

    await expect(loadXsd({ xsdDir })).resolves.toBeDefined();
  });
});
