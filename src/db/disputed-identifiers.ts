/** Identifiers that two releases, or two recordings, both claim. */
import { escapeIdentifier } from "pg";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** An identifier and who has it. */
export interface DisputedIdentifier {
  /** `ICPN`, `GRid` or `ISRC`. */
  readonly scheme: string;
  readonly value: string;
  /** Ids of the releases, or of the recordings and videos, that have it; the first few. */
  readonly owners: readonly string[];
  /** Ids of the releases that are concerned; of a recording those that it is on. The first few. */
  readonly releaseIds: readonly string[];
}

/** A barcode that a thousand releases share is told with a few of them. */
const MAX_OWNERS = 100;

/**
 * Finds the identifiers that a catalogue gives away twice: an ICPN or GRid of two releases, an ISRC of two recordings.
 *
 * One recording on two releases is none, nor is an identifier that another has replaced. Catalogues that keep a recording
 * for each release have its ISRC many times: only recordings of different titles dispute one.
 * Memory: the disputed ones only; PostgreSQL goes through all identifiers of the catalogue once.
 */
export async function readDisputedIdentifiers(
  { pool }: Database,
  catalogueSchema: string,
): Promise<readonly DisputedIdentifier[]> {
  const schema = escapeIdentifier(catalogueSchema);
  const releases = (scheme: string, column: string): string => `
    select '${scheme}' as scheme, ${column} as value, release_id::text as owner, release_id::text as release_id,
      release_id::text as name
    from ${schema}.ern_release where ${column} is not null`;
  const recordings = (view: string, ownerType: string): string => `
    select 'ISRC' as scheme, id.isrc as value, edition.owner_id as owner, edition.release_id::text as release_id,
      title.name
    from ${schema}.ern_resource_id id
    join ${schema}.${view} edition
      on edition.release_id = id.release_id and edition.row_id = id.owner_id and id.owner_type = '${ownerType}'
    left join (
      select release_id, owner_type, owner_id, min(lower(title_text)) as name
      from ${schema}.ern_title group by release_id, owner_type, owner_id
    ) as title
      on title.release_id = edition.release_id and title.owner_type = edition.owner_type
        and title.owner_id = edition.owner_id
    where id.isrc is not null and id.is_replaced is not true`;
  const text = `
    select scheme, value,
      (array_agg(distinct owner))[:${MAX_OWNERS}] as owners,
      (array_agg(distinct release_id))[:${MAX_OWNERS}] as "releaseIds"
    from (
      ${releases("ICPN", "icpn")} union all ${releases("GRid", "grid")}
      union all ${recordings("ern_sound_recording_edition", "SoundRecordingEdition")}
      union all ${recordings("ern_video_edition", "VideoEdition")}
    ) as identifier
    group by scheme, value
    having min(owner) <> max(owner) and min(name) <> max(name)
    order by scheme, value`;
  try {
    return (await pool.query<DisputedIdentifier>(text)).rows;
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema });
  }
}
