/** Which records of a release the catalogue has already, under whatever id. */
import type { Kysely } from "kysely";
import type { CatalogueRecord } from "./catalogue-table.ts";
import { findKnownRecords, type KnownTable } from "./known-records.ts";
import { identifyRecords, type IdentifiedRecord } from "./record-identities.ts";
import { recogniseParties } from "./recognise-parties.ts";
import type { ExportTables } from "./tables.ts";

/** A thing of which the catalogue has several records. */
export interface AmbiguousRecord {
  readonly table: KnownTable;
  readonly id: string;
  /** Of the stored records, first the one that is used. */
  readonly storedIds: readonly string[];
}

/** What the catalogue knows of a release. */
export interface RecognisedRecords {
  /** The release's id in the catalogue; undefined where it is not there. */
  readonly releaseId: string | undefined;
  /** Ids in the catalogue of parties, by the release's. Only those that differ. */
  readonly parties: ReadonlyMap<string, string>;
  /** The same of recordings, images and other resources. */
  readonly resources: ReadonlyMap<string, string>;
  /** The same of works, which have no id in a release. */
  readonly works: ReadonlyMap<CatalogueRecord, string>;
  /** True for an id that the table has. */
  readonly isStored: (table: string, id: string) => boolean;
  /** Things whose identifiers lead to different records. */
  readonly ambiguous: readonly AmbiguousRecord[];
}

/**
 * Looks a release and its shared records up by their identifiers.
 *
 * Shape: a record whose own id is there is that one; else its most telling identifier decides. No two records of the
 * release become one. One statement; where the catalogue has a resource of the release, some more for its parties.
 */
export async function recogniseRecords(
  db: Kysely<ExportTables>,
  release: CatalogueRecord,
): Promise<RecognisedRecords> {
  const records = identifyRecords(release);
  const known = await findKnownRecords(
    db,
    records.flatMap(({ identities }) => identities),
  );
  const stored = new Set<string>();
  const found: (readonly (readonly string[])[])[] = [];
  let place = 0;
  for (const { table, identities } of records) {
    const ids = known.slice(place, place + identities.length);
    place += identities.length;
    found.push(ids);
    for (const id of ids.flat()) stored.add(keyOf(table, id));
  }
  const chosen = chooseIds(records, found);
  const changed = (...tables: readonly KnownTable[]): ReadonlyMap<string, string> =>
    new Map(
      records.flatMap((record): [string, string][] => {
        const id = chosen.get(record);
        return id !== undefined && id !== record.id && tables.includes(record.table) ? [[record.id, id]] : [];
      }),
    );
  const unnamed = records.filter(
    (record) => record.table === "party" && record.identities.length === 1 && !chosen.has(record),
  );
  const byPlace = await recogniseParties(db, release, {
    parties: new Map(unnamed.map(({ id, records: [record = {}] }) => [id, record])),
    storedIdOf: idsByRecord(chosen),
  });
  for (const id of byPlace.values()) stored.add(keyOf("party", id));
  const works = records.filter(({ table }) => table === "work");
  return {
    releaseId: records[0] && chosen.get(records[0]),
    parties: new Map([...changed("party"), ...byPlace]),
    resources: changed("sound_recording", "image", "resource"),
    works: new Map(
      works.flatMap((work) => {
        const id = chosen.get(work);
        return id === undefined || id === work.id
          ? []
          : work.records.map((record): [CatalogueRecord, string] => [record, id]);
      }),
    ),
    isStored: (table, id) => stored.has(keyOf(table, id)),
    ambiguous: ambiguousOf(records, found, chosen),
  };
}

function idsByRecord(
  chosen: ReadonlyMap<IdentifiedRecord, string>,
): (table: string, id: string) => string | undefined {
  const ids = new Map([...chosen].map(([record, id]) => [keyOf(record.table, record.id), id]));
  return (table, id) => ids.get(keyOf(table, id));
}

function keyOf(table: string, id: string): string {
  return `${table} ${id}`;
}

type FoundIds = readonly (readonly (readonly string[])[])[];

function chooseIds(
  records: readonly IdentifiedRecord[],
  found: FoundIds,
): ReadonlyMap<IdentifiedRecord, string> {
  const chosen = new Map<IdentifiedRecord, string>();
  const taken = new Set<string>();
  const take = (record: IdentifiedRecord, id: string): void => {
    chosen.set(record, id);
    taken.add(keyOf(record.table, id));
  };
  records.forEach((record, index) => {
    if ((found[index]?.[0]?.length ?? 0) > 0) take(record, record.id);
  });
  records.forEach((record, index) => {
    if (chosen.has(record)) return;
    const id = (found[index] ?? []).flat().find((each) => !taken.has(keyOf(record.table, each)));
    if (id !== undefined) take(record, id);
  });
  return chosen;
}

/** Several records under one identifier are the catalogue's own affair; two identifiers of one thing are not. */
function ambiguousOf(
  records: readonly IdentifiedRecord[],
  found: FoundIds,
  chosen: ReadonlyMap<IdentifiedRecord, string>,
): readonly AmbiguousRecord[] {
  return records.flatMap((record, index): AmbiguousRecord[] => {
    const id = chosen.get(record);
    if (id === undefined) return [];
    const others = (found[index] ?? []).filter((ids) => ids.length > 0 && !ids.includes(id));
    const storedIds = [...new Set([id, ...others.map(([first = id]) => first)])];
    return storedIds.length > 1 ? [{ table: record.table, id: record.id, storedIds }] : [];
  });
}
