/** Writes releases into schema `catalogue`: imports, the sample catalogue and the generator end here. */
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { Fragment } from "../catalogue/fields.ts";
import { findRefusals, type CatalogueRefusal } from "./catalogue-refusals.ts";
import { collectRows, insertRows, type CatalogueRows } from "./catalogue-rows.ts";
import { findSharedChanges } from "./catalogue-shared-records.ts";
import { RELEASE_TABLE } from "./catalogue-release-table.ts";
import { findRunDisagreements, type RunDisagreement, type RunStart } from "./run-disagreements.ts";
import { SHARED_TABLES } from "./catalogue-shared-tables.ts";
import { asDatabaseError } from "./database-error.ts";
import type { ExportTables } from "./tables.ts";
import { findUnnamedParties } from "./unnamed-parties.ts";

/** How `writeCatalogueReleases` writes. */
export interface CatalogueWriteOptions {
  /** Releases whose rows are sent together. Integer from 1. Default: 100. */
  readonly chunkSize?: number;
  /** Where the run began; absent: nobody asks what earlier inputs of the run said. */
  readonly runStart?: RunStart;
}

/** What `writeCatalogueReleases` did. */
export interface CatalogueWriteResult {
  /** Releases written; one that was given twice counts once. */
  readonly writtenCount: number;
  /** Why the others were not; a release may have several. */
  readonly refusals: readonly CatalogueRefusal[];
  /** Facts of shared records that earlier releases of the run gave otherwise; only with `runStart`. */
  readonly disagreements: readonly RunDisagreement[];
}

/** A sender, a recipient, a party on whose behalf messages are sent, or one that they pass through. */
export interface MessagingPartyInput {
  readonly dpid: string;
  readonly role: "sender" | "recipient" | "on_behalf_of" | "intermediary";
  readonly fullName?: string;
  readonly tradingName?: string;
  /** Of a recipient: whether it may act on its messages. */
  readonly messageControlType?: "LiveMessage" | "TestMessage";
  /** Of a recipient: DPIDs of further recipients of each of its messages. */
  readonly alsoTo?: readonly string[];
  /** Of an intermediary: ISO 8601 date-time at which it had the messages. */
  readonly handledAt?: string;
  /** What the other fields do not reach; see docs/fragments.md. */
  readonly ern?: Fragment;
}

/** One writer at a time, so that two loads cannot both find a party missing; any constant does. */
const WRITER_LOCK = 4_300_001;

/**
 * Writes releases with all their records, in one transaction or within the one given.
 *
 * Shape: a release that is there is replaced whole and keeps its export priority; of two with one id the later counts.
 * Parties, works and resources are shared: one that is there with other content is replaced, for all its
 * releases. A link to a record that is not there is stored as it is. `message`, `source` and `findings` are not stored.
 * Memory: the rows of one chunk.
 * Throws: `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_NOT_MIGRATED`.
 */
export async function writeCatalogueReleases(
  db: Kysely<ExportTables>,
  releases: readonly CatalogueReleaseInput[],
  options: CatalogueWriteOptions = {},
): Promise<CatalogueWriteResult> {
  const { chunkSize = 100, runStart } = options;
  const disagreements: RunDisagreement[] = [];
  const refusals: CatalogueRefusal[] = [];
  const accepted = new Map<string, CatalogueReleaseInput>();
  for (const release of releases) {
    const found = findRefusals(release.releaseId, release);
    if (found.length === 0) accepted.set(release.releaseId, release);
    else refusals.push(...found);
  }
  const writable = [...accepted.values()];
  await inTransaction(db, async (transaction) => {
    await lockCatalogue(transaction);
    for (let start = 0; start < writable.length; start += chunkSize) {
      const chunk = writable.slice(start, start + chunkSize);
      if (runStart !== undefined) {
        disagreements.push(...(await findRunDisagreements(transaction, chunk, runStart)));
      }
      await writeChunk(transaction, chunk);
    }
  });
  return { writtenCount: writable.length, refusals, disagreements };
}

