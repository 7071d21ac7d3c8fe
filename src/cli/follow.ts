/** `ddex-batch export --follow`: stays up and exports what changes. */
import type { ExportCatalogueOptions } from "../batch/export-catalogue.ts";
import type { ExportSummary } from "../batch/export-summary.ts";
import { followCatalogue, type FollowSummary } from "../batch/follow-catalogue.ts";
import type { Database } from "../db/connect.ts";
import { ConfigError } from "../errors.ts";
import type { CommandContext } from "./command.ts";
import { messagesOf } from "./export-report.ts";
import { flagOption, integerOption, type RawValues, textOption } from "./options.ts";
import { countOf, formatDuration } from "./quantities.ts";

const OPTIONS = {
  follow: flagOption("--follow", "stay up and export what changes, until SIGTERM"),
  flushSize: integerOption("--flush-size <n>", "with --follow: releases that are exported at once (1000)"),
  flushInterval: textOption(
    "--flush-interval <time>",
    "with --follow: longest time that a change waits, such as 500ms, 30s or 5m (60s)",
  ),
};

export const FOLLOW_OPTIONS = Object.values(OPTIONS);

/** How changes are followed. */
export interface FollowChoice {
  readonly flushSize: number | undefined;
  /** Unit: ms. */
  readonly flushInterval: number | undefined;
}

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** What says which releases are meant, or which run: follow mode decides that itself. */
const FOREIGN_OPTIONS: Readonly<Record<string, string>> = {
  release: "--release",
  query: "--query",
  runKey: "--run-key",
  nightly: "--nightly",
  again: "--again",
};

/** Reads how changes are to be followed; undefined without `--follow`. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function readFollowChoice(
  values: RawValues,
  recipients: readonly string[] | "all",
): FollowChoice | undefined {
  const choice = {
    flushSize: OPTIONS.flushSize.read(values),
    flushInterval: readDuration("--flush-interval", OPTIONS.flushInterval.read(values)),
  };
  if (!OPTIONS.follow.read(values)) {
    if (choice.flushSize === undefined && choice.flushInterval === undefined) return undefined;
    throw invalid("--flush-size and --flush-interval", "they need --follow");
  }
  const foreign = Object.keys(FOREIGN_OPTIONS).find(
    (key) => values[key] !== undefined && values[key] !== false,
  );
  if (foreign !== undefined) {
    throw invalid("--follow", `not together with ${FOREIGN_OPTIONS[foreign]}`);
  }
  if (recipients === "all" || recipients.length > 1) {
    throw invalid("--follow", "it takes one recipient: start a process for each");
  }
  return choice;
}

/** Follows a catalogue, with a line for each run. */
export async function runFollow(
  database: Database,
  options: ExportCatalogueOptions & FollowChoice,
  context: CommandContext,
  isQuiet: boolean,
): Promise<FollowSummary> {
  return followCatalogue(database, {
    ...options,
    onFlush: (summary) => {
      if (!isQuiet || summary.failedCount > 0) context.note(flushLine(summary));
    },
    onSetback: ({ error, waitMs }) =>
      context.note(`Trying again in ${formatDuration(waitMs)}: ${error.message} [${error.code}]`),
  });
}

/** Says what following came to, as its last words. */
export function followReport({ flushCount, documentCount, failedCount }: FollowSummary): string {
  return `Followed: ${countOf(flushCount, "run")}, ${countOf(documentCount, "document")}, ${countOf(failedCount, "failed release")}`;
}

function flushLine(summary: ExportSummary): string {
  const { runId, status, plannedCount, failedCount, durationMs, documentsByKind } = summary;
  const messages = messagesOf(documentsByKind) ?? "no message";
  const failed = failedCount === 0 ? "" : `, ${failedCount} failed (ddex-batch run ${runId})`;
  return `Run ${runId} ${status}: ${countOf(plannedCount, "release")}, ${messages}${failed}, ${formatDuration(durationMs)}`;
}

function readDuration(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, digits = "", unit = ""] = /^(\d{1,7})(ms|s|m|h)$/.exec(text) ?? [];
  const ms = Number(digits) * (UNITS_MS[unit] ?? 0);
  if (ms >= 1) return ms;
  throw invalid(option, `must be a time such as 30s, got "${text}"`);
}

function invalid(option: string, rule: string): ConfigError {
  return new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot use option "${option}": ${rule}`);
}
