/** What came of a sample → what would come of the plan. */
import type { SampledPlan } from "../db/plan-sample.ts";
import type { StoredMessageKind } from "../db/tables.ts";

/** What came of a release of the sample; one that is missing had vanished when it was read. */
export type SampledOutcome =
  | { readonly kind: StoredMessageKind; readonly byteLength: number }
  | { readonly kind: "unchanged" }
  | { readonly kind: "blocked"; readonly codes: readonly string[] };

/** What would come of the releases of a plan. Units: counts are releases. */
export interface ExportForecast {
  /** True: the counts below are estimates, but for `goneCount`. */
  readonly isEstimated: boolean;
  /** First messages. */
  readonly newCount: number;
  readonly updateCount: number;
  readonly takedownCount: number;
  /** Their message says what the last one said. */
  readonly unchangedCount: number;
  /** They would fail. */
  readonly blockedCount: number;
  /** Sent before, and not in the catalogue any more: nothing would be sent. */
  readonly goneCount: number;
  /** Blocked releases by the code of each blocking finding. */
  readonly blockedByCode: Readonly<Record<string, number>>;
  /** Blocked releases of the sample, at most ten. */
  readonly blockedReleases: readonly { readonly releaseId: string; readonly codes: readonly string[] }[];
  /** Unit: bytes of XML. */
  readonly documentBytes: number;
}

const MAX_NAMED = 10;

/**
 * Estimates the plan from its sample.
 *
 * Shape: a release stands for its share of its stratum. Strata that gave none are stood for by those of releases that were
 * sent before, or were not, as theirs were; where there is none either, they count as updated or new.
 */
export function forecast(plan: SampledPlan, outcomes: ReadonlyMap<string, SampledOutcome>): ExportForecast {
  const buildable = plan.plannedCount - plan.goneCount;
  const scale = scaleOf(plan);
  const counts = { first: 0, update: 0, takedown: 0, purge: 0, unchanged: 0, blocked: 0, gone: 0 };
  const byCode = new Map<string, number>();
  const blockedReleases: { readonly releaseId: string; readonly codes: readonly string[] }[] = [];
  let documentBytes = 0;
  let documentWeight = 0;
  for (const { releaseId, isSent, stratumSize, stratumSampled } of plan.releases) {
    const weight = (stratumSize / stratumSampled) * (isSent ? scale.sent : scale.unsent);
    const outcome = outcomes.get(releaseId);
    counts[outcome?.kind ?? "gone"] += weight;
    if (outcome?.kind === "blocked") {
      for (const code of outcome.codes) byCode.set(code, (byCode.get(code) ?? 0) + weight);
      if (blockedReleases.length < MAX_NAMED) blockedReleases.push({ releaseId, codes: outcome.codes });
    } else if (outcome !== undefined && "byteLength" in outcome) {
      documentBytes += weight * outcome.byteLength;
      documentWeight += weight;
    }
  }
  const uncovered = scale.uncoveredNew + scale.uncoveredSent;
  const meanBytes = documentWeight === 0 ? 0 : documentBytes / documentWeight;
  return {
    isEstimated: plan.releases.length < buildable,
    newCount: Math.round(counts.first + scale.uncoveredNew),
    updateCount: Math.round(counts.update + scale.uncoveredSent),
    takedownCount: Math.round(counts.takedown),
    unchangedCount: Math.round(counts.unchanged),
    blockedCount: Math.round(counts.blocked),
    goneCount: plan.goneCount + Math.round(counts.gone),
    blockedByCode: Object.fromEntries([...byCode].map(([code, count]) => [code, Math.round(count)])),
    blockedReleases,
    documentBytes: Math.round(documentBytes + uncovered * meanBytes),
  };
}

interface Scale {
  readonly sent: number;
  readonly unsent: number;
  readonly uncoveredSent: number;
  readonly uncoveredNew: number;
}

/** How much larger the plan is than the strata that gave a release. */
function scaleOf({ plannedCount, goneCount, newCount, releases }: SampledPlan): Scale {
  const covered = (isSent: boolean): number =>
    releases
      .filter((release) => release.isSent === isSent)
      .reduce((sum, { stratumSize, stratumSampled }) => sum + stratumSize / stratumSampled, 0);
  const [sent, unsent] = [covered(true), covered(false)];
  const sentCount = plannedCount - goneCount - newCount;
  return {
    sent: sent === 0 ? 0 : sentCount / sent,
    unsent: unsent === 0 ? 0 : newCount / unsent,
    uncoveredSent: sent === 0 ? sentCount : 0,
    uncoveredNew: unsent === 0 ? newCount : 0,
  };
}
