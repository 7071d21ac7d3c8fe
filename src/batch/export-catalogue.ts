/** The export job: a catalogue in PostgreSQL → documents and errors in the same database, batch by batch. */
import type { MessageParties } from "../catalogue/party.ts";
import type { FullPlanReason } from "../db/changed-releases.ts";
import type { RunLane } from "../db/chunk-plan.ts";
import type { Database } from "../db/connect.ts";
import { readDisputedIdentifiers } from "../db/disputed-identifiers.ts";
import { assertMigrated } from "../db/migrate.ts";
import { readPlannedBytes } from "../db/planned-bytes.ts";
import type { ReleaseQuery } from "../db/release-query.ts";
import { openRun } from "../db/run-open.ts";
import { readRunTotals } from "../db/run-totals.ts";
import { packageVersion } from "../package-root.ts";
import {
  assertInteger,
  type BatchOptions,
  type ResolvedBatchOptions,
  resolveBatchOptions,
} from "./batch-options.ts";
import { exportSettings } from "./build-batch.ts";
import { openBreaker } from "./circuit-breaker.ts";
import { documentFileName } from "./document-files.ts";
import { configShaOf } from "./config-sha.ts";
import { dropUnchanged } from "./drop-unchanged.ts";
import { type EngineOptions, resolveEngineOptions } from "./engine-options.ts";
import type { ExportSettings } from "./export-batch.ts";
import { ExportTally } from "./export-summary.ts";
import { failpoint } from "./failpoint.ts";
import { countLostDeals } from "./lost-deals.ts";
import { disputesByRelease } from "./known-facts.ts";
import { readLastSent } from "./last-sent.ts";
import { findMessageParties, historyOf } from "./message-parties.ts";
import { openFeed } from "./release-feed.ts";
import { withRecipientTerms } from "./recipient-terms.ts";
import { type WatchOptions, watchRun } from "./run-watch.ts";
import { type ReducedSummary, watchExport } from "./watch-export.ts";
import { workOnRun } from "./work-on-run.ts";

/** Options of the export job. */
export interface ExportCatalogueOptions<Aggregate = undefined>
  extends Omit<BatchOptions, "message" | "validateEach">, EngineOptions, WatchOptions<Aggregate> {
  /** Database schema with the reader's views. Default: "catalogue". */
  readonly catalogueSchema?: string | undefined;
  /** A query of flat rows to read instead of the views; `queryOfRows` makes it. Default: none. */
  readonly query?: ReleaseQuery | undefined;
  /** Who sends the messages to whom, in place of what the view ern_messaging_party says. Default: none. */
  readonly parties?: MessageParties | undefined;
  /** DPID of the sender; may be left out where the catalogue has one only. */
  readonly sender?: string | undefined;
  /** DPID of the recipient; may be left out where the catalogue has one only. */
  readonly recipient?: string | undefined;
  /** DPID of the party whose content is sent: SentOnBehalfOf. Default: none. */
  readonly onBehalfOf?: string | undefined;
  /** DPIDs of the parties that the messages pass through, in that order: MessageAuditTrail. Default: none. */
  readonly intermediaries?: readonly string[] | undefined;
  /** True sends tests also to a recipient that takes live messages. Default: false. */
  readonly isTest?: boolean | undefined;
  /** Only these releases. Default: all. */
  readonly releaseIds?: readonly string[] | undefined;
  /** True exports what changed since the last completed run to the recipient, and nothing that is unchanged. Default: false. */
  readonly changedOnly?: boolean | undefined;
  /** Only the releases that failed in this run. Default: none are meant. */
  readonly retryOf?: string | undefined;
  /** Releases that are planned, claimed and read together. Integer from 1. Default: 1000. */
  readonly pageSize?: number | undefined;
  /** Rows per cursor round trip. Integer from 1. Default: 500. */
  readonly fetchSize?: number | undefined;
  /** Folder that each document is also written to. Default: none. */
  readonly outDir?: string | undefined;
  readonly onStart?: ((run: StartedExport) => void) | undefined;
}

/** A run that was planned. */
export interface StartedExport {
  readonly runId: string;
  /** Unit: releases. */
  readonly total: number;
  /** Why all releases are looked at although only those that changed were asked for. */
  readonly fullPlanReason?: FullPlanReason;
}

/**
 * Exports a catalogue.
 *
 * Shape: a row in export.run, planned once and worked on by every process that starts the same `runKey`; per batch one
 * transaction with its documents, errors and items. A release is exported, unchanged, failed with an error that names the
 * row, or gone; a run is completed only where these are the plan.
 * Memory: `memoryLimit`, whatever the size of the catalogue.
 * Throws: ConfigError, DatabaseError, WriteError, RunError; the run is then marked as failed, or unfinished where it was
 * `ERN_RUN_INTERRUPTED`. An abort by `signal` or `stopSignal` is no error: the summary's status is "STOPPED".
 */
export async function exportCatalogue<Aggregate = undefined>(
  database: Database,
  options: ExportCatalogueOptions<Aggregate> = {},
): Promise<ReducedSummary<Aggregate>> {
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
      disputed: disputesByRelease(
        options.query === undefined
          ? await readDisputedIdentifiers(database, catalogueSchema, releaseIds)
          : [],
      ),
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
  const run = await openRun(database, {
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
  });
  const { runId, plannedCount } = run;
  options.onStart?.({ runId, total: plannedCount, ...(fullPlanReason !== undefined && { fullPlanReason }) });
  const started = {
    runId,
    recipientDpid: history.recipientDpid,
    plannedCount,
    doneCount: run.doneCount,
    plannedBytes: await readPlannedBytes(database, runId),
  };
  if (run.status === "COMPLETED") {
    const nothing = new ExportTally(runId, parties).finish("COMPLETED");
    watch.observe({ kind: "run-started", ...started });
    watch.observe({ kind: "run-finished", status: run.status });
    return { ...nothing, ...(await readRunTotals(database, runId)) };
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
  return watchExport(database, watch, started, () =>
    workOnRun(database, {
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
    }),
  );
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
