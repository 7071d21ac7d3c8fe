/** The public API of ddex-batch. */
export {
  buildBatch,
  buildRelease,
  retryBatch,
  type BatchSummary,
  type BuildBatchOptions,
  type BuildBatchResult,
  type BuildReleaseResult,
  type BuiltMessage,
} from "./batch/build-batch.ts";
export {
  type BatchCompleteEvent,
  BatchEvents,
  type BatchEventMap,
  type BatchPosition,
  type CompletedItem,
  type CompleteEvent,
  type ErrorEvent,
  type ItemCompleteEvent,
  type ItemMessage,
  type ProgressEvent,
  type StartEvent,
} from "./batch/batch-events.ts";
export { buildPurge, type BuildPurgeOptions } from "./batch/build-purge.ts";
export type { BatchOptions } from "./batch/batch-options.ts";
export {
  exportCatalogue,
  type ExportCatalogueOptions,
  type StartedExport,
} from "./batch/export-catalogue.ts";
export {
  followCatalogue,
  type FollowOptions,
  type FollowSummary,
  type Setback,
} from "./batch/follow-catalogue.ts";
export { type ExportPlan, planExport, type PlanExportOptions } from "./batch/plan-export.ts";
export { planRecipients, type PlanRecipientsOptions } from "./batch/plan-recipients.ts";
export type { ExportForecast } from "./batch/sample-forecast.ts";
export { whyRelease, type WhyRelease, type WhyReleaseOptions } from "./batch/why-release.ts";
export type { FullPlanReason } from "./db/changed-releases.ts";
export { pruneExport, type PruneResult } from "./db/prune.ts";
export type { LoggedChange, ReleaseInRun } from "./db/release-changes.ts";
export {
  exportRecipients,
  type ExportRecipientsOptions,
  type RecipientResult,
} from "./batch/export-recipients.ts";
export { retryRun, type RetryRunOptions } from "./batch/retry-run.ts";
export type { EngineOptions } from "./batch/engine-options.ts";
export type { Allowances } from "./db/run-record.ts";
export type { SkipLimits } from "./batch/skip-limits.ts";
export { steerRun, type Steering } from "./db/run-steering.ts";
export { purgeReleases, type PurgeReleasesOptions } from "./batch/purge-releases.ts";
export type { ExportSummary } from "./batch/export-summary.ts";
export type { ReducedSummary } from "./batch/watch-export.ts";
export type { ReleaseSource } from "./batch/input-items.ts";
export type { MemoryBudget, MemoryLease } from "./batch/memory-budget.ts";
export type { BatchProgress } from "./batch/progress.ts";
export type { ReleaseError } from "./batch/release-error.ts";
export type { RunEvent, RunObserver, RunStage } from "./batch/run-observer.ts";
export type {
  CauseStatistic,
  ErrorStatistic,
  RunStatistics,
  SlowBatch,
  SlowRelease,
  StageStatistic,
  TotalStatistic,
} from "./batch/run-statistics.ts";
export type { Reduction, WatchOptions } from "./batch/run-watch.ts";
export { StreamingBatchProcessor, type StreamingBatchOptions } from "./batch/streaming-batch-processor.ts";
export { streamReleases, type StreamReleasesOptions } from "./batch/stream-releases.ts";
export { type CatalogueReleaseInput, parseCatalogueRelease, type ParsedRelease } from "./catalogue.ts";
export type { MessageIntermediary, MessageKind, MessageParties, MessagingParty } from "./catalogue/party.ts";
export {
  type CatalogueCheckResult,
  checkCatalogue,
  type CheckCatalogueOptions,
} from "./catalogue-check/check-catalogue.ts";
export type { CatalogueFinding } from "./catalogue-check/catalogue-finding.ts";
export { type MadeView, makeViews, type MakeViewsOptions, writeViews } from "./catalogue-check/make-views.ts";
export { CHECK_CODES, type CheckCode, type CheckSeverity } from "./catalogue-check/check-codes.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./db/connect.ts";
export { migrate } from "./db/migrate.ts";
export {
  ConfigError,
  DatabaseError,
  type Disposition,
  ERROR_CODES,
  ErnError,
  type ErrorCode,
  LoadError,
  RunError,
  ValidationError,
  WriteError,
} from "./errors.ts";
export { type ExportHealth, readExportHealth, type RecipientHealth } from "./db/export-health.ts";
export type { ReleaseQuery } from "./db/release-query.ts";
export {
  importMessages,
  type ImportMessagesOptions,
  type MessageImportCounts,
} from "./import/ern/import-messages.ts";
export type { MessageSource } from "./import/ern/read-message-file.ts";
export {
  importMusicbrainz,
  type ImportMusicbrainzOptions,
  type MusicbrainzImportCounts,
} from "./import/musicbrainz/import-musicbrainz.ts";
export type { MusicbrainzDefaultsInput } from "./import/musicbrainz/defaults.ts";
export {
  type MusicbrainzImport,
  releaseFromMusicbrainz,
} from "./import/musicbrainz/release-from-musicbrainz.ts";
export { createScheduler, type Scheduler } from "./schedule/scheduler.ts";
export type {
  JobContext,
  JobFacts,
  JobHandle,
  JobOptions,
  JobOutcome,
  JobState,
  JobStats,
  JobWork,
  ResourceStats,
} from "./schedule/scheduled-job.ts";
export type { SchedulerOptions } from "./schedule/scheduler-options.ts";
export { queryOfRows } from "./import/rows/query-of-rows.ts";
export { releasesFromRows, type RowOptions, type RowSource } from "./import/rows/releases-from-rows.ts";
export type { FieldMapping, RecordMappingInput, RowMapping } from "./import/rows/row-mapping.ts";
export type { FlatRow } from "./import/rows/row-view.ts";
export type { Finding, Severity, SourceCell } from "./finding.ts";
export { keepMetricsFile, type MetricsFile } from "./metrics/metrics-file.ts";
export { createRunMetrics, type RunMetrics, type RunMetricsOptions } from "./metrics/run-metrics.ts";
export { type MetricsServer, serveMetrics, type ServeMetricsOptions } from "./metrics/serve-metrics.ts";
export {
  type MessageVerdict,
  validateMessage,
  type ValidateMessageOptions,
} from "./validate/validate-message.ts";
