import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import type { XMLFileInfo } from "xmllint-wasm";
import { describe, expect, test } from "vitest";
import { buildMessageModel } from "../../tools/generate/message-model.ts";
import { readXsd } from "../../tools/xsd/read-xsd.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";
import { IS_LONG_FORM } from "../support/long-form.ts";
import { mutate, MUTATIONS } from "./message-mutations.ts";
import type { MutationSource } from "./message-mutations.ts";
import { readDocument, writeDocument } from "./mutable-element.ts";
import { listAllowedValueDocuments, listSystematicDocuments } from "./systematic-documents.ts";
import { pick } from "./valid-values.ts";
import { listConstructs } from "./xsd-constructs.ts";

const SEED = Number(process.env["XSD_EQUIVALENCE_SEED"] ?? 43);
const SHARED = new URL("../../../shared/ddex/", import.meta.url);
const OURS = new URL("../../schemas/ern-4.3/", import.meta.url);

const officialMessages = readFileSync(new URL("ern-4.3/release-notification.xsd", SHARED), "utf8");
const officialSets = readFileSync(new URL("allowed-value-sets.xsd", SHARED), "utf8");
const ourMessages = readFileSync(new URL("release-notification.xsd", OURS), "utf8");
const ourSets = readFileSync(new URL("allowed-values.xsd", OURS), "utf8");

/** Mutated documents made from each sample in the long form; the small samples carry most of them. */
const SHARES: Readonly<Record<string, number>> = {
  "2-Video.xml": 2600,
  "8-DjMix.xml": 2400,
  "1-Audio.xml": 400,
  "4-SimpleAudioSingle.xml": 30,
};

/** The ordinary run makes every fifth of them. */
const PART = IS_LONG_FORM ? 1 : 1 / 5;

/**
 * A call compiles the XSD anew, which takes longer than to judge hundreds of small documents. With 3000 documents
 * xmllint-wasm may fail with a RuntimeError: more than 50 KB of file names are too many for it.
 */
const DOCUMENTS_PER_CALL = 1200;

interface XsdFiles {
  readonly main: XMLFileInfo;
  readonly others: readonly XMLFileInfo[];
}

const OFFICIAL: XsdFiles = {
  main: {
    fileName: "messages.xsd",
    contents: officialMessages.replace("../allowed-value-sets.xsd", "sets.xsd"),
  },
  others: [{ fileName: "sets.xsd", contents: officialSets }],
};
const DERIVED: XsdFiles = {
  main: { fileName: "messages.xsd", contents: ourMessages },
  others: [{ fileName: "allowed-values.xsd", contents: ourSets }],
};

/** A verdict for each document, from the lines that xmllint ends a document with; undefined where it has none. */
async function judge(xsd: XsdFiles, documents: readonly string[]): Promise<readonly (boolean | undefined)[]> {
  const verdicts: (boolean | undefined)[] = [];
  for (let start = 0; start < documents.length; start += DOCUMENTS_PER_CALL) {
    const part = documents.slice(start, start + DOCUMENTS_PER_CALL);
    const names = part.map((_, index) => `d${start + index}.xml`);
    const { rawOutput } = await validateXML({
      xml: part.map((contents, index) => ({ fileName: names[index] ?? "", contents })),
      schema: xsd.main,
      preload: xsd.others,
      maxMemoryPages: 8192,
    });
    const lines = new Set(rawOutput.split("\n"));
    for (const name of names) {
      const isValid = lines.has(`${name} validates`);
      verdicts.push(isValid === lines.has(`${name} fails to validate`) ? undefined : isValid);
    }
  }
  return verdicts;
}

