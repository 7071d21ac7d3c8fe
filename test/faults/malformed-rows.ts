/** A catalogue of loose tables, which no constraint keeps from holding what no catalogue should, and rows of that kind. */
import { RECORD_VIEWS } from "../../src/catalogue/views.ts";
import type { Database } from "../../src/db/connect.ts";

/** Schema of the loose tables. */
export const LOOSE_SCHEMA = "loose";

/** A way for the rows of a release to be malformed. */
export interface Malformation {
  readonly name: string;
  /** What the release fails with; absent: it is exported in spite of it. */
  readonly code?: string;
  /** SQL; $1 is the release id. */
  readonly statement: string;
}

/** Copies the rows of the reader's views into tables without a constraint. */
export async function loosenCatalogue({ pool }: Database): Promise<void> {
  const views = [...RECORD_VIEWS.map(({ view }) => view), "ern_messaging_party"];
  const tables = views.map(
    (view) => `create table ${LOOSE_SCHEMA}.${view} as select * from catalogue.${view}`,
  );
  const indexes = RECORD_VIEWS.map(({ view }) => `create index on ${LOOSE_SCHEMA}.${view} (release_id)`);
  await pool.query(`
    create schema ${LOOSE_SCHEMA};
    ${[...tables, ...indexes].join(";")};
    alter table loose.ern_release alter duration_ms type numeric;
    alter table loose.ern_sound_recording alter duration_ms type numeric;
    alter table loose.ern_title alter sequence type numeric;
    analyze`);
}

/** Everything that is done to releases, one each. */
export const MALFORMATIONS: readonly Malformation[] = [
  {
    name: "a child of nobody",
    code: "ERN_DATA_ORPHAN_ROW",
    statement: "update loose.ern_title set owner_id = 'nobody' where release_id = $1",
  },
  {
    name: "a child without an owner",
    code: "ERN_DATA_ORPHAN_ROW",
    statement: "update loose.ern_title set owner_type = null, owner_id = null where release_id = $1",
  },
  {
    name: "children without keys",
    code: "ERN_DATA_DUPLICATE_ROW",
    statement: "update loose.ern_title set row_id = null where release_id = $1",
  },
  {
    name: "a child without a release",
    statement: "insert into loose.ern_title (row_id, title_text) values ($1, 'of nobody')",
  },
  {
    name: "a row twice",
    code: "ERN_DATA_DUPLICATE_ROW",
    statement: "insert into loose.ern_title select * from loose.ern_title where release_id = $1",
  },
  {
    name: "the release twice",
    code: "ERN_DATA_DUPLICATE_ROW",
    statement: "insert into loose.ern_release select * from loose.ern_release where release_id = $1",
  },
  {
    name: "children of one place",
    statement: "update loose.ern_title set sequence = 1 where release_id = $1",
  },
  {
    name: "a place of 10^19",
    code: "ERN_DATA_INVALID_SHAPE",
    statement: "update loose.ern_title set sequence = 10::numeric ^ 19 where release_id = $1",
  },
  {
    name: "a place of NaN",
    code: "ERN_DATA_INVALID_SHAPE",
    statement: "update loose.ern_title set sequence = 'NaN' where release_id = $1",
  },
  {
    name: "a date of infinity",
    code: "DAT_REAL",
    statement: "update loose.ern_event_date set date = 'infinity' where release_id = $1",
  },
  {
    name: "a deal from -infinity",
    code: "DAT_REAL",
    statement:
      "update loose.ern_deal_period set start_date = '-infinity', start_date_time = null where release_id = $1",
  },
  {
    name: "a date of the year 10000",
    code: "DAT_REAL",
    statement:
      "update loose.ern_deal_period set start_date = '10000-01-01', start_date_time = null where release_id = $1",
  },
  {
    name: "a length of 10^19",
    code: "ERN_DATA_INVALID_SHAPE",
    statement: "update loose.ern_sound_recording set duration_ms = 10::numeric ^ 19 where release_id = $1",
  },
  {
    name: "a length of NaN",
    code: "ERN_DATA_INVALID_SHAPE",
    statement: "update loose.ern_sound_recording set duration_ms = 'NaN' where release_id = $1",
  },
];
