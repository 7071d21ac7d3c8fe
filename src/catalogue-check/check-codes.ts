/** Codes of what `checkCatalogue` finds. Public: `docs/catalogue-check.md` has each of them, and a test compares. */

/** How bad a finding is: an `error` keeps the releases that it counts from being exported, a `warning` does not. */
export type CheckSeverity = "error" | "warning";

interface CheckCodeEntry {
  /** Of a finding that does not say otherwise. */
  readonly severity: CheckSeverity;
  /** What to do, where nothing better can be said. */
  readonly hint: string;
}

/** Every code, in the order in which the checks run. */
export const CHECK_CODES = {
  CAT_VIEW_MISSING: {
    severity: "error",
    hint: "Make the view, or let ddex-batch catalogue views --create make it",
  },
  CAT_VIEW_UNKNOWN: { severity: "warning", hint: "Rename or drop the view: nothing reads it" },
  CAT_COLUMN_MISSING: { severity: "error", hint: "Add the column to the view" },
  CAT_COLUMN_UNKNOWN: { severity: "warning", hint: "Remove the column: nothing reads it" },
  CAT_COLUMN_TYPE: { severity: "error", hint: "Cast the column in the view" },
  CAT_VIEW_FAILS: { severity: "error", hint: "Correct the view's definition: PostgreSQL cannot read it" },
  CAT_STATEMENT_FAILS: {
    severity: "error",
    hint: "Give the columns that PostgreSQL names the types of docs/mapping.md in every view",
  },
  CAT_RELEASE_NONE: {
    severity: "warning",
    hint: "Look at the view's joins and conditions: an export has nothing to do",
  },
  CAT_PARTY_MISSING: {
    severity: "error",
    hint: "Give ern_messaging_party a row of each role: docs/mapping.md",
  },
  CAT_PARTY_VALUE: { severity: "error", hint: "Correct the row: docs/mapping.md says what it may hold" },
  CAT_KEY_NULL: { severity: "error", hint: "Give every row a value, or leave the row out of the view" },
  CAT_KEY_DUPLICATE: { severity: "error", hint: "Make the key unique: a join may repeat rows" },
  CAT_RELEASE_UNKNOWN: {
    severity: "warning",
    hint: "Leave the rows out of the view, or their releases into ern_release",
  },
  CAT_ORDER_NO_INDEX: { severity: "warning", hint: "Create an index on export_priority and release_id" },
  CAT_LOOKUP_NO_INDEX: {
    severity: "warning",
    hint: "Create an index that leads from release_id to the rows",
  },
  CAT_OWNER_TYPE: { severity: "error", hint: "Name a kind that docs/mapping.md lists for the view" },
  CAT_OWNER_MISSING: { severity: "error", hint: "Name the row_id of a row of the same release" },
  CAT_REFERENCE_MISSING: { severity: "error", hint: "Name the row_id of a row of the same release" },
  CAT_VALUE_REQUIRED: { severity: "error", hint: "Give the column a value in every row" },
  CAT_VALUE_TYPE: { severity: "error", hint: "Cast or translate the value in the view" },
  CAT_VALUE_PLACE: { severity: "error", hint: "Write null for rows of this owner" },
  CAT_VALUE_NOT_ALLOWED: {
    severity: "error",
    hint: "Translate the value in the view to one that ERN 4.3 allows",
  },
} as const satisfies Record<string, CheckCodeEntry>;

/** A key of `CHECK_CODES`. */
export type CheckCode = keyof typeof CHECK_CODES;
