/**
 * CatalogueRelease: the contract between the reader, imports and the builder, and the check at its edge.
 *
 * The check is about shape only: types, unknown fields, ids. Whether an ISRC is one, whether an artist exists and whether
 * a value is allowed is found on the message itself, so that every problem of a release is reported at once.
 */
import type { z } from "zod";
import { CatalogueRelease } from "./catalogue/release.ts";
import { columnOf } from "./catalogue/views.ts";
import { ERROR_CODES } from "./errors.ts";
import { excerpt, type Finding, type SourceCell } from "./finding.ts";

export type { CatalogueReleaseInput } from "./catalogue/release.ts";
export { CatalogueRelease };

/** A checked release, or what is wrong with the input. */
export type ParsedRelease =
  | { readonly ok: true; readonly release: CatalogueRelease }
  | { readonly ok: false; readonly releaseId: string | undefined; readonly findings: readonly Finding[] };

/**
 * Checks the shape of one release.
 *
 * Shape: any value in; a CatalogueRelease with every list present, or all findings, each with its path and source cell.
 */
export function parseCatalogueRelease(input: unknown): ParsedRelease {
  const result = CatalogueRelease.safeParse(input);
  if (result.success) return { ok: true, release: result.data };
  return {
    ok: false,
    releaseId: releaseIdOf(input),
    findings: result.error.issues.flatMap(faultsOf).map((fault) => shapeFinding(input, fault)),
  };
}

/** The release id of an unchecked value, where it has one that can be used. */
export function releaseIdOf(input: unknown): string | undefined {
  const id = memberOf(input, "releaseId");
  return typeof id === "string" && id !== "" ? id : undefined;
}

interface ShapeFault {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Unknown fields of one record are one issue of zod's, and one fault each. */
function faultsOf(issue: z.core.$ZodIssue): readonly ShapeFault[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path, text: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    text: "No record of this kind has this field",
  }));
}

function shapeFinding(input: unknown, { path, text }: ShapeFault): Finding {
  const { value, source } = locate(input, path);
  return {
    code: "ERN_DATA_INVALID_SHAPE",
    severity: "fatal",
    path: path.reduce<string>(appendStep, "") || "release",
    text,
    hint: ERROR_CODES.ERN_DATA_INVALID_SHAPE.hint,
    ...(value !== undefined && { value: excerpt(value) }),
    ...(source !== undefined && { source }),
  };
}

function appendStep(path: string, step: PropertyKey): string {
  if (typeof step === "number") return `${path}[${step}]`;
  return path === "" ? String(step) : `${path}.${String(step)}`;
}

/** Walks to a path; the nearest record with a source names table and key, the step below it the column. */
function locate(
  input: unknown,
  path: readonly PropertyKey[],
): { value: unknown; source: SourceCell | undefined } {
  let value: unknown = input;
  let source: SourceCell | undefined;
  path.forEach((step, index) => {
    const record = memberOf(value, "source");
    const table = memberOf(record, "table");
    const key = memberOf(record, "key");
    if (typeof table === "string" && typeof key === "string") {
      source = { table, key, column: columnOf(String(path[index])) };
    }
    value = memberOf(value, step);
  });
  return { value, source };
}

function memberOf(value: unknown, member: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, member) : undefined;
}
