/** Parts of the way by themselves, for comparison with the whole: what is read, written or validated without the rest. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { contentSha } from "../src/batch/content-sha.ts";
import { writeBatch, type NewDocument } from "../src/db/batch-writer.ts";
import type { Database } from "../src/db/connect.ts";
import { readReleasePages } from "../src/db/driving-query.ts";
import { readReleases } from "../src/db/release-reader.ts";
import { openRun } from "../src/db/run-open.ts";
import { generatedMessagingParties } from "../src/sample/generate-catalogue.ts";
import { loadXsd } from "../src/validate/xsd-schema.ts";

const CATALOGUE_SCHEMA = "catalogue";
const PAGE_SIZE = 1_000;
const DOCUMENTS_PER_BATCH = 200;
/** A call takes tenths of a second, whatever the document: a few tell. */
const SINGLE_CALLS = 20;

/** Reads every release of the catalogue and assembles it. Unit: releases per second. */
export async function timeReading(database: Database): Promise<number> {
  const start = performance.now();
  let count = 0;
  for await (const page of readReleasePages(database, {
    catalogueSchema: CATALOGUE_SCHEMA,
    pageSize: PAGE_SIZE,
  })) {
    const releaseIds = page.map(({ releaseId }) => releaseId);
    const options = { catalogueSchema: CATALOGUE_SCHEMA, releaseIds, maxReleaseBytes: Infinity };
    for await (const read of readReleases(database, options)) {
      if (!read.isTooLarge && read.assemble().isComplete) count += 1;
    }
  }
  return perSecond(count, start);
}

/** Writes documents that are there already, as an export writes them. Unit: documents per second. */
export async function timeWriting(database: Database, documents: readonly NewDocument[]): Promise<number> {
  const { sender, recipient, messageControlType } = generatedMessagingParties();
  const parties = { senderDpid: sender.dpid, recipientDpid: recipient.dpid, messageControlType };
  const versions = { schemaSha: "bench", builderVersion: "bench" };
  const { runId } = await openRun(database, {
    job: "bench",
    ...parties,
    ...versions,
    configSha: "bench",
    messageCreatedAt: new Date(0),
    catalogueSchema: CATALOGUE_SCHEMA,
    options: {},
    plan: { plannedCount: documents.length },
  });
  const start = performance.now();
  for (let first = 0; first < documents.length; first += DOCUMENTS_PER_BATCH) {
    const some = documents.slice(first, first + DOCUMENTS_PER_BATCH);
    await writeBatch(database, {
      runId,
      batchIndex: first,
      parties,
      firstReleaseId: some[0]?.releaseId ?? "",
      lastReleaseId: some.at(-1)?.releaseId ?? "",
      documents: some,
      unchanged: [],
      others: [],
      errors: [],
      ...versions,
    });
  }
  return perSecond(documents.length, start);
}

/** Validates as people write it first, with one call of xmllint-wasm for each document. Unit: documents per second. */
export async function timeSingleCalls(folder: string): Promise<number> {
  const { readable } = await loadXsd();
  const [schema, ...preload] = [readable.main, ...readable.others].map(({ name, bytes }) => ({
    fileName: name,
    contents: bytes,
  }));
  if (schema === undefined) throw new TypeError("an XSD has at least one file");
  const documents = listDocuments(folder, SINGLE_CALLS);
  const start = performance.now();
  for (const xml of documents) await validateXML({ xml, schema, preload });
  return perSecond(documents.length, start);
}

/** Reads the documents of a folder as the writer takes them. */
export function readNewDocuments(folder: string, most: number): readonly NewDocument[] {
  return listDocuments(folder, most).map(({ fileName, contents: bytes }) => ({
    releaseId: fileName,
    messageId: fileName,
    messageThreadId: fileName,
    messageKind: "first",
    profile: "Audio",
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    contentSha: contentSha(bytes),
  }));
}

function listDocuments(folder: string, most: number): readonly { fileName: string; contents: Buffer }[] {
  return readdirSync(folder)
    .slice(0, most)
    .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName)) }));
}

function perSecond(count: number, startMs: number): number {
  return (count * 1000) / (performance.now() - startMs);
}
