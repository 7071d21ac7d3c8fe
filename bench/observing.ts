/**
 * What observing costs: every event of a real call, told again and again to the watch, against the time of the call.
 *
 * npm run build:tools && node .build/bench/observing.js [--releases 500] [--rounds 200]
 */
import { parseArgs } from "node:util";
import { BatchEvents } from "../src/batch/batch-events.ts";
import { buildBatch } from "../src/batch/build-batch.ts";
import { releaseTraits } from "../src/batch/release-traits.ts";
import type { RunEvent } from "../src/batch/run-observer.ts";
import { watchRun, type WatchOptions } from "../src/batch/run-watch.ts";
import { CatalogueRelease } from "../src/catalogue.ts";
import { createRunMetrics } from "../src/metrics/run-metrics.ts";
import { generateCatalogue, generatedMessagingParties } from "../src/sample/generate-catalogue.ts";

const { values } = parseArgs({
  options: {
    releases: { type: "string", default: "500" },
    rounds: { type: "string", default: "200" },
  },
});
const [releaseCount, rounds] = [Number(values.releases), Number(values.rounds)];
const releases = [...generateCatalogue({ releases: releaseCount, seed: 1, mix: "albums" })];
const { sender, recipient, messageControlType } = generatedMessagingParties();
const message = { sender, recipient, messageControlType };

const told: RunEvent[] = [];
await buildBatch(releases.slice(0, 50), { message });
const callMs = await timeOf(async () => {
  await buildBatch(releases, { message, observe: (event) => told.push(event) });
});
const parsed = releases.map((release) => CatalogueRelease.parse(release));
const metrics = createRunMetrics();
const events = new BatchEvents();
let heard = 0;
for (const name of ["start", "progress", "itemComplete", "batchComplete", "complete", "error"] as const) {
  events.on(name, () => {
    heard += 1;
  });
}
const traitsMs = await timeOf(() => {
  for (let round = 0; round < rounds; round += 1) {
    for (const release of parsed) releaseTraits(release, [recipient.dpid]);
  }
});
const watchMs = await replay({});
const allMs = await replay({
  events,
  observe: metrics.observe,
  reduce: { initial: 0, add: (sum: number) => sum + 1 },
});
metrics.close();

console.log(
  `${releaseCount} releases, ${told.length} events in a call of ${callMs.toFixed(0)} ms of processor time; ${heard} events heard`,
);
console.table({
  "traits of a release": costOf(traitsMs),
  "watch without listeners": costOf(watchMs),
  "watch, listeners, metrics, reduce": costOf(allMs),
  "all together": costOf(traitsMs + allMs),
});

function costOf(totalMs: number): object {
  const oneMs = totalMs / rounds;
  return {
    "µs/release": Number(((oneMs * 1000) / releaseCount).toFixed(2)),
    "% of the call": Number(((oneMs * 100) / callMs).toFixed(3)),
  };
}

function replay<Aggregate>(options: WatchOptions<Aggregate>): Promise<number> {
  return timeOf(() => {
    for (let round = 0; round < rounds; round += 1) {
      const { observe } = watchRun(options);
      for (const event of told) observe(event);
    }
  });
}

/** Processor time of all threads, which other programs do not lengthen as they do the time of day. Units: ms. */
async function timeOf(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
