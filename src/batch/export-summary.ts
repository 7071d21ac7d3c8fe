/** What a run came to. */
import type { MessageParties } from "../catalogue/party.ts";
import { RunError } from "../errors.ts";
import type { BatchOutcome } from "./batch-items.ts";
import { peakResidentBytes } from "./resident-memory.ts";
import type { RunStatistics } from "./run-statistics.ts";

/** The end of a run. Units: counts are releases unless their name says otherwise. */
export interface ExportSummary {
  readonly runId: string;
  readonly status: "COMPLETED" | "STOPPED" | "CANCELLED" | "FAILED";
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageControlType: string;
  readonly plannedCount: number;
  readonly documentCount: number;
  /** Releases whose document says what the last one said: nothing was written. */
  readonly unchangedCount: number;
  readonly failedCount: number;
  /** Planned, and deleted before they were read. */
  readonly goneCount: number;
  readonly batchCount: number;
  /** Unit: bytes of XML. */
  readonly documentBytes: number;
  /** Documents by what they are to the recipient: `first`, `update`, `takedown` or `purge`. */
  readonly documentsByKind: Readonly<Record<string, number>>;
  /** Documents by release profile. */
  readonly documentsByProfile: Readonly<Record<string, number>>;
  /** Failed releases by the code of each blocking finding. */
  readonly failuresByCode: Readonly<Record<string, number>>;
  readonly durationMs: number;
  /** Highest resident set size of the process so far. Unit: bytes. */
  readonly peakRssBytes: number;
  /** Times per stage, slowest releases, errors by cause, totals: of this process's share. Absent of purges. */
  readonly statistics?: RunStatistics | undefined;
}

/** Counts a run's outcomes. */
export class ExportTally {
  readonly #runId: string;
  readonly #parties: MessageParties;
  readonly #startedMs = performance.now();
  #planned = 0;
  #failed = 0;
  #gone = 0;
  #unchanged = 0;
  #batches = 0;
  #documents = 0;
  #bytes = 0;
  readonly #byKind = new Map<string, number>();
  readonly #byProfile = new Map<string, number>();
  readonly #byCode = new Map<string, number>();

  constructor(runId: string, parties: MessageParties) {
    this.#runId = runId;
    this.#parties = parties;
  }

  /** Counts a batch that was written. */
  add(outcome: BatchOutcome, plannedCount: number): void {
    this.#batches += 1;
    this.#planned += plannedCount;
    this.#gone += outcome.goneCount;
    this.#unchanged += outcome.unchanged?.length ?? 0;
    this.#documents += outcome.documents.length;
    this.#failed += outcome.failures.length;
    for (const { byteLength, messageKind, profile } of outcome.documents) {
      this.#bytes += byteLength;
      increment(this.#byKind, messageKind);
      if (profile !== "") increment(this.#byProfile, profile);
    }
    for (const { findings } of outcome.failures) {
      const codes = findings.filter(({ blocks }) => blocks).map(({ finding }) => finding.code);
      for (const code of new Set(codes)) increment(this.#byCode, code);
    }
  }

  /** Throws: `ERN_RUN_INCOMPLETE` where a planned release is neither exported nor failed nor gone. */
  assertComplete(): void {
    const accounted = this.#documents + this.#unchanged + this.#failed + this.#gone;
    if (accounted === this.#planned) return;
    throw new RunError(
      "ERN_RUN_INCOMPLETE",
      `Cannot complete Run "${this.#runId}": ${this.#planned} releases planned, ${accounted} accounted for`,
    );
  }

  finish(status: ExportSummary["status"]): ExportSummary {
    return {
      runId: this.#runId,
      status,
      senderDpid: this.#parties.sender.dpid,
      recipientDpid: this.#parties.recipient.dpid,
      messageControlType: this.#parties.messageControlType,
      plannedCount: this.#planned,
      documentCount: this.#documents,
      unchangedCount: this.#unchanged,
      failedCount: this.#failed,
      goneCount: this.#gone,
      batchCount: this.#batches,
      documentBytes: this.#bytes,
      documentsByKind: Object.fromEntries(this.#byKind),
      documentsByProfile: Object.fromEntries(this.#byProfile),
      failuresByCode: Object.fromEntries(this.#byCode),
      durationMs: performance.now() - this.#startedMs,
      peakRssBytes: peakResidentBytes(),
    };
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
