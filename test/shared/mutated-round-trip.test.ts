import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import { releaseFromMessage } from "../../src/import/ern/release-from-message.ts";
import { seededRandom } from "../../src/sample/seeded-random.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { validateXml } from "../../src/validate/xsd-diagnosis.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { buildMessageModel } from "../../tools/generate/message-model.ts";
import { readXsd } from "../../tools/xsd/read-xsd.ts";
import { readMessage, rebuild } from "../import/ern/rebuild.ts";
import { goldenMessages, messagesIn } from "../support/round-trip.ts";
import { mutate, type MutationSource } from "./message-mutations.ts";
import { readDocument, writeDocument } from "./mutable-element.ts";
import { pick } from "./valid-values.ts";

const SAMPLES = fileURLToPath(new URL("../../../shared/ddex/samples-4.3/", import.meta.url));
const XSD = new URL("../../schemas/ern-4.3/", import.meta.url);
const VARIANTS = 12;
/** Mutations that mostly leave a message valid. */
const WAYS = ["insert", "insert", "insert", "replace", "tableAttribute"];

interface Variant {
  readonly name: string;
  readonly xml: string;
}

async function openSource(): Promise<MutationSource> {
  const [messages = "", sets = ""] = await Promise.all(
    ["release-notification.xsd", "allowed-values.xsd"].map((name) => readFile(new URL(name, XSD), "utf8")),
  );
  const model = buildMessageModel(
    readXsd(messages, "release-notification.xsd"),
    readXsd(sets, "allowed-values.xsd"),
  );
  return { random: seededRandom("mutated messages").next, model, elementNames: [], attributeNames: [] };
}

async function mutateFile(file: string, source: MutationSource): Promise<readonly Variant[]> {
  const original = readDocument(await readFile(file, "utf8"), source.model);
  return Array.from({ length: VARIANTS }, (_, index) => {
    const document = structuredClone(original);
    for (let left = 3; left > 0; left -= 1) mutate(document, pick(WAYS, source), source);
    return { name: `${basename(file)} ${index}`, xml: writeDocument(document) };
  });
}

/** The messages among them: valid by the XSD, every reference leading to one part. */
async function messagesOf(variants: readonly Variant[]): Promise<ReadonlyMap<string, NewReleaseMessage>> {
  const verdicts = await validateXml(await loadXsd(), variants);
  const messages = variants.flatMap(({ name, xml }, index): (readonly [string, NewReleaseMessage])[] => {
    const message = verdicts[index]?.findings.length === 0 ? readMessage(xml) : undefined;
    return message === undefined || hasBrokenReference(message) ? [] : [[name, message]];
  });
  return new Map(messages);
}

function hasBrokenReference(message: NewReleaseMessage): boolean {
  const codes = new Set(["REF_RESOLVES", "REF_UNIQUE", "FIL_TECHREF_UNIQUE"]);
  return checkMessage(message).some(({ code }) => codes.has(code));
}

test(
  "valid variants of DDEX's samples and of the golden messages come back",
  { timeout: 240_000 },
  async () => {
    const source = await openSource();
    const files = [...(await messagesIn(SAMPLES)), ...(await goldenMessages())];
    const variants = await Promise.all(files.map((file) => mutateFile(file, source)));

    const messages = await messagesOf(variants.flat());

    const differing: unknown[] = [];
    for (const [name, message] of messages) {
      const { release, findings } = releaseFromMessage(message);
      const differences = [...findings, ...rebuild(release, message)];
      if (differences.length > 0) differing.push({ name, differences });
    }
    expect(messages.size).toBeGreaterThan(50);
    expect(differing).toEqual([]);
  },
);
