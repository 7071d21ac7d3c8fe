/** The export job: a catalogue in PostgreSQL → documents and errors in the same database, batch by batch. */
import type { MessageParties } from "../catalogue/party.ts";
import { type NewDocument, writeBatch } from "../db/batch-writer.ts";
import type { Database } from "../db/connect.ts";
import { readDisputedIdentifiers } from "../db/disputed-identifiers.ts";
import { readLastMessages } from "../db/message-history.ts";
import { assertMigrated } from "../db/migrate.ts";
import { finishRun, startRun } from "../db/run-store.ts";
import type { ReleaseQuery } from "../db/release-query.ts";
import { RunError } from "../errors.ts";
import { packageVersion } from "../package-root.ts";
import { admittedBytes, largestMessageBytes } from "./batch-cost.ts";
import type { BatchOutcome, PlannedItem } from "./batch-items.ts";
import {
  assertInteger,
  type BatchOptions,
  type ResolvedBatchOptions,
  resolveBatchOptions,
} from "./batch-options.ts";
import { exportSettings } from "./build-batch.ts";
import { documentFileName, writeDocumentFiles } from "./document-files.ts";
import type { ExportSettings } from "./export-batch.ts";
import { ExportTally, type ExportSummary } from "./export-summary.ts";
import { disputesByRelease } from "./known-facts.ts";
import { MemoryBudget } from "./memory-budget.ts";
import { findMessageParties, historyOf } from "./message-parties.ts";
import { openFeed } from "./release-feed.ts";
import type { CatalogueItem } from "./plan-catalogue.ts";
import { recordedErrors } from "./recorded-errors.ts";
import { withRecipientTerms } from "./recipient-terms.ts";
import { runBatches } from "./run-batches.ts";
import { endEarly } from "./run-end.ts";
import { type WatchOptions, watchRun } from "./run-watch.ts";
import { watchExport } from "./watch-export.ts";

/** Options of the export job. */
export interface ExportCatalogueOptions
  extends Omit<BatchOptions, "message" | "validateEach">, WatchOptions {
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
  /** Releases per keyset page. Integer from 1. Default: 1000. */
  readonly pageSize?: number | undefined;
  /** Rows per cursor round trip. Integer from 1. Default: 500. */
  readonly fetchSize?: number | undefined;
  /** Folder that each document is also written to. Default: none. */
  readonly outDir?: string | undefined;
  readonly onStart?: ((run: { readonly runId: string; readonly total: number }) => void) | undefined;
}

/**
 * Exports a catalogue.
 *
 * Shape: a row in export.run; per batch one transaction with its documents, its errors and the checkpoint. A release is
 * exported, failed with an error that names the row, or gone; a run where these do not add up to the plan fails.
 * Memory: `memoryLimit`, whatever the size of the catalogue.
 * Throws: ConfigError, DatabaseError, WriteError, RunError; the run is then marked as failed. An abort by `signal` is no
 * error: the summary's status is "STOPPED".
 */
export async function exportCatalogue(
  database: Database,
  options: ExportCatalogueOptions = {},
): Promise<ExportSummary> {
  const { catalogueSchema = "catalogue", pageSize = 1000, fetchSize = 500, releaseIds, outDir } = options;
  const asked = resolveBatchOptions(options);
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
      readLastSent: (ids) => readLastMessages(database, history, ids),
      disputed: disputesByRelease(
        options.query === undefined
          ? await readDisputedIdentifiers(database, catalogueSchema, releaseIds)
          : [],
      ),
    },
    ...(outDir !== undefined && { fileNameOf: documentFileName }),
  };
  const feed = await openFeed(database, { catalogueSchema, releaseIds, query: options.query });
  const { total } = feed;
  const provenance = { schemaSha: settings.schema.schemaSha, builderVersion: packageVersion() };
  const runId = await startRun(database, {
    job: "export",
    senderDpid: parties.sender.dpid,
    recipientDpid: parties.recipient.dpid,
    messageCreatedAt: resolved.now,
    catalogueSchema,
    options: runOptions(resolved, {
      pageSize,
      fetchSize,
      releaseIds,
      outDir,
      onBehalfOf: options.onBehalfOf,
      intermediaries: options.intermediaries,
      isTest: options.isTest,
      ...(options.query !== undefined && { query: options.query.text }),
    }),
    plannedCount: total,
    ...provenance,
  });
  options.onStart?.({ runId, total });

  const tally = new ExportTally(runId, parties);
  const accept = async (outcome: BatchOutcome, batch: readonly PlannedItem[]): Promise<void> => {
    if (outDir !== undefined) await writeDocumentFiles(outDir, outcome.documents);
    const { first, last } = endsOf(batch);
    await writeBatch(database, {
      runId,
      batchIndex: outcome.batchIndex,
      firstReleaseId: first.releaseId,
      lastRelease: last,
      documents: outcome.documents.map((document): NewDocument => ({ ...document, ...history })),
      errors: recordedErrors(outcome),
      counts: {
        readCount: batch.length - outcome.goneCount,
        filterCount: outcome.goneCount,
        skipCount: outcome.failures.length,
      },
      ...provenance,
    });
    tally.add(outcome, batch.length);
  };
  const started = { runId, recipientDpid: history.recipientDpid, plannedCount: total };
  return watchExport(database, watch, started, async () => {
    try {
      await runBatches(
        feed.plan({
          pageSize,
          fetchSize,
          maxReleaseBytes: largestMessageBytes(resolved.memoryLimitBytes),
          signal: resolved.signal,
        }),
        { ...resolved, settings, accept, budget: new MemoryBudget(admittedBytes(resolved.memoryLimitBytes)) },
      );
      tally.assertComplete();
    } catch (error) {
      return endEarly(database, tally, resolved.signal, error);
    }
    const summary = tally.finish("COMPLETED");
    await finishRun(database, runId, { status: "COMPLETED", peakRssBytes: summary.peakRssBytes });
    return summary;
  });
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

function endsOf(batch: readonly PlannedItem[]): { first: CatalogueItem; last: CatalogueItem } {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!isCatalogueItem(first) || !isCatalogueItem(last)) {
    throw new RunError("ERN_RUN_INCOMPLETE", "Cannot write a batch: it holds no release of the catalogue");
  }
  return { first, last };
}

function isCatalogueItem(item: PlannedItem | undefined): item is CatalogueItem {
  return item !== undefined && "exportPriority" in item;
}
