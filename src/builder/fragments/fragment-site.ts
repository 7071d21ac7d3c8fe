/** Where a fragment stands, and what is found wrong with it. */
import { columnOf } from "../../catalogue/views.ts";
import { ERROR_CODES } from "../../errors.ts";
import { excerpt, type Finding } from "../../finding.ts";
import type { BuildContext } from "../build-context.ts";
import type { OriginRecord } from "../origins.ts";

/** Property of a record that holds a fragment. */
export type FragmentProperty = "ern" | "messageErn" | "purgeErn";

/** A fragment on its way into a composite. */
export interface FragmentSite {
  readonly context: BuildContext;
  readonly kind: string;
  readonly record: OriginRecord;
  readonly property: FragmentProperty;
  /** Steps from the fragment's root to where the merge stands, such as `Contributor[2]`. */
  readonly steps: string[];
}

/** Notes a part of a fragment that its composite cannot have; the part is left out. */
export function reportInvalid(site: FragmentSite, step: string, state: string, value: unknown): void {
  report(site, "ERN_DATA_FRAGMENT_INVALID", step, state, value);
}

/** Notes a fact that the columns give too; theirs is kept, and the release is not exported. */
export function reportTwice(site: FragmentSite, step: string, value: unknown): void {
  report(site, "ERN_DATA_FACT_TWICE", step, "is given by the columns too", value);
}

function report(
  site: FragmentSite,
  code: "ERN_DATA_FRAGMENT_INVALID" | "ERN_DATA_FACT_TWICE",
  step: string,
  state: string,
  value: unknown,
): void {
  const { context, kind, record, property, steps } = site;
  const column = columnOf(property);
  const path = [...steps, step].join("/");
  const finding: Finding = {
    code,
    severity: "fatal",
    path: `${column}/${path}`,
    text: `${path} in ${column} of ${kind}${nameOf(record)} ${state}`,
    hint: ERROR_CODES[code].hint,
    value: excerpt(value),
    ...(record.source !== undefined && { source: { ...record.source, column } }),
  };
  context.findings.push(finding);
}

function nameOf(record: OriginRecord): string {
  const id: unknown = Reflect.get(record, "id") ?? Reflect.get(record, "releaseId");
  return typeof id === "string" ? ` "${id}"` : "";
}
