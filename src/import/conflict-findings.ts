/** What an import and the catalogue say otherwise, as findings. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { ReleaseDifference } from "../db/compare-release.ts";
import type { RecordDifference } from "../db/merge-content.ts";
import type { MergedRelease } from "../db/merge-release.ts";
import type { AmbiguousRecord } from "../db/recognise-records.ts";
import { ERROR_CODES } from "../errors.ts";
import { excerpt, type Finding, type SourceCell } from "../finding.ts";

/** Findings of one kind on a release; a release that was set up anew differs in everything. */
const MAX_FINDINGS = 20;

/** Lists of a release that hold the records of a table. */
const LISTS: Readonly<Record<string, readonly (keyof CatalogueReleaseInput)[]>> = {
  party: ["parties"],
  sound_recording: ["soundRecordings"],
  image: ["images"],
  resource: ["videos", "texts", "sheetMusic", "software"],
};

/**
 * Tells what a merge found.
 *
 * Shape: conflicts first. Of a release that was not written they are errors; else warnings, or, where the import's word
 * was taken, information. At most 20 of each kind.
 */
export function findingsOfMerge(
  release: CatalogueReleaseInput,
  { outcome, releaseDifferences, recordDifferences }: MergedRelease,
  isUpdate: boolean,
): readonly Finding[] {
  const severity = outcome === "kept" ? "error" : "information";
  const ofRelease = releaseDifferences.map((difference) =>
    conflict(severity, difference, cellOfRelease(release, difference), `release "${release.releaseId}"`),
  );
  const conflicts = recordDifferences.filter(({ kind }) => kind === "conflict");
  const ofRecords = conflicts.map((difference) => {
    const at = { ...difference, path: pathOf(release, difference) };
    const thing = `${difference.root.table} "${difference.root.id}"`;
    return conflict(isUpdate ? "information" : "warning", at, cellOf(difference), thing);
  });
  const shared = recordDifferences.filter(({ kind }) => kind !== "conflict");
  return [
    ...ofRelease.slice(0, MAX_FINDINGS),
    ...ofRecords.slice(0, MAX_FINDINGS),
    ...shared.slice(0, MAX_FINDINGS).map((difference) => sharedFact(release, difference)),
  ];
}

/** Tells of things whose identifiers lead to different records of the catalogue. */
export function findingsOfAmbiguity(ambiguous: readonly AmbiguousRecord[]): readonly Finding[] {
  return ambiguous.slice(0, MAX_FINDINGS).map(({ table, id, storedIds }) => ({
    code: "ERN_LOAD_CONFLICT",
    severity: "warning",
    path: id,
    text: `The identifiers of ${table} "${id}" are those of several records of the catalogue, ${storedIds
      .map((each) => `"${each}"`)
      .join(" and ")}: the first was taken`,
    hint: "Make one record of those that are the same, or correct the identifier that is wrong",
    source: { table: `catalogue.${table}`, key: `id=${storedIds[0] ?? id}` },
  }));
}

/** Tells what a run's earlier inputs said otherwise; its latest was written. At most 20 of each kind. */
export function findingsOfRun(
  release: CatalogueReleaseInput,
  releaseDifferences: readonly ReleaseDifference[],
  recordDifferences: readonly RecordDifference[],
): readonly Finding[] {
  return [
    ...releaseDifferences
      .slice(0, MAX_FINDINGS)
      .map((difference) => ofRun(difference, difference.path, `release "${release.releaseId}"`, release)),
    ...recordDifferences.slice(0, MAX_FINDINGS).map((difference) => {
      const thing = `${difference.root.table} "${difference.root.id}"`;
      return ofRun(difference, pathOf(release, difference), thing, release);
    }),
  ];
}

function ofRun(
  { stored, given }: Difference,
  path: string,
  thing: string,
  { source }: CatalogueReleaseInput,
): Finding {
  return {
    code: "ERN_LOAD_CONFLICT",
    severity: "warning",
    path,
    text: `Of ${thing} an earlier input of the run says ${told(stored)}, this one ${told(given)}: this one's word was taken`,
    hint: "Make the inputs say the same, or leave out the one that is wrong",
    value: excerpt(given ?? null),
    ...(source !== undefined && { source }),
  };
}

interface Difference {
  readonly path: string;
  readonly stored: unknown;
  readonly given: unknown;
}

function conflict(
  severity: Finding["severity"],
  { path, stored, given }: Difference,
  source: SourceCell,
  thing: string,
): Finding {
  const taken = severity === "information" ? "the import's word was taken" : "the catalogue stays as it is";
  return {
    code: "ERN_LOAD_CONFLICT",
    severity,
    path,
    text: `Of ${thing} the catalogue says ${told(stored)}, the import ${told(given)}: ${taken}`,
    hint: ERROR_CODES.ERN_LOAD_CONFLICT.hint,
    value: excerpt(given ?? null),
    source,
  };
}

function sharedFact(release: CatalogueReleaseInput, difference: RecordDifference): Finding {
  const { kind, stored, given, root } = difference;
  const more =
    kind === "filled"
      ? `The catalogue took over what only the import says of ${root.table} "${root.id}": ${told(given)}`
      : `The catalogue says more of ${root.table} "${root.id}" than the import: ${told(stored)}`;
  return {
    code: "ERN_LOAD_SHARED_FACT",
    severity: "information",
    path: pathOf(release, difference),
    text: more,
    hint: ERROR_CODES.ERN_LOAD_SHARED_FACT.hint,
    source: cellOf(difference),
  };
}

function told(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) {
    if (value.length === 0) return "nothing";
    if (value.every((item) => typeof item === "string")) return `"${excerpt(value.join(", "))}"`;
    return value.length === 1 ? "1 row" : `${value.length} rows`;
  }
  return `"${excerpt(value)}"`;
}

function cellOfRelease(release: CatalogueReleaseInput, { source }: ReleaseDifference): SourceCell {
  return source ?? { table: "catalogue.release", key: `id=${release.releaseId}` };
}

/** A row within a record has no key that the import knows: its place tells it. */
function cellOf({ root, table, path, column }: RecordDifference): SourceCell {
  const row = path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : "";
  const key =
    table === root.table ? `id=${root.id}` : [`${root.table}.id=${root.id}`, row].filter(Boolean).join(", ");
  return { table: `catalogue.${table}`, key, ...(column !== undefined && { column }) };
}

function pathOf(release: CatalogueReleaseInput, { root, path }: RecordDifference): string {
  for (const list of LISTS[root.table] ?? []) {
    const records = release[list];
    const index = Array.isArray(records) ? records.findIndex((record) => idOf(record) === root.id) : -1;
    if (index >= 0) return `${list}[${index}].${path}`;
  }
  return `${root.table}.${path}`;
}

function idOf(record: unknown): unknown {
  return typeof record === "object" && record !== null && "id" in record ? record.id : undefined;
}
