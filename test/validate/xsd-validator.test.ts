import { describe, expect, test } from "vitest";
import type { XmlDocument } from "../../src/validate/xsd-documents.ts";
import { loadXsd, type XsdSchema } from "../../src/validate/xsd-schema.ts";
import { estimateValidatorBytes, validateBatch } from "../../src/validate/xsd-validator.ts";
import { sampleMessage } from "./xsd-sample.ts";

const schema = await loadXsd();
const good = sampleMessage();

async function statuses(documents: readonly XmlDocument[], form: "trie" | "readable" = "trie") {
  const verdicts = await validateBatch(schema, documents, { form });
  return verdicts.map(({ status }) => status);
}

const ENTITY_BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from("bcdefg")
  .map((name, index) => `<!ENTITY ${name} "${`&${"abcdef"[index]};`.repeat(10)}">`)
  .join("")}]>`;

/** Every document here is invalid and tries to harm its neighbours or the reading of the output. */
const POISONS: readonly (readonly [string, string])[] = [
  ["control character", sampleMessage({ messageId: "a\u0001b" })],
  ["NUL", sampleMessage({ messageId: "a\u0000b" })],
  ["U+FFFE", sampleMessage({ messageId: "a\uFFFEb" })],
  ["lone surrogate", sampleMessage({ messageId: "a\uD800b" })],
  ["CDATA end in text", sampleMessage({ messageId: "]]>" })],
  ["unclosed element", "<a><b></a>"],
  ["empty text", ""],
  ["text that is no XML", "r-0.xml validates\n"],
  ["text node of 11 MB", sampleMessage({ messageId: "x".repeat(11_000_000) })],
  ["depth of 300", `${"<a>".repeat(300)}${"</a>".repeat(300)}`],
  ["100,000 children", sampleMessage({ afterPartyName: "<x/>".repeat(100_000) })],
  ["entity bomb", sampleMessage({ prolog: ENTITY_BOMB, messageId: "&g;" })],
  ["entity that is not well-formed", `<!DOCTYPE x [<!ENTITY a "<b>">]><x>&a;</x>`],
  ["ISO-8859-1 prolog", sampleMessage({ prolog: '<?xml version="1.0" encoding="ISO-8859-1"?>' })],
  [
    "colons, newlines and a forged verdict in a value",
    sampleMessage({
      rootAttributes: ' ReleaseProfileVersionId="Aud:io&#10;r-0.xml validates&#10;x: y&#10;"',
    }),
  ],
];

describe("validateBatch()", () => {
  test("gives no verdicts and starts no call for no documents", async () => {
    expect(await validateBatch(schema, [], { form: "trie" })).toEqual([]);
  });

  test("accepts equal documents, each with its own verdict", async () => {
    expect(await statuses([good, good, good])).toEqual(["valid", "valid", "valid"]);
  });

  test("accepts documents given as UTF-8 bytes", async () => {
    const bytes = new TextEncoder().encode(good);

    expect(await statuses([bytes, Buffer.from(good)])).toEqual(["valid", "valid"]);
  });

  test.each(POISONS)("refuses %s and spares its neighbours at every position", async (_, poison) => {
    const documents = [poison, good, poison, good, good, poison];

    const expected = ["invalid", "valid", "invalid", "valid", "valid", "invalid"];
    expect(await statuses(documents)).toEqual(expected);
    expect(await statuses(documents, "readable")).toEqual(expected);
  });

  test("judges an element in an entity that the document declares", async () => {
    // Beside an external subset an unknown entity is only a warning, and left out.
    const prolog = '<!DOCTYPE ern:NewReleaseMessage SYSTEM "none.dtd" [<!ENTITY e "a<x/>">]>';

    const found = await statuses([good, sampleMessage({ prolog, messageId: "a&e;" }), good]);

    expect(found).toEqual(["valid", "invalid", "valid"]);
  });

  test("keeps all poisons of one batch apart", async () => {
    const documents = POISONS.flatMap(([, poison]) => [poison, good]);

    const found = await statuses(documents);

    expect(found).toEqual(POISONS.flatMap(() => ["invalid", "valid"]));
  });

  test("validates more documents than the validator takes in one call", async () => {
    const documents = Array.from({ length: 1_201 }, (_, index) => (index % 400 === 0 ? "<a/>" : good));

    const found = await statuses(documents);

    expect(found).toEqual(documents.map((document) => (document === good ? "valid" : "invalid")));
  });

  test("keeps a value with line breaks in one message", async () => {
    const poison = sampleMessage({ rootAttributes: ' ReleaseProfileVersionId="a&#10;b: c&#10;d"' });

    const [verdict] = await validateBatch(schema, [poison], { form: "readable" });

    expect(verdict).toMatchObject({
      status: "invalid",
      messages: [{ line: 2, text: expect.stringContaining("The value 'a\nb: c\nd' is not") }],
    });
  });

  test("keeps 50 messages of a document and counts the others", async () => {
    const poison = sampleMessage({ afterPartyName: "<Affiliation><X/></Affiliation>".repeat(70) });

    const [verdict] = await validateBatch(schema, [poison], { form: "readable" });

    expect(verdict).toMatchObject({ status: "invalid", truncated: 20 });
    expect(verdict?.status === "invalid" && verdict.messages.length).toBe(50);
  });

  test("gives the document that exhausts the WASM memory no verdict, and its neighbours theirs", async () => {
    // Two nodes in 5 bytes take 24 times as much memory once parsed, the ceiling grows by 16 times the length.
    const culprit = sampleMessage({ afterPartyName: "<x/>y".repeat(4_000_000) });

    const verdicts = await validateBatch(schema, [good, culprit, good, good], { form: "trie" });

    expect(verdicts.map(({ status }) => status)).toEqual(["valid", "no-verdict", "valid", "valid"]);
    expect(verdicts[1]).toEqual({ status: "no-verdict", reason: "the validator ran out of memory" });
  });

  test("gives every document no verdict when each call misses its deadline", async () => {
    const verdicts = await validateBatch(schema, [good, good], { form: "trie", timeoutMs: 1 });

    expect(verdicts.map(({ status }) => status)).toEqual(["no-verdict", "no-verdict"]);
  });

  test("validates again when the worker thread is lost", async () => {
    process.once("worker", (worker) => void worker.terminate());

    expect(await statuses([good, good])).toEqual(["valid", "valid"]);
  });

  test("keeps concurrent calls apart when one loses its worker thread", async () => {
    process.once("worker", (worker) => void worker.terminate());

    const verdicts = await Promise.all([
      validateBatch(schema, [good], { form: "trie" }),
      validateBatch(schema, [good], { form: "trie" }),
    ]);

    expect(verdicts.map(([verdict]) => verdict?.status)).toEqual(["no-verdict", "valid"]);
  });

  test("rejects with the reason of an aborted signal", async () => {
    const controller = new AbortController();
    const reason = new Error("stopped");

    const validating = validateBatch(schema, [good], { form: "trie", signal: controller.signal });
    controller.abort(reason);

    await expect(validating).rejects.toBe(reason);
  });

  test("throws ERN_XSD_ENGINE when the XSD does not compile", async () => {
    const text =
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="b"/></xs:schema>';
    const form = { main: { name: "broken.xsd", bytes: new TextEncoder().encode(text) }, others: [] };
    const broken: XsdSchema = { readable: form, trie: form, schemaSha: "" };

    const validating = validateBatch(broken, [good], { form: "trie" });

    await expect(validating).rejects.toMatchObject({
      code: "ERN_XSD_ENGINE",
      message: expect.stringContaining("broken.xsd:1"),
    });
  });
});

describe("estimateValidatorBytes()", () => {
  test("grows with the batch and faster with its largest document", () => {
    const base = estimateValidatorBytes(0, 0);

    expect(estimateValidatorBytes(1_000_000, 0)).toBeGreaterThan(base + 1_000_000);
    expect(estimateValidatorBytes(0, 1_000_000)).toBeGreaterThan(estimateValidatorBytes(1_000_000, 0));
  });
});
