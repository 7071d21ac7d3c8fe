/** What a run is made ready with before it has a row, and what it is worked on with once it has one. */
import type { FullPlanReason } from "../db/changed-releases.ts";
import type { RunLane } from "../db/chunk-plan.ts";
import type { Database } from "../db/connect.ts";
import { type DisputedIdentifier, readDisputedIdentifiers } from "../db/disputed-identifiers.ts";
import { assertMigrated } from "../db/migrate.ts";
import { readPlannedBytes } from "../db/planned-bytes.ts";
import type { NewRun, OpenRun } from "../db/run-start.ts";
import { readRunTotals } from "../db/run-totals.ts";
import { packageVersion } from "../package-root.ts";
import { assertInteger, type ResolvedBatchOptions, resolveBatchOptions } from "./batch-options.ts";
import { exportSettings } from "./build-batch.ts";
import { openBreaker } from "./circuit-breaker.ts";
import { documentFileName } from "./document-files.ts";
import { configShaOf } from "./config-sha.ts";
import { dropUnchanged } from "./drop-unchanged.ts";
import { resolveEngineOptions } from "./engine-options.ts";
import type { ExportSettings } from "./export-batch.ts";
import type { ExportCatalogueOptions } from "./export-options.ts";
import { type ExportSummary, ExportTally } from "./export-summary.ts";
import { failpoint } from "./failpoint.ts";
import { countLostDeals } from "./lost-deals.ts";
import { disputesByRelease } from "./known-facts.ts";
import { readLastSent } from "./last-sent.ts";
import { findMessageParties, historyOf } from "./message-parties.ts";
import { openFeed } from "./release-feed.ts";
import { withRecipientTerms } from "./recipient-terms.ts";
import type { RunStarted } from "./run-observer.ts";
import { type RunWatch, watchRun } from "./run-watch.ts";
import type { RunWork } from "./run-work.ts";

/** A run that is ready to be opened. */
export interface PreparedExport<Aggregate> {
  readonly newRun: NewRun;
  readonly watch: RunWatch<Aggregate>;
  /** Makes what the opened run is worked on with, and says what is known of it. */
  readonly start: (run: OpenRun) => Promise<OpenedExport>;
}

/** A run that was opened. */
export interface OpenedExport {
  readonly started: Omit<RunStarted, "kind" | "runId"> & { readonly runId: string };
  /** A summary where the run was completed before. */
  readonly work: RunWork | ExportSummary;
}

/** What is the same for all recipients, and read once for them. */
export interface SharedFacts {
  readonly disputed: readonly DisputedIdentifier[];
}

/** Reads what is the same for all recipients. */
export async function readSharedFacts(
  database: Database,
  {
    catalogueSchema = "catalogue",
    query,
    releaseIds,
  }: Pick<ExportCatalogueOptions, "catalogueSchema" | "query" | "releaseIds">,
): Promise<SharedFacts> {
  // A query is another catalogue: what the views say of its releases is about others.
  if (query !== undefined) return { disputed: [] };
  return { disputed: await readDisputedIdentifiers(database, catalogueSchema, releaseIds) };
}

/**
 * Makes an export to one recipient ready.
 *
 * Throws: ConfigError where an option, the recipient or its terms are wrong; DatabaseError.
 */
