/**
 * Milliseconds per release of each stage by itself, one after the other on one thread: where the time goes.
 *
 * npm run bench:stages -- [--releases 500] [--mix albums] [--rounds 3]
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { messageEnvelope } from "../src/batch/message-ids.ts";
import { buildNewReleaseMessage } from "../src/builder/build-message.ts";
import { serialize } from "../src/builder/ern43/serialize.ts";
import { parseCatalogueRelease } from "../src/catalogue.ts";
import { assembleRelease } from "../src/db/assemble-release.ts";
import { openDatabase } from "../src/db/connect.ts";
import { readReleasePages } from "../src/db/driving-query.ts";
import { groupRows } from "../src/db/group-rows.ts";
import { migrate } from "../src/db/migrate.ts";
import { readReleaseRows } from "../src/db/release-reader.ts";
import { generatedMessagingParties } from "../src/sample/generate-catalogue.ts";
import { checkMessage } from "../src/validate/check-message.ts";
import { loadXsd } from "../src/validate/xsd-schema.ts";
import { validateBatch } from "../src/validate/xsd-validator.ts";
import { loadGeneratedCatalogue } from "./load-generated-catalogue.ts";
import { median } from "./median.ts";

const { values } = parseArgs({
  options: {
    releases: { type: "string", default: "500" },
    mix: { type: "string", default: "albums" },
    rounds: { type: "string", default: "3" },
  },
});
const releases = Number(values.releases);
const folder = mkdtempSync(join(tmpdir(), "ddex-batch-bench-"));
const database = await openDatabase({ embeddedFolder: join(folder, "postgres") });
const timings = new Map<string, number[]>();

try {
  await migrate(database);
  await loadGeneratedCatalogue(database, { releases, mix: values.mix, seed: 1 });
  for (let round = 0; round <= Number(values.rounds); round += 1) await measureRound(round > 0);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
console.table(
  Object.fromEntries(
    Array.from(timings, ([stage, times]) => [
      stage,
      { "ms/release": Number((median(times) / releases).toFixed(3)) },
    ]),
  ),
);

async function measureRound(isCounted: boolean): Promise<void> {
  const time = async <Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    if (isCounted) timings.set(stage, [...(timings.get(stage) ?? []), performance.now() - start]);
    return result;
  };
  const catalogueSchema = "catalogue";
  const planned = await time("plan", () =>
    collect(readReleasePages(database, { catalogueSchema, pageSize: releases })),
  );
  const releaseIds = planned.flat().map((release) => release.releaseId);
  const chunks = await time("read (PostgreSQL included)", () =>
    collect(readReleaseRows(database, { catalogueSchema, releaseIds, maxReleaseBytes: Infinity })),
  );
  const groups = await time("group", () =>
    collect(groupRows(toAsync(chunks), { maxReleaseBytes: Infinity })),
  );
  const assembled = await time("assemble", () =>
    groups.flatMap((group) => {
      const result = group.isTooLarge ? undefined : assembleRelease(group.releaseId, group.rows);
      return result?.isComplete === true ? [result.release] : [];
    }),
  );
  await time("check shape (callers' input only)", () =>
    assembled.map((release) => parseCatalogueRelease(release)),
  );
  const now = new Date(0);
  const messages = await time("build", () =>
    assembled.map((release) => {
      const envelope = messageEnvelope(release.releaseId, generatedMessagingParties(), now);
      return buildNewReleaseMessage(release, envelope).message;
    }),
  );
  await time("rules", () => messages.map((message) => checkMessage(message)));
  const documents = await time("serialize", () =>
    messages.map((message) => serialize(message, "NewReleaseMessage")),
  );
  const bytes = await time("encode and hash", () =>
    documents.map((document) => {
      const buffer = Buffer.from(document, "utf8");
      createHash("sha256").update(buffer).digest("hex");
      return buffer;
    }),
  );
  const schema = await loadXsd();
  await time("validate", () => validateBatch(schema, bytes, { form: "trie" }));
}

async function* toAsync<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
