import { columnOf, RECORD_VIEWS } from "../catalogue/views.ts";
import { ERROR_CODES } from "../errors.ts";
import { excerpt, type Finding } from "../finding.ts";
import type { BuildContext } from "./build-context.ts";
import type { OriginRecord } from "./origins.ts";

/** A column of a record of a kind of `RECORD_VIEWS`. */
export interface CellPlace {
  readonly kind: string;
  readonly record: OriginRecord;
  readonly property: string;
}

/** Which property of its owner lists the records of a kind. */
const LISTS: ReadonlyMap<string, string | undefined> = new Map(
  RECORD_VIEWS.map((view) => [view.kind, view.property]),
);

/** Reports a column that says something for which the message has no place: left out, it would vanish without a word. */
export function reportNoPlace(
  context: BuildContext,
  { kind, record, property }: CellPlace,
  state: string,
  severity: Finding["severity"] = "error",
): void {
  const column = columnOf(property);
  context.findings.push({
    code: "ERN_DATA_NO_PLACE",
    severity,
    path: `${LISTS.get(kind) ?? "release"}.${property}`,
    text: `Column ${column} of ${kind} ${state}`,
    hint: ERROR_CODES.ERN_DATA_NO_PLACE.hint,
    value: excerpt(Reflect.get(record, property)),
    ...(record.source !== undefined && { source: { ...record.source, column } }),
  });
}
