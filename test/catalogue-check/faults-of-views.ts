/** Faults in the views of examples/own-catalogue that block all releases, or none. */
import type { CheckCode } from "../../src/catalogue-check/check-codes.ts";
import { changed, type FaultyViews, withMore } from "./faulty-catalogue.ts";

/** A fault, and the finding that it must be: code, place, releases. */
export interface SeededFault {
  readonly fault: string;
  readonly views: FaultyViews;
  readonly finding: readonly [code: CheckCode, place: string, releases: number];
}

/** Faults by which no release is exported. */
export const FAULTS_OF_ALL: readonly SeededFault[] = [
  {
    fault: "a missing view",
    views: { ern_genre: undefined },
    finding: ["CAT_VIEW_MISSING", "ern_genre", 5],
  },
  {
    fault: "a missing column",
    views: { ern_title: changed("ern_title", { title_text: undefined, titel_text: "x.title_text" }) },
    finding: ["CAT_COLUMN_MISSING", "ern_title.title_text", 5],
  },
  {
    fault: "a release id of another type",
    views: { ern_genre: changed("ern_genre", { release_id: "x.release_id::text" }) },
    finding: ["CAT_COLUMN_TYPE", "ern_genre.release_id", 5],
  },
  {
    fault: "a size that is a text",
    views: { ern_release: changed("ern_release", { estimated_bytes: "x.estimated_bytes::text" }) },
    finding: ["CAT_COLUMN_TYPE", "ern_release.estimated_bytes", 5],
  },
  {
    fault: "a release without id",
    views: { ern_release: changed("ern_release", { release_id: "nullif(x.release_id, 3)" }) },
    finding: ["CAT_KEY_NULL", "ern_release.release_id", 4],
  },
  {
    fault: "a release without priority",
    views: { ern_release: changed("ern_release", { export_priority: "nullif(x.release_id, 3)" }) },
    finding: ["CAT_KEY_NULL", "ern_release.export_priority", 5],
  },
  {
    fault: "an expression that fails",
    views: { ern_genre: changed("ern_genre", { sub_genre: "(1 / (x.release_id - 3))::text" }) },
    finding: ["CAT_VIEW_FAILS", "ern_genre", 5],
  },
  {
    fault: "nobody to send to",
    views: { ern_messaging_party: changed("ern_messaging_party", {}, "x.role = 'sender'") },
    finding: ["CAT_PARTY_MISSING", "ern_messaging_party.role", 5],
  },
  {
    fault: "a recipient who takes nothing",
    views: { ern_messaging_party: changed("ern_messaging_party", { message_control_type: "'Test'" }) },
    finding: ["CAT_PARTY_VALUE", "ern_messaging_party.message_control_type", 0],
  },
];

/** What does not keep a release from being exported, but somebody should know. */
export const WARNINGS: readonly SeededFault[] = [
  {
    fault: "a view that nothing reads",
    views: { ern_gerne: "select 1 as one" },
    finding: ["CAT_VIEW_UNKNOWN", "ern_gerne", 0],
  },
  {
    fault: "a column that nothing reads",
    views: { ern_title: changed("ern_title", { titel_text: "x.title_text" }) },
    finding: ["CAT_COLUMN_UNKNOWN", "ern_title.titel_text", 0],
  },
  {
    fault: "a wrong type that is never used",
    views: { ern_title: changed("ern_title", { is_default: "null::integer" }) },
    finding: ["CAT_COLUMN_TYPE", "ern_title.is_default", 0],
  },
  {
    fault: "a row without a source",
    views: { ern_genre: changed("ern_genre", { source_key: "null::text" }) },
    finding: ["CAT_KEY_NULL", "ern_genre.source_key", 5],
  },
  {
    fault: "rows of a release that is not there",
    views: { ern_genre: withMore("ern_genre", { release_id: "99" }, "x.release_id = 1") },
    finding: ["CAT_RELEASE_UNKNOWN", "ern_genre.release_id", 1],
  },
  {
    fault: "a constant as priority",
    views: { ern_release: changed("ern_release", { export_priority: "0" }) },
    finding: ["CAT_ORDER_NO_INDEX", "ern_release.export_priority", 0],
  },
  {
    fault: "an expression as release id",
    views: { ern_genre: changed("ern_genre", { release_id: "x.release_id + 0" }) },
    finding: ["CAT_LOOKUP_NO_INDEX", "ern_genre.release_id", 0],
  },
];
