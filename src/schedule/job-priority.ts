/** Which of the jobs that wait is next. */
import type { JobFacts } from "./scheduled-job.ts";

/** How priorities are found. */
export interface PriorityPolicy {
  readonly autoPrioritize: boolean;
  readonly priorityOf: ((job: JobFacts) => number) | undefined;
}

/** How much a large job may come behind a small one. */
const MAX_AUTO_PRIORITY = 6;

/**
 * The priority of a job: of the caller's function, else its own, else by its size.
 *
 * Shape: by size one release has 6, a million and more have 0, each ten times as many one less; where the size is not known
 * 0 as well. Without `autoPrioritize` 0. What is no finite number counts as 0.
 */
export function basePriority(job: JobFacts, { autoPrioritize, priorityOf }: PriorityPolicy): number {
  const priority = priorityOf?.(job) ?? job.priority ?? (autoPrioritize ? bySize(job.estimatedReleases) : 0);
  return Number.isFinite(priority) ? priority : 0;
}

/**
 * The priority that a job is queued with, so that jobs age: each `ageingMs` of waiting lifts a job by one.
 *
 * All that wait age equally fast, so that their order never changes while they do: it is enough to lower the later ones.
 */
export function agedPriority(priority: number, scheduledMs: number, ageingMs: number): number {
  return priority - scheduledMs / ageingMs;
}

function bySize(estimatedReleases: number | undefined): number {
  if (estimatedReleases === undefined) return 0;
  return Math.max(0, MAX_AUTO_PRIORITY - Math.log10(Math.max(1, estimatedReleases)));
}
