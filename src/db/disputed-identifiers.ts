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
 * Memory: the disputed ones only; PostgreSQL goes through all identifiers of the catalogue once, or, where `releaseIds` are
 * named, through those that they have.
 */
export async function readDisputedIdentifiers(
  { pool }: Database,
  catalogueSchema: string,
  releaseIds?: readonly string[],
): Promise<readonly DisputedIdentifier[]> {
  const schema = escapeIdentifier(catalogueSchema);
  try {
    if (releaseIds === undefined) {
      return (
        await pool.query<DisputedIdentifier>(selectDisputed(schema, (column) => `${column} is not null`))
      ).rows;
    }
    const own = await pool.query<{ value: string }>(
      `select distinct value from (${selectClaims(schema, (column, id) => `${column} is not null and ${id} = any($1)`)}) as own`,
      [releaseIds],
    );
    const values = own.rows.map(({ value }) => value);
    const text = selectDisputed(schema, (column) => `${column} = any($1)`);
    return (await pool.query<DisputedIdentifier>(text, [values])).rows;
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema });
  }
}

/** Says which identifiers count, by the identifier's column and by that of the release's id. */
type ClaimCondition = (column: string, releaseId: string) => string;

/** Titles are looked up for the few recordings that share an ISRC, not for all. */
function selectDisputed(schema: string, where: ClaimCondition): string {
  return `
    with claim as materialized (${selectClaims(schema, where)}),
    shared as (select scheme, value from claim group by scheme, value having min(owner) <> max(owner)),
    named as (
      select claim.*, case when owner_type is null then release_id::text else (
        select min(lower(title.title_text)) from ${schema}.ern_title title
        where title.release_id = claim.release_id and title.owner_type = claim.owner_type
          and title.owner_id = claim.owner_id
      ) end as name
      from claim join shared using (scheme, value)
    )
    select scheme, value,
      (array_agg(distinct owner))[:${MAX_OWNERS}] as owners,
      (array_agg(distinct release_id::text))[:${MAX_OWNERS}] as "releaseIds"
    from named
    group by scheme, value
    having min(name) <> max(name)
    order by scheme, value`;
}

/** Who claims which identifier. */
function selectClaims(schema: string, where: ClaimCondition): string {
  const releases = (scheme: string, column: string): string => `
    select '${scheme}' as scheme, ${column} as value, release_id, release_id::text as owner, null as owner_type,
      null as owner_id
    from ${schema}.ern_release where ${where(column, "release_id")}`;
  const recordings = (view: string, ownerType: string): string => `
    select 'ISRC' as scheme, id.isrc as value, edition.release_id, edition.owner_id::text as owner,
      edition.owner_type, edition.owner_id
    from ${schema}.ern_resource_id id
    join ${schema}.${view} edition
      on edition.release_id = id.release_id and edition.row_id = id.owner_id and id.owner_type = '${ownerType}'
    where ${where("id.isrc", "id.release_id")} and id.is_replaced is not true`;
  // PostgreSQL takes the types of a union from its first parts: the releases, which have no owner, come last.
  return `
    ${recordings("ern_sound_recording_edition", "SoundRecordingEdition")}
    union all ${recordings("ern_video_edition", "VideoEdition")}
    union all ${releases("ICPN", "icpn")} union all ${releases("GRid", "grid")}`;
}
