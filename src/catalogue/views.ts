/**
 * The reader's contract: one view per kind of record, each with the same seven leading columns.
 *
 * `release_id` (any type that sorts), `owner_type` and `owner_id` (text: which record the row hangs on), `row_id` (text:
 * the row among its kind and release), `sequence` (integer or null: its place among its siblings), `source_table` and
 * `source_key` (text: the row to correct), then the columns of the record. `docs/mapping.md` is written from this table.
 */
import { DEAL_VIEWS } from "./deal-views.ts";
import { PARTY_VIEWS } from "./party-views.ts";
import { PERFORMANCE_VIEWS } from "./performance-views.ts";
import type { RecordView } from "./record-view.ts";
import { RELEASE_FACT_VIEWS } from "./release-fact-views.ts";
import { RELEASE_VIEW, RELEASE_VIEWS } from "./release-views.ts";
import { RESOURCE_VIEWS } from "./resource-views.ts";
import { TEXT_VIEWS } from "./text-views.ts";

export {
  columnOf,
  FRAGMENT_PROPERTIES,
  LEADING_COLUMNS,
  recordColumns,
  type RecordView,
} from "./record-view.ts";
export { RELEASE_VIEW } from "./release-views.ts";

/** Every view of the contract; owners stand before what hangs on them. */
export const RECORD_VIEWS: readonly RecordView[] = [
  RELEASE_VIEW,
  ...PARTY_VIEWS,
  ...RESOURCE_VIEWS,
  ...RELEASE_VIEWS,
  ...RELEASE_FACT_VIEWS,
  ...PERFORMANCE_VIEWS,
  ...TEXT_VIEWS,
  ...DEAL_VIEWS,
];
