/** Measures a call or run from what it tells. Memory: bounded, however many releases there are. */
import type { StatisticMeasure, StatisticRow } from "../db/run-statistic-rows.ts";
import { storableExcerpt } from "../db/storable-text.ts";
import type { BuiltDocument, FailedRelease } from "./batch-items.ts";
import { BoundedTotals } from "./bounded-totals.ts";
import { DurationHistogram } from "./duration-histogram.ts";
import { LongestList } from "./longest-list.ts";
import { peakResidentBytes } from "./resident-memory.ts";
import type { ReleaseTraits } from "./release-traits.ts";
import type { BatchSettled, RunEvent, RunStage, StageDone } from "./run-observer.ts";
import { SLOWEST_COUNT } from "./run-statistics.ts";

/** Labels, causes and the like that are told apart; what comes behind them is counted together. */
const NAMES_PER_MEASURE = 1000;
/** An index entry holds 2,704 bytes, and a name and a place stand in one. */
const MAX_NAME_LENGTH = 300;

/** Between code and place of a cause; no code has it. */
const SEPARATOR = "\n";

interface StageTimes {
  batchCount: number;
  releaseCount: number;
  totalMs: number;
  readonly histogram: DurationHistogram;
}

/** Collects what is stored in export.run_statistic and shown as `RunStatistics`. */
export class StatisticsCollector {
  readonly #stages = new Map<RunStage, StageTimes>();
  readonly #slowReleases = new LongestList<StatisticRow & { readonly milliseconds: number }>(SLOWEST_COUNT);
  readonly #slowBatches = new LongestList<StatisticRow & { readonly milliseconds: number }>(SLOWEST_COUNT);
  readonly #errors = new BoundedTotals(NAMES_PER_MEASURE);
  readonly #causes = new BoundedTotals(NAMES_PER_MEASURE);
  readonly #labels = new BoundedTotals(NAMES_PER_MEASURE);
  readonly #profiles = new BoundedTotals(NAMES_PER_MEASURE);
  readonly #territories = new BoundedTotals(NAMES_PER_MEASURE);
  readonly #incidents = new BoundedTotals(NAMES_PER_MEASURE);

  observe(event: RunEvent): void {
    switch (event.kind) {
      case "stage-done":
        this.#addStage(event);
        break;
      case "batch-settled":
        this.#addBatch(event);
        break;
      case "retried":
        this.#incidents.add(`retry ${event.faultClass}`, { events: 1 });
        break;
      case "lease-stolen":
      case "commit-fenced":
      case "batch-size-changed":
        this.#incidents.add(event.kind, { events: 1 });
        break;
      case "memory-pressure":
        if (event.pressure !== "none") this.#incidents.add(event.kind, { events: 1 });
        break;
      case "run-started":
      case "batch-started":
      case "run-advanced":
      case "run-failed":
      case "run-finished":
        break;
    }
  }

  /** All that was measured so far, as it is stored. */
  rows(): readonly StatisticRow[] {
    return [
      ...[...this.#stages].map(([stage, times]): StatisticRow => ({
        measure: "stage",
        name: stage,
        eventCount: times.batchCount,
        releaseCount: times.releaseCount,
        milliseconds: times.totalMs,
        buckets: times.histogram.buckets(),
      })),
      ...this.#slowReleases.entries(),
      ...this.#slowBatches.entries(),
      ...totalRows("error", this.#errors),
      ...totalRows("cause", this.#causes),
      ...totalRows("label", this.#labels),
      ...totalRows("profile", this.#profiles),
      ...totalRows("territory", this.#territories),
      ...totalRows("incident", this.#incidents),
      { measure: "process", name: "peak_rss", bytes: peakResidentBytes() },
    ];
  }

  #addStage({ stage, count, durationMs }: StageDone): void {
    const times = this.#stages.get(stage) ?? {
      batchCount: 0,
      releaseCount: 0,
      totalMs: 0,
      histogram: new DurationHistogram(),
    };
    this.#stages.set(stage, times);
    times.batchCount += 1;
    times.releaseCount += count;
    times.totalMs += durationMs;
    times.histogram.add(durationMs);
  }

  #addBatch({ outcome, firstReleaseId = "", releaseCount, durationMs }: BatchSettled): void {
    this.#slowBatches.offer(durationMs, () => ({
      measure: "slow_batch",
      name: String(outcome.batchIndex),
      place: bounded(firstReleaseId),
      eventCount: 1,
      releaseCount,
      milliseconds: durationMs,
      bytes: outcome.documents.reduce((sum, { byteLength }) => sum + byteLength, 0),
    }));
    for (const document of outcome.documents) this.#addDocument(document);
    for (const failure of outcome.failures) this.#addFailure(failure);
  }

  #addDocument({ releaseId, byteLength, profile, traits, buildMs }: BuiltDocument): void {
    this.#offerRelease(releaseId, buildMs, byteLength);
    const amount = { events: 1, bytes: byteLength };
    if (profile !== "") this.#profiles.add(bounded(profile), amount);
    this.#addTraits(traits, amount);
  }

  #addFailure({ releaseId, findings, traits, buildMs }: FailedRelease): void {
    this.#offerRelease(releaseId, buildMs, 0);
    this.#addTraits(traits, { releases: 1 });
    const codes = new Map<string, number>();
    const causes = new Map<string, number>();
    for (const { finding, blocks } of findings) {
      if (!blocks) continue;
      const { code, source } = finding;
      const column = source?.column === undefined ? "" : `.${source.column}`;
      increment(codes, bounded(code));
      increment(
        causes,
        bounded(code) + SEPARATOR + bounded(source === undefined ? "" : source.table + column),
      );
    }
    const sample = releaseId === undefined ? undefined : bounded(releaseId);
    for (const [code, events] of codes) this.#errors.add(code, { events, releases: 1, sample });
    for (const [cause, events] of causes) this.#causes.add(cause, { events, releases: 1, sample });
  }

  #offerRelease(releaseId: string | undefined, buildMs: number | undefined, byteLength: number): void {
    if (releaseId === undefined || buildMs === undefined) return;
    this.#slowReleases.offer(buildMs, () => ({
      measure: "slow_release",
      name: bounded(releaseId),
      eventCount: 1,
      releaseCount: 1,
      milliseconds: buildMs,
      bytes: byteLength,
    }));
  }

  #addTraits(
    traits: ReleaseTraits | undefined,
    amount: { readonly events?: number; readonly releases?: number; readonly bytes?: number },
  ): void {
    for (const label of traits?.labels ?? []) this.#labels.add(bounded(label), amount);
    for (const territory of traits?.territories ?? []) this.#territories.add(bounded(territory), amount);
  }
}

function totalRows(measure: StatisticMeasure, totals: BoundedTotals): readonly StatisticRow[] {
  return totals.entries().map(([key, { events, releases, bytes, sample }]) => {
    const [name = "", place = ""] = key.split(SEPARATOR);
    return { measure, name, place, eventCount: events, releaseCount: releases, bytes, sample };
  });
}

/** In one piece and storable, so that two that are counted apart are also two rows. */
function bounded(text: string): string {
  return storableExcerpt(text.replaceAll(SEPARATOR, " "), MAX_NAME_LENGTH);
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
