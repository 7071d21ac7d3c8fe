/** I3: stamps that one transaction writes into several rows of a release; a document that holds two different ones is torn. */
import type { Database } from "../../src/db/connect.ts";
import { type Violation, violationOf } from "./invariants.ts";

/** The statement that gives a release a stamp: its title and those of its recordings. Parameters: release id, stamp. */
export const STAMP_RELEASE = `
  with release_stamp as (
    update catalogue.release_title
    set title_text = regexp_replace(title_text, '( Stamp\\d+)?$', ' Stamp' || $2::text)
    where release_id = $1
  )
  update catalogue.sound_recording_title title
  set title_text = regexp_replace(title_text, '( Stamp\\d+)?$', ' Stamp' || $2::text)
  from catalogue.release_sound_recording link
  where link.release_id = $1 and title.sound_recording_id = link.sound_recording_id`;

/** Finds torn documents. */
export async function checkStamps({ pool }: Database): Promise<readonly Violation[]> {
  const { rows } = await pool.query<{ release_id: string; run_id: string; stamps: string[] }>(`
    select release_id, run_id, stamps from (
      select release_id, run_id, array(
        select distinct match[1] from regexp_matches(xml, 'Stamp(\\d+)', 'g') as match
      ) as stamps
      from export.document
    ) as stamped
    where cardinality(stamps) > 1`);
  return violationOf(
    "I3",
    "torn",
    rows.map(
      ({ release_id, run_id, stamps }) =>
        `release ${release_id} of run ${run_id} between ${stamps.join(" and ")}`,
    ),
  );
}

/** Counts documents that hold a stamp: a check that sees none proves nothing. */
export async function countStamped({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::integer as count from export.document where xml ~ 'Stamp\\d+'",
  );
  return rows[0]?.count ?? 0;
}
