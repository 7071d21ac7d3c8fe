/** The runs of several recipients: planned together, worked on side by side, ended each by itself. */
import { setMaxListeners } from "node:events";
import type { Database } from "../db/connect.ts";
import { openRun, openRuns } from "../db/run-open.ts";
import type { OpenRun } from "../db/run-start.ts";
import { resolveBatchOptions } from "./batch-options.ts";
import { combineProgress } from "./combined-progress.ts";
import { workOnOpened } from "./export-catalogue.ts";
import type { ExportCatalogueOptions } from "./export-options.ts";
import type { ExportSummary } from "./export-summary.ts";
import { type OpenedExport, prepareExport, type PreparedExport, readSharedFacts } from "./prepare-export.ts";
import type { BatchProgress } from "./progress.ts";
import type { RunWork } from "./run-work.ts";
import { RunWorker } from "./run-worker.ts";
import { SharedReading } from "./shared-reading.ts";
import { endWork } from "./work-on-run.ts";

/** What came of the export for one recipient. */
export type RecipientResult =
  | { readonly recipientDpid: string; readonly summary: ExportSummary }
  /** The run failed; what it committed before is kept. */
  | { readonly recipientDpid: string; readonly error: unknown };

/** A recipient on the way of its run, as far as that has come. */
interface Lane<State> {
  readonly recipientDpid: string;
  readonly state: State | { readonly error: unknown };
}

interface Prepared {
  readonly prepared: PreparedExport<undefined>;
}

interface Opened extends Prepared {
  readonly run: OpenRun;
}

interface Started extends Opened {
  readonly opened: OpenedExport;
}

/** Exports to several recipients. Shape: one result each, in order; a run that fails keeps the others from nothing. */
export async function exportTogether(
  database: Database,
  recipients: readonly string[],
  optionsOf: (recipientDpid: string) => ExportCatalogueOptions,
): Promise<readonly RecipientResult[]> {
  const [firstDpid = ""] = recipients;
  const shared = optionsOf(firstDpid);
  // Every run listens to them, however many there are.
  for (const signal of [shared.signal, shared.stopSignal])
    if (signal !== undefined) setMaxListeners(0, signal);
  const { budget } = resolveBatchOptions(shared);
  const facts = await readSharedFacts(database, shared);
  let listeners: readonly ((progress: BatchProgress) => void)[] = [];
  const lanes = recipients.map((recipientDpid, index) => {
    const onProgress = (progress: BatchProgress): void => listeners[index]?.(progress);
    return { recipientDpid, options: { ...optionsOf(recipientDpid), budget, onProgress } };
  });
  const prepared = await inOrder(lanes, async ({ options }) => ({
    prepared: await prepareExport(database, options, facts),
  }));
  const opened = await openLanes(database, prepared);
  const started = await inOrder(opened, async ({ state }): Promise<Started> => {
    if ("error" in state) throw state.error;
    return { ...state, opened: await state.prepared.start(state.run) };
  });
  const totals = started.map(({ state }) => ("error" in state ? 0 : state.run.plannedCount));
  if (shared.onProgress !== undefined) listeners = combineProgress(totals, shared.onProgress);
  return workOnLanes(database, started);
}

async function inOrder<Item extends { readonly recipientDpid: string }, State>(
  items: readonly Item[],
  work: (item: Item) => Promise<State>,
): Promise<readonly Lane<State>[]> {
  const lanes: Lane<State>[] = [];
  for (const item of items) {
    const { recipientDpid } = item;
    lanes.push({ recipientDpid, state: await work(item).catch((error: unknown) => ({ error })) });
  }
  return lanes;
}

/** Where one of the plans fails, each run is planned by itself. */
async function openLanes(
  database: Database,
  lanes: readonly Lane<Prepared>[],
): Promise<readonly Lane<Opened>[]> {
  const ready = lanes.flatMap(({ state }) => ("error" in state ? [] : [state.prepared.newRun]));
  const opened = await openRuns(database, ready).catch(() => undefined);
  const results = new Map(opened?.map((run, index) => [ready[index], run]));
  return inOrder(lanes, async ({ state }): Promise<Opened> => {
    if ("error" in state) throw state.error;
    const { newRun } = state.prepared;
    const run = results.get(newRun) ?? (await openRun(database, newRun));
    if (run instanceof Error) throw run;
    return { ...state, run };
  });
}

async function workOnLanes(
  database: Database,
  lanes: readonly Lane<Started>[],
): Promise<readonly RecipientResult[]> {
  const workers = new Map<RunWork, RunWorker>();
  const groups = new Map<string, RunWorker[]>();
  for (const { state } of lanes) {
    if ("error" in state || "status" in state.opened.work) continue;
    const worker = new RunWorker(database, state.opened.work);
    workers.set(state.opened.work, worker);
    const { plannedWith } = state.run;
    if (plannedWith !== undefined) groups.set(plannedWith, [...(groups.get(plannedWith) ?? []), worker]);
  }
  const readings = [...groups].map(([plannedWith, members]) => ({
    members,
    reading: new SharedReading(database, plannedWith, members),
  }));
  const isShared = readInTurn(readings.map(({ reading }) => reading));
  const inTurn = turns();

  async function workOn(work: RunWork): Promise<ExportSummary> {
    const worker = workers.get(work) ?? new RunWorker(database, work);
    const own = readings.find(({ members }) => members.includes(worker));
    const failure = own === undefined ? await isShared : await own.reading.left(worker);
    return endWork(database, worker, failure ?? (await inTurn(() => worker.run())));
  }

  return Promise.all(
    lanes.map(async ({ recipientDpid, state }): Promise<RecipientResult> => {
      if ("error" in state) return { recipientDpid, error: state.error };
      try {
        const { watch } = state.prepared;
        return { recipientDpid, summary: await workOnOpened(database, watch, state.opened, workOn) };
      } catch (error) {
        return { recipientDpid, error };
      }
    }),
  );
}

async function readInTurn(readings: readonly SharedReading[]): Promise<undefined> {
  for (const reading of readings) await reading.run();
}

/** Does one thing after the other, in the order in which they were asked for. */
function turns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