export async function prepareExport<Aggregate>(
  database: Database,
  options: ExportCatalogueOptions<Aggregate>,
  facts?: SharedFacts,
): Promise<PreparedExport<Aggregate>> {
  const { catalogueSchema = "catalogue", pageSize = 1000, fetchSize = 500, releaseIds, outDir } = options;
  const { changedOnly = false } = options;
  const asked = resolveBatchOptions(options);
  const engine = resolveEngineOptions(options, asked.batchSize);
  assertInteger("pageSize", pageSize);
  assertInteger("fetchSize", fetchSize);
  await assertMigrated(database);
  const parties = options.parties ?? (await findMessageParties(database, { ...options, catalogueSchema }));
  const history = historyOf(parties);
  const watch = watchRun(options);
  const resolved = await withRecipientTerms(asked, database, catalogueSchema, history.recipientDpid);
  const settings: ExportSettings = {
    ...(await exportSettings(resolved)),
    message: parties,
    observe: watch.observe,
    history: {
      readLastSent: (ids) => readLastSent(database, history, ids),
      disputed: disputesByRelease((facts ?? (await readSharedFacts(database, options))).disputed),
    },
    ...(outDir !== undefined && { fileNameOf: documentFileName }),
    refine: async (built) => {
      const outcome = changedOnly ? await dropUnchanged(database, history, built) : built;
      return { ...outcome, lostDealCount: await countLostDeals(database, history, outcome) };
    },
  };
  let fullPlanReason: FullPlanReason | undefined;
  const feed = await openFeed(database, {
    catalogueSchema,
    releaseIds,
    query: options.query,
    retryOf: options.retryOf,
    isChangedOnly: changedOnly,
    onFullPlan: (reason) => (fullPlanReason = reason),
  });
  const lane: RunLane = {
    job: "export",
    ...history,
    catalogueSchema,
    schemaSha: settings.schema.schemaSha,
    builderVersion: packageVersion(),
    configSha: configShaOf(resolved, parties),
  };
  const newRun: NewRun = {
    ...lane,
    ...(engine.businessKey !== undefined && { businessKey: engine.businessKey }),
    isAgain: engine.isAgain,
    messageCreatedAt: resolved.now,
    options: runOptions(resolved, {
      pageSize,
      fetchSize,
      releaseIds,
      changedOnly,
      outDir,
      onBehalfOf: options.onBehalfOf,
      intermediaries: options.intermediaries,
      isTest: options.isTest,
      ...(options.query !== undefined && { query: options.query.text }),
    }),
    plan: { source: feed.source, chunkSize: pageSize },
    leaseSeconds: engine.leaseSeconds,
    beforeCommit: () => failpoint("planning"),
  };
  const start = async (run: OpenRun): Promise<OpenedExport> => {
    const { runId, plannedCount } = run;
    options.onStart?.({
      runId,
      total: plannedCount,
      ...(fullPlanReason !== undefined && { fullPlanReason }),
    });
    const started = {
      runId,
      recipientDpid: history.recipientDpid,
      plannedCount,
      doneCount: run.doneCount,
      plannedBytes: await readPlannedBytes(database, runId),
    };
    if (run.status === "COMPLETED") {
      const nothing = new ExportTally(runId, parties).finish("COMPLETED");
      return { started, work: { ...nothing, ...(await readRunTotals(database, runId)) } };
    }
    const checkBreaker = await openBreaker(database, {
      runId,
      lane,
      isChangedOnly: changedOnly,
      plannedCount,
      allow: engine.allow,
    });
    // Documents of one run carry one instant, whichever process builds them.
    const clocked = { ...settings, now: run.messageCreatedAt };
    return {
      started,
      work: {
        provenance: {
          runId,
          parties: history,
          schemaSha: lane.schemaSha,
          builderVersion: lane.builderVersion,
        },
        plannedCount,
        parties,
        resolved,
        engine,
        settings: clocked,
        read: (ids, reading) => feed.read(ids, { ...reading, fetchSize }),
        outDir,
        checkBreaker,
      },
    };
  };
  return { newRun, watch, start };
}

/** What a later reader needs to know of how the run was started: every default filled in. */
function runOptions(
  resolved: ResolvedBatchOptions,
  more: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { batchSize, batchBytes, concurrency, memoryLimitBytes, xsdDir, policy } = resolved;
  const { findings, waivedCodes } = policy;
  return {
    batchSize,
    batchBytes,
    concurrency,
    memoryLimitBytes,
    xsdDir,
    findings,
    waivedCodes: [...waivedCodes],
    ...more,
  };
}