/** The verdicts of the gate itself: the trie form, judged without a tree. */
async function judgeAtGate(documents: readonly string[]): Promise<readonly (boolean | undefined)[]> {
  const verdicts = await validateBatch(await loadXsd(), documents, { form: "trie" });
  return verdicts.map(({ status }) => (status === "no-verdict" ? undefined : status === "valid"));
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function namesIn(xsd: string, construct: string): readonly string[] {
  return [
    ...new Set(
      [...xsd.matchAll(new RegExp(`<xs:${construct}\\s+name="(\\w+)"`, "g"))].map(([, name = ""]) => name),
    ),
  ];
}

function openSource(): MutationSource {
  return {
    random: randomNumbers(SEED),
    model: buildMessageModel(
      readXsd(officialMessages, "release-notification.xsd"),
      readXsd(officialSets, "allowed-value-sets.xsd"),
    ),
    elementNames: namesIn(officialMessages, "element"),
    attributeNames: namesIn(officialMessages, "attribute"),
  };
}

function mutateSamples(): readonly string[] {
  const source = openSource();
  const ways = [...Object.keys(MUTATIONS), "insert", "insert", "insert", "replace"];
  return Object.entries(SHARES).flatMap(([sample, count]) => {
    const original = readDocument(
      readFileSync(new URL(`samples-4.3/${sample}`, SHARED), "utf8"),
      source.model,
    );
    return Array.from({ length: Math.ceil(count * PART) }, () => {
      const document = structuredClone(original);
      for (let left = pick([1, 1, 2], source); left > 0; left -= 1)
        mutate(document, pick(ways, source), source);
      return writeDocument(document);
    });
  });
}

/** Expects one verdict from DDEX's XSD, ours and the gate; counts the verdicts. */
async function compare(
  documents: readonly string[],
): Promise<{ readonly valid: number; readonly invalid: number }> {
  const official = await judge(OFFICIAL, documents);
  const derived = await judge(DERIVED, documents);
  const trie = await judgeAtGate(documents);
  const differing = documents.filter(
    (_, index) => official[index] !== derived[index] || official[index] !== trie[index],
  );
  expect(official).not.toContain(undefined);
  expect(differing).toEqual([]);
  return {
    valid: official.filter((verdict) => verdict === true).length,
    invalid: official.filter((verdict) => verdict === false).length,
  };
}

describe("our XSD and DDEX's", () => {
  test("have the same constructs in every type that the messages reach", () => {
    const official = new Map([...listConstructs(officialMessages), ...listConstructs(officialSets)]);
    const ours = [...listConstructs(ourMessages), ...listConstructs(ourSets)];

    const differing = ours.filter(([name, constructs]) => official.get(name) !== constructs);

    expect(ours.length).toBeGreaterThan(280);
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  test("accept the four samples", async () => {
    const samples = Object.keys(SHARES).map((name) =>
      readFileSync(new URL(`samples-4.3/${name}`, SHARED), "utf8"),
    );

    const verdicts = [...(await judge(OFFICIAL, samples)), ...(await judge(DERIVED, samples))];

    expect(verdicts).toEqual(Array.from({ length: 8 }, () => true));
  });

  test(`give the same verdict on mutated samples (seed ${SEED})`, async () => {
    const documents = mutateSamples();

    const counts = await compare(documents);

    expect(documents.length).toBeGreaterThanOrEqual(5000 * PART);
    expect(counts.valid).toBeGreaterThan(documents.length / 5);
    expect(counts.invalid).toBeGreaterThan(documents.length / 5);
  }, 180_000);

  test("give the same verdict on every allowed value", async () => {
    const documents = [...listAllowedValueDocuments("NewReleaseMessage", openSource())].map(writeDocument);

    const counts = await compare(documents);

    expect(counts.valid).toBeGreaterThan(3800);
    expect(counts.invalid).toBeGreaterThan(1000);
  }, 180_000);

  test.each([
    ["NewReleaseMessage", 3000],
    ["PurgeReleaseMessage", 200],
  ])(
    "give the same verdict on every child and attribute that %s reaches",
    async (rootName, least) => {
      const documents = [...listSystematicDocuments(rootName, openSource())].map(writeDocument);

      const counts = await compare(documents);

      expect(documents.length).toBeGreaterThanOrEqual(least);
      expect(counts.valid).toBeGreaterThan(documents.length / 5);
      expect(counts.invalid).toBeGreaterThan(documents.length / 5);
    },
    180_000,
  );
});
