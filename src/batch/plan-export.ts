/** The dry run: what an export would do, from its plan and a sample that is really built and validated. Writes nothing. */
import type { FullPlanReason } from "../db/changed-releases.ts";
import type { RunLane } from "../db/chunk-plan.ts";
import type { Database } from "../db/connect.ts";
import { readDisputedIdentifiers } from "../db/disputed-identifiers.ts";
import { assertMigrated } from "../db/migrate.ts";
import { readPace, type SampledPlan, type SampledRelease, samplePlan } from "../db/plan-sample.ts";
import { packageVersion } from "../package-root.ts";
import { largestMessageBytes } from "./batch-cost.ts";
import type { BatchOutcome, PlannedItem } from "./batch-items.ts";
import { assertInteger, resolveBatchOptions } from "./batch-options.ts";
import { exportSettings } from "./build-batch.ts";
import { configShaOf } from "./config-sha.ts";
import { documentFileName } from "./document-files.ts";
import { dropUnchanged } from "./drop-unchanged.ts";
import type { ExportSettings } from "./export-batch.ts";
import type { ExportCatalogueOptions } from "./export-catalogue.ts";
import { disputesByRelease } from "./known-facts.ts";
import { readLastSent } from "./last-sent.ts";
import { findMessageParties, historyOf } from "./message-parties.ts";
import { PageReader } from "./page-reader.ts";
import { withRecipientTerms } from "./recipient-terms.ts";
import { openFeed, type ReleaseFeed } from "./release-feed.ts";
import { runBatches } from "./run-batches.ts";
import { type ExportForecast, forecast, type SampledOutcome } from "./sample-forecast.ts";

/** Options of `planExport`: those of the export that is asked about, and how much of it is tried. */
export interface PlanExportOptions extends ExportCatalogueOptions {
  /** Releases that are built and validated. Integer from 1. Default: 200. */
  readonly sample?: number | undefined;
  /** The same seed tries the same releases of the same plan. Default: "1". */
  readonly seed?: string | undefined;
}

/** What an export would do. Units: counts are releases. */
export interface ExportPlan extends ExportForecast {
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageControlType: string;
  readonly plannedCount: number;
  /** Why all releases are looked at although only those that changed were asked for. */
  readonly fullPlanReason?: FullPlanReason;
  /** Releases that were built and validated, and of how many strata. */
  readonly sampleCount: number;
  readonly strataCount: number;
  /** Time that it would take. Unit: ms. */
  readonly durationMs: number;
  /** What the time is known from; a sample knows nothing of the time for writing. */
  readonly durationFrom: "last runs" | "sample";
  /** When it would end, were it started now. */
  readonly expectedEnd: Date;
}

const SAMPLE_SIZE = 200;
/** Releases of the sample that are read by one statement. */
const SEGMENT_SIZE = 125;

/**
 * Says what an export would do.
 *
 * Shape: planned as the export would be; counts of what would come of the releases are estimated from the sample unless it is
 * the whole plan (`isEstimated`). Writes nothing: no run, document, error or file.
 * Memory: `memoryLimit`, and the ids of the sample.
 * Throws: ConfigError, DatabaseError; the reason of `signal`.
 */
