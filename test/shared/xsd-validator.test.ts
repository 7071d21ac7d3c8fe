import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findPackageRoot } from "../../src/package-root.ts";
import { validateXml } from "../../src/validate/xsd-diagnosis.ts";
import { loadXsd, type XsdSchema } from "../../src/validate/xsd-schema.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";

const DDEX = join(findPackageRoot(), "..", "shared", "ddex");

let official: XsdSchema;
let own: XsdSchema;
const samples: { readonly name: string; readonly xml: string }[] = [];

beforeAll(async () => {
  official = await loadXsd({ xsdDir: join(DDEX, "ern-4.3") });
  own = await loadXsd();
  for (const name of await readdir(join(DDEX, "samples-4.3"))) {
    samples.push({ name, xml: await readFile(join(DDEX, "samples-4.3", name), "utf8") });
  }
});

/** Spoils the n-th value of a document, in one of several ways. */
function spoilValue(xml: string, n: number): string {
  let seen = -1;
  return xml.replace(/>([^<>\s][^<>]*)</gu, (whole, value: string) => {
    seen += 1;
    if (seen !== n) return whole;
    return [`>${value}x<`, `> ${value}<`, `>${value.slice(1)}<`, "><x/><"][n % 4] ?? whole;
  });
}

describe("validateBatch() with DDEX's own files", () => {
  test("accepts DDEX's samples in both forms of both schemas", async () => {
    const texts = samples.map(({ xml }) => xml);

    for (const schema of [official, own]) {
      for (const form of ["trie", "readable"] as const) {
        const verdicts = await validateBatch(schema, texts, { form });
        expect(verdicts).toEqual(texts.map(() => ({ status: "valid" })));
      }
    }
  });

  test("gives the verdicts of the official enumerations to spoilt samples in every form", async () => {
    const spoilt = samples.flatMap(({ xml }) => Array.from({ length: 120 }, (_, n) => spoilValue(xml, n)));
    const expected = await validateBatch(official, spoilt, { form: "readable" });

    for (const [schema, form] of [
      [official, "trie"],
      [own, "trie"],
      [own, "readable"],
    ] as const) {
      const verdicts = await validateBatch(schema, spoilt, { form });
      expect(verdicts.map(({ status }) => status)).toEqual(expected.map(({ status }) => status));
    }
    expect(new Set(expected.map(({ status }) => status))).toEqual(new Set(["valid", "invalid"]));
  });

  test("accepts a value typed with xsi:type by a type that nothing else uses", async () => {
    const xml = (samples.find(({ name }) => name === "1-Audio.xml")?.xml ?? "").replace(
      "<MessageThreadId>Test1",
      '<MessageThreadId xmlns:avs="http://ddex.net/xml/allowed-value-sets" xsi:type="avs:Activity">BBQ',
    );

    const [result] = await validateXml(official, [{ name: "typed", xml }]);

    expect(xml).toContain("BBQ");
    expect(result?.findings).toEqual([]);
  });

  test("loads the official files of ERN 4.3.2 and refuses messages of 4.3 with them", async () => {
    const newer = await loadXsd({ xsdDir: join(DDEX, "ern-4.3.2") });

    const [result] = await validateXml(newer, samples.slice(0, 1));

    expect(result?.findings.map(({ path }) => path)).toEqual(["/NewReleaseMessage"]);
    expect(newer.schemaSha).not.toBe(official.schemaSha);
  });
});
