/**
 * Imports generated messages into a fresh embedded database: messages per second, and the memory of the importing
 * process, sampled while it works. The messages are made by another process and arrive as a stream, so that neither files
 * nor the generator count.
 *
 * npm run bench:import -- [--messages 100000] [--mix realistic] [--seed 1]
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildBatch } from "../src/batch/build-batch.ts";
import type { CatalogueReleaseInput } from "../src/catalogue.ts";
import { openDatabase } from "../src/db/connect.ts";
import { migrate } from "../src/db/migrate.ts";
import { importMessages } from "../src/import/ern/import-messages.ts";
import type { MessageSource } from "../src/import/ern/read-message-file.ts";
import { packageVersion } from "../src/package-root.ts";
import { generateCatalogue, generatedMessagingParties } from "../src/sample/generate-catalogue.ts";
import { mixOf } from "./load-generated-catalogue.ts";

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "100000" },
    mix: { type: "string", default: "realistic" },
    seed: { type: "string", default: "1" },
    generate: { type: "boolean", default: false },
  },
});
/** Releases that are built together. */
const BATCH_SIZE = 100;
const SAMPLE_INTERVAL_MS = 100;

await (values.generate ? writeMessages() : measure());

/** Each message is a line with its bytes, then these. */
async function writeMessages(): Promise<void> {
  const releases = generateCatalogue({
    releases: Number(values.messages),
    seed: Number(values.seed),
    mix: mixOf(values.mix),
  });
  await pipeline(Readable.from(framedMessages(releases)), process.stdout);
}

async function* framedMessages(releases: Iterable<CatalogueReleaseInput>): AsyncGenerator<Buffer> {
  for (const batch of batchesOf(releases)) {
    const message = generatedMessagingParties();
    const { success, errors } = await buildBatch(batch, { message, validateEach: false, findings: "report" });
    if (errors.length > 0) throw new Error(`${errors.length} generated releases are faulty`);
    for (const { xml } of success) {
      const bytes = Buffer.from(xml);
      yield Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]);
    }
  }
}

function* batchesOf(releases: Iterable<CatalogueReleaseInput>): Generator<readonly CatalogueReleaseInput[]> {
  let batch: CatalogueReleaseInput[] = [];
  for (const release of releases) {
    batch.push(release);
    if (batch.length === BATCH_SIZE) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ddex-batch-bench-"));
  const database = await openDatabase({ embeddedFolder: join(folder, "postgres") });
  const generator = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), "--generate", ...process.argv.slice(2)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let peakRssBytes = 0;
  const sampling = setInterval(() => {
    peakRssBytes = Math.max(peakRssBytes, process.memoryUsage().rss);
  }, SAMPLE_INTERVAL_MS);
  const tally = { bytes: 0 };
  try {
    await migrate(database);
    const startMs = performance.now();
    const counts = await importMessages(database, readMessages(generator.stdout, tally), {
      onProgress: ({ writtenCount }) => {
        if (writtenCount % 5000 !== 0) return;
        const megabytes = Math.round(process.memoryUsage().rss / 1024 ** 2);
        console.error(`${writtenCount} messages, ${megabytes} MB`);
      },
    });
    const seconds = (performance.now() - startMs) / 1000;
    const line = {
      ...counts,
      mix: values.mix,
      averageMessageBytes: Math.round(tally.bytes / Math.max(counts.writtenCount, 1)),
      messagesPerSecond: Math.round(counts.writtenCount / seconds),
      seconds: Math.round(seconds),
      peakRssMegabytes: Math.round(peakRssBytes / 1024 ** 2),
      cpus: cpus().length,
      node: process.version,
      version: packageVersion(),
    };
    console.table(line);
    console.log(JSON.stringify(line));
  } finally {
    clearInterval(sampling);
    generator.kill();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* readMessages(
  stream: AsyncIterable<Buffer>,
  tally: { bytes: number },
): AsyncGenerator<MessageSource> {
  let pieces: Buffer[] = [];
  let held = 0;
  let wanted: number | undefined;
  let count = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    held += piece.length;
    for (;;) {
      if (wanted !== undefined && held < wanted) break;
      const all = Buffer.concat(pieces);
      if (wanted === undefined) {
        const end = all.indexOf("\n");
        pieces = [all];
        if (end < 0) break;
        wanted = Number(all.toString("utf8", 0, end));
        pieces = [all.subarray(end + 1)];
      } else {
        count += 1;
        tally.bytes += wanted;
        yield { name: `message-${count}.xml`, content: [all.subarray(0, wanted)] };
        pieces = [all.subarray(wanted)];
        wanted = undefined;
      }
      held = pieces[0]?.length ?? 0;
    }
  }
}