export async function planExport(database: Database, options: PlanExportOptions = {}): Promise<ExportPlan> {
  const { catalogueSchema = "catalogue", fetchSize = 500, sample = SAMPLE_SIZE, seed = "1" } = options;
  assertInteger("sample", sample);
  await assertMigrated(database);
  const parties = options.parties ?? (await findMessageParties(database, { ...options, catalogueSchema }));
  const history = historyOf(parties);
  const asked = resolveBatchOptions({ ...options, signal: anySignal([options.signal, options.stopSignal]) });
  const resolved = await withRecipientTerms(asked, database, catalogueSchema, history.recipientDpid);
  let fullPlanReason: FullPlanReason | undefined;
  const feed = await openFeed(database, {
    catalogueSchema,
    releaseIds: options.releaseIds,
    query: options.query,
    retryOf: options.retryOf,
    isChangedOnly: options.changedOnly ?? false,
    onFullPlan: (reason) => (fullPlanReason = reason),
  });
  const prepared = await exportSettings(resolved);
  const lane: RunLane = {
    job: "export",
    ...history,
    catalogueSchema,
    schemaSha: prepared.schema.schemaSha,
    builderVersion: packageVersion(),
    configSha: configShaOf(resolved, parties),
  };
  const plan = await samplePlan(database, feed.source, lane, {
    sampleSize: sample,
    seed,
    viewsOf: options.query === undefined ? catalogueSchema : undefined,
  });
  const sampleIds = plan.releases.map(({ releaseId }) => releaseId);
  const settings: ExportSettings = {
    ...prepared,
    message: parties,
    history: {
      readLastSent: (ids) => readLastSent(database, history, ids),
      disputed: disputesByRelease(
        options.query === undefined
          ? await readDisputedIdentifiers(database, catalogueSchema, sampleIds)
          : [],
      ),
    },
    ...(options.outDir !== undefined && { fileNameOf: documentFileName }),
    ...(options.changedOnly === true && {
      refine: (outcome: BatchOutcome) => dropUnchanged(database, history, outcome),
    }),
  };
  const startedMs = performance.now();
  const outcomes = await workOn(plan.releases, {
    feed,
    fetchSize,
    settings,
    resolved,
  });
  const sampleMs = performance.now() - startedMs;
  const { durationMs, durationFrom } = await expectDuration(database, lane, plan, sampleMs);
  return {
    ...history,
    plannedCount: plan.plannedCount,
    ...(fullPlanReason !== undefined && { fullPlanReason }),
    sampleCount: plan.releases.length,
    strataCount: plan.strataCount,
    ...forecast(plan, outcomes),
    durationMs,
    durationFrom,
    expectedEnd: new Date(Date.now() + durationMs),
  };
}

/** What the sample is worked on with. */
interface SampleWork {
  readonly feed: ReleaseFeed;
  readonly fetchSize: number;
  readonly settings: ExportSettings;
  readonly resolved: ReturnType<typeof resolveBatchOptions>;
}

async function workOn(
  releases: readonly SampledRelease[],
  { feed, fetchSize, settings, resolved }: SampleWork,
): Promise<ReadonlyMap<string, SampledOutcome>> {
  const outcomes = new Map<string, SampledOutcome>();
  const maxReleaseBytes = largestMessageBytes(resolved.memoryLimitBytes);
  const { signal } = resolved;
  async function* segments(): AsyncGenerator<readonly PlannedItem[]> {
    for (let start = 0; start < releases.length; start += SEGMENT_SIZE) {
      const segment = releases.slice(start, start + SEGMENT_SIZE);
      const ids = segment
        .filter(({ estimatedBytes }) => estimatedBytes <= maxReleaseBytes)
        .map(({ releaseId }) => releaseId);
      const reading = { fetchSize, maxReleaseBytes, ...(signal !== undefined && { signal }) };
      const reader = new PageReader(ids, feed.read(ids, reading));
      try {
        yield segment.map((release) => ({ ...release, load: () => reader.load(release) }));
      } finally {
        await reader.close();
      }
    }
  }
  await runBatches(segments(), {
    ...resolved,
    settings,
    accept: (outcome) => {
      note(outcomes, outcome);
      return Promise.resolve();
    },
  });
  return outcomes;
}

function note(outcomes: Map<string, SampledOutcome>, outcome: BatchOutcome): void {
  for (const { releaseId, messageKind, byteLength } of outcome.documents) {
    outcomes.set(releaseId, { kind: messageKind, byteLength });
  }
  for (const { releaseId } of outcome.unchanged ?? []) outcomes.set(releaseId, { kind: "unchanged" });
  for (const { releaseId, findings } of outcome.failures) {
    const codes = findings.filter(({ blocks }) => blocks).map(({ finding }) => finding.code);
    if (releaseId !== undefined) outcomes.set(releaseId, { kind: "blocked", codes: [...new Set(codes)] });
  }
}

async function expectDuration(
  database: Database,
  lane: RunLane,
  plan: SampledPlan,
  sampleMs: number,
): Promise<Pick<ExportPlan, "durationMs" | "durationFrom">> {
  const pace = await readPace(database, lane);
  if (pace !== undefined) {
    return {
      durationMs: (plan.plannedCount * pace.durationMs) / pace.releaseCount,
      durationFrom: "last runs",
    };
  }
  const share = plan.releases.length === 0 ? 0 : plan.plannedCount / plan.releases.length;
  return { durationMs: share * sampleMs, durationFrom: "sample" };
}

function anySignal(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
