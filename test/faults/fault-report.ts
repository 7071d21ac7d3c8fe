/** What the cases came to: a line of JSON each, a table at the end. */
import { appendFile, readFile } from "node:fs/promises";
import type { Violation } from "./invariants.ts";

/** A case that ran. */
export interface FaultOutcome {
  /** Number in the fault plan. */
  readonly case: number;
  readonly fault: string;
  /** Faults inflicted. */
  readonly faults: number;
  /** Runs of the export. */
  readonly runs: number;
  readonly documents: number;
  readonly lost: number;
  readonly doubled: number;
  readonly torn: number;
  readonly seconds: number;
  /** What else is worth to be known, such as releases that were done again. */
  readonly note?: string;
}

/** Counts violations as what they mean to a recipient. */
export function countHarm(violations: readonly Violation[]): Pick<FaultOutcome, "lost" | "doubled" | "torn"> {
  const of = (test: (violation: Violation) => boolean): number =>
    violations.filter(test).reduce((sum, { count }) => sum + count, 0);
  return {
    lost: of(({ invariant, text }) => invariant === "I4" || (invariant === "I1" && text.includes("nothing"))),
    doubled: of(({ invariant, text }) => invariant === "I2" || text.includes("twice")),
    torn: of(({ invariant }) => invariant === "I3"),
  };
}

/** Adds a case to the report. */
export async function reportOutcome(file: string, outcome: FaultOutcome): Promise<void> {
  await appendFile(file, `${JSON.stringify(outcome)}\n`);
  process.stdout.write(`faults: ${JSON.stringify(outcome)}\n`);
}

/** Reads the report. */
export async function readOutcomes(file: string): Promise<readonly FaultOutcome[]> {
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** Writes the table of docs/reliability.md. */
export function toMarkdown(outcomes: readonly FaultOutcome[]): string {
  const rows = outcomes
    .toSorted((left, right) => left.case - right.case)
    .map((outcome) => {
      const {
        case: number,
        fault,
        faults,
        runs,
        documents,
        lost,
        doubled,
        torn,
        seconds,
        note = "",
      } = outcome;
      return `| ${[number, fault, faults, runs, documents, lost, doubled, torn, seconds, note].join(" | ")} |`;
    });
  return [
    "| case | fault | inflicted | runs | documents | lost | doubled | torn | s | |",
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ...rows,
  ].join("\n");
}
