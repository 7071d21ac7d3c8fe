/** The columns that a catalogue has to offer, with what each may hold, taken from the reader's contract. */
import { z } from "zod";
import {
  columnOf,
  LEADING_COLUMNS,
  RECORD_VIEWS,
  RELEASE_VIEW,
  type RecordView,
} from "../catalogue/views.ts";

/** What a column holds. */
export type ColumnKind =
  "releaseId" | "sortable" | "number" | "instant" | "text" | "integer" | "boolean" | "texts" | "object";

/** A column of the contract. */
export interface ContractColumn {
  readonly column: string;
  readonly kind: ColumnKind;
}

/** A view of the contract with all its columns. */
export interface ContractView {
  readonly view: string;
  readonly columns: readonly ContractColumn[];
  /** Absent for the view of senders and recipients. */
  readonly record?: RecordView;
}

/** The view of senders and recipients. */
export const PARTY_VIEW = "ern_messaging_party";

const LEADING_KINDS: Readonly<Record<string, ColumnKind>> = { release_id: "releaseId", sequence: "integer" };
const PARTY_COLUMNS: Readonly<Record<string, ColumnKind>> = {
  dpid: "text",
  role: "text",
  full_name: "text",
  trading_name: "text",
  message_control_type: "text",
  ern: "object",
  also_to: "texts",
  handled_at: "instant",
  waived_codes: "texts",
  requirements: "object",
  source_table: "text",
  source_key: "text",
};

/** Every view that a catalogue has to offer, owners before what hangs on them. */
export const CONTRACT_VIEWS: readonly ContractView[] = [
  {
    view: PARTY_VIEW,
    columns: Object.entries(PARTY_COLUMNS).map(([column, kind]) => ({ column, kind })),
  },
  ...RECORD_VIEWS.map((record) => ({ view: record.view, columns: columnsOf(record), record })),
];

function columnsOf(record: RecordView): readonly ContractColumn[] {
  const leading = LEADING_COLUMNS.map((column) => ({ column, kind: LEADING_KINDS[column] ?? "text" }));
  const own = Object.entries(record.fields).map(([property, field]) => ({
    column: columnOf(property),
    kind: kindOf(field),
  }));
  if (record !== RELEASE_VIEW) return [...leading, ...own];
  return [
    ...leading,
    ...own,
    { column: "export_priority", kind: "sortable" },
    { column: "estimated_bytes", kind: "number" },
  ];
}

function kindOf(field: unknown): ColumnKind {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return kindOf(field.unwrap());
  if (field instanceof z.ZodArray) return "texts";
  if (field instanceof z.ZodBoolean) return "boolean";
  if (field instanceof z.ZodNumber) return "integer";
  return field instanceof z.ZodRecord ? "object" : "text";
}
