/** The release and its shared records, each with what tells it from all others of its table. */
import { SHARED_TABLES } from "./catalogue-shared-tables.ts";
import { listOf, type CatalogueRecord } from "./catalogue-table.ts";
import type { KnownTable, RecordIdentity } from "./known-records.ts";

/** A thing that a release names. */
export interface IdentifiedRecord {
  readonly table: KnownTable;
  /** By which the release names it. */
  readonly id: string;
  /** A work that several recordings are of stands in the release several times. */
  readonly records: readonly CatalogueRecord[];
  /** The id first, the others from the most telling on. */
  readonly identities: readonly RecordIdentity[];
}

type Fields = readonly (readonly [RecordIdentity["scheme"], string])[];

/** Identifiers that are fields of the record itself. */
const FIELDS: Readonly<Record<KnownTable, Fields>> = {
  party: [
    ["isni", "isni"],
    ["ipi", "ipiNameNumber"],
    ["ipn", "ipn"],
    ["dpid", "dpid"],
  ],
  work: [["iswc", "iswc"]],
  release: [
    ["grid", "grid"],
    ["icpn", "icpn"],
  ],
  sound_recording: [],
  resource: [],
  image: [],
};

/** Lists the release, then every shared record of it, each id of a table once. */
export function identifyRecords(release: CatalogueRecord): readonly IdentifiedRecord[] {
  const found = new Map<string, IdentifiedRecord & { readonly records: CatalogueRecord[] }>();
  const add = (table: KnownTable, id: string, record: CatalogueRecord): void => {
    const same = found.get(`${table} ${id}`);
    if (same) same.records.push(record);
    else
      found.set(`${table} ${id}`, {
        table,
        id,
        records: [record],
        identities: identitiesOf(table, id, record),
      });
  };
  add("release", String(release["releaseId"]), release);
  for (const { root, idOf, recordsOf } of SHARED_TABLES) {
    const { table } = root;
    if (!isKnownTable(table)) continue;
    for (const record of recordsOf(release)) add(table, idOf(record), record);
  }
  return [...found.values()];
}

function isKnownTable(table: string): table is KnownTable {
  return Object.hasOwn(FIELDS, table);
}

function identitiesOf(table: KnownTable, id: string, record: CatalogueRecord): readonly RecordIdentity[] {
  const ownFields = FIELDS[table].flatMap(([scheme, field]) => identity(table, scheme, record[field]));
  const isrcs = [...listOf(record, "editions"), record]
    .flatMap((holder) => listOf(holder, "resourceIds"))
    .filter(({ isReplaced }) => isReplaced !== true)
    .flatMap(({ isrc }) => identity(table, "isrc", isrc));
  const ofParty = table === "party" ? listOf(record, "proprietaryIds") : [];
  const proprietary = ofParty.flatMap(({ namespace, value }) =>
    typeof namespace === "string"
      ? identity(table, "proprietary", value).map((each) => ({ ...each, namespace }))
      : [],
  );
  return [{ table, scheme: "id", value: id }, ...ownFields, ...isrcs, ...proprietary];
}

function identity(
  table: KnownTable,
  scheme: RecordIdentity["scheme"],
  value: unknown,
): readonly RecordIdentity[] {
  return typeof value === "string" ? [{ table, scheme, value }] : [];
}