/** Waits for other writers, and keeps them waiting until the transaction ends. */
export async function lockCatalogue(transaction: Kysely<ExportTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITER_LOCK})`.execute(transaction);
}

async function writeChunk(
  db: Kysely<ExportTables>,
  releases: readonly CatalogueReleaseInput[],
): Promise<void> {
  const rows: CatalogueRows = new Map();
  for (const shared of SHARED_TABLES) {
    const { inserts, replacedIds } = await findSharedChanges(db, shared, releases);
    if (replacedIds.length > 0) {
      await sql`delete from ${sql.table(`catalogue.${shared.root.table}`)} where id = any(${replacedIds})`.execute(
        db,
      );
    }
    for (const record of inserts) collectRows(rows, shared.root, record);
  }
  const priorities = await deleteReleases(
    db,
    releases.map(({ releaseId }) => releaseId),
  );
  for (const release of releases) {
    const exportPriority = priorities.get(release.releaseId);
    collectRelease(rows, release, { exportPriority, partyOrder: "by-id" });
  }
  await insertRows(db, rows);
}

/** Deletes releases with all that is theirs alone. Shape: their export priorities by id. */
export async function deleteReleases(
  db: Kysely<ExportTables>,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; exportPriority: number }>`
    delete from catalogue.release where id = any(${releaseIds})
    returning id, export_priority as "exportPriority"`.execute(db);
  return new Map(rows.map(({ id, exportPriority }) => [id, exportPriority]));
}

/** How a release's own rows are written. */
export interface ReleaseRowsOptions {
  /** Absent: 0. */
  readonly exportPriority: number | undefined;
  /** In which order its parties are read: by their ids, or as it gives them. */
  readonly partyOrder: "by-id" | "given";
}

/** Adds the rows of a release that are its alone. */
export function collectRelease(
  rows: CatalogueRows,
  release: CatalogueReleaseInput,
  { exportPriority, partyOrder }: ReleaseRowsOptions,
): void {
  const namedParties =
    partyOrder === "given"
      ? release.parties?.map(({ id }, index) => ({ id, place: index + 1 }))
      : findUnnamedParties(release);
  collectRows(rows, RELEASE_TABLE, { ...release, exportPriority, namedParties });
}

/** Writes senders and recipients; one that is there in the same role is replaced. */
export async function writeMessagingParties(
  db: Kysely<ExportTables>,
  parties: readonly MessagingPartyInput[],
): Promise<void> {
  await insertMessagingParties(
    db,
    parties,
    sql`update set
        full_name = excluded.full_name,
        trading_name = excluded.trading_name,
        message_control_type = excluded.message_control_type,
        also_to = excluded.also_to,
        handled_at = excluded.handled_at,
        ern = excluded.ern`,
  );
}

/** Writes senders and recipients; one that is there in the same role stays as it is. */
export async function addMessagingParties(
  db: Kysely<ExportTables>,
  parties: readonly MessagingPartyInput[],
): Promise<void> {
  await insertMessagingParties(db, parties, sql`nothing`);
}

async function insertMessagingParties(
  db: Kysely<ExportTables>,
  parties: readonly MessagingPartyInput[],
  onConflict: RawBuilder<unknown>,
): Promise<void> {
  const rows = parties.map((party) => ({
    dpid: party.dpid,
    role: party.role,
    full_name: party.fullName,
    trading_name: party.tradingName,
    message_control_type: party.messageControlType,
    also_to: party.alsoTo,
    handled_at: party.handledAt,
    ern: party.ern,
  }));
  await inTransaction(db, async (transaction) => {
    await sql`
      insert into catalogue.messaging_party
      select * from json_populate_recordset(null::catalogue.messaging_party, ${JSON.stringify(rows)}::json)
      on conflict (dpid, role) do ${onConflict}`.execute(transaction);
  });
}

async function inTransaction(
  db: Kysely<ExportTables>,
  work: (transaction: Kysely<ExportTables>) => Promise<void>,
): Promise<void> {
  try {
    if (db.isTransaction) await work(db);
    else await db.transaction().execute(work);
  } catch (error) {
    throw asDatabaseError(error);
  }
}
