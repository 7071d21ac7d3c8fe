/** Which parties, works, resources and releases of the catalogue have some identifiers. */
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { ExportTables } from "./tables.ts";

/** Tables whose records are recognised. */
export type KnownTable = "party" | "sound_recording" | "image" | "resource" | "work" | "release";

/** Something that tells a record from all others of its table. */
export interface RecordIdentity {
  readonly table: KnownTable;
  /** `id` is the record's own; the others are identifiers of the industry. */
  readonly scheme: "id" | "isni" | "ipi" | "ipn" | "dpid" | "isrc" | "iswc" | "icpn" | "grid" | "proprietary";
  readonly value: string;
  /** Of a proprietary identifier. */
  readonly namespace?: string;
}

interface KnownRow {
  readonly place: number;
  readonly id: string;
}

/** One way to find records: the query gets the wanted values as `wanted(place, value, namespace)`. */
interface Lookup {
  readonly table: KnownTable;
  readonly scheme: RecordIdentity["scheme"];
  readonly query: (wanted: RawBuilder<unknown>) => RawBuilder<KnownRow>;
}

const LOOKUPS: readonly Lookup[] = [
  ...(["party", "sound_recording", "image", "resource", "work", "release"] as const).map((table) =>
    byColumn(table, "id", "id"),
  ),
  byColumn("party", "isni", "isni"),
  byColumn("party", "ipi", "ipi_name_number"),
  byColumn("party", "ipn", "ipn"),
  byColumn("party", "dpid", "dpid"),
  byColumn("work", "iswc", "iswc"),
  byColumn("release", "icpn", "icpn"),
  byColumn("release", "grid", "grid"),
  {
    table: "party",
    scheme: "proprietary",
    query: (wanted) => sql`
      select w.place, p.party_id as id from catalogue.party_proprietary_id p
      join ${wanted} on p.value = w.value and p.namespace = w.namespace`,
  },
  {
    table: "sound_recording",
    scheme: "isrc",
    query: (wanted) => sql`
      select w.place, e.sound_recording_id as id from catalogue.sound_recording_identifier i
      join ${wanted} on i.isrc = w.value
      join catalogue.sound_recording_edition e on e.id = i.edition_id
      where i.is_replaced is not true`,
  },
  {
    table: "resource",
    scheme: "isrc",
    query: (wanted) => sql`
      select w.place, coalesce(i.resource_id, e.resource_id) as id from catalogue.resource_identifier i
      join ${wanted} on i.isrc = w.value
      left join catalogue.resource_edition e on e.id = i.edition_id
      where i.is_replaced is not true`,
  },
];

/**
 * Finds the records that some identities name.
 *
 * Shape: for each identity, in the same order, the ids of its records in order: none, or one, or several where the
 * catalogue has a thing twice. One statement.
 */
export async function findKnownRecords(
  db: Kysely<ExportTables>,
  identities: readonly RecordIdentity[],
): Promise<readonly (readonly string[])[]> {
  const known: string[][] = identities.map(() => []);
  const queries = LOOKUPS.flatMap(({ table, scheme, query }) => {
    const places = identities.flatMap((identity, place) =>
      identity.table === table && identity.scheme === scheme ? [place] : [],
    );
    return places.length === 0 ? [] : [query(wantedRows(identities, places))];
  });
  if (queries.length === 0) return known;
  const { rows } = await sql<KnownRow>`${sql.join(queries, sql` union `)} order by place, id`.execute(db);
  for (const { place, id } of rows) known[place]?.push(id);
  return known;
}

function byColumn(table: KnownTable, scheme: RecordIdentity["scheme"], column: string): Lookup {
  return {
    table,
    scheme,
    query: (wanted) => sql`
      select w.place, t.id from ${sql.table(`catalogue.${table}`)} t
      join ${wanted} on ${sql.ref(`t.${column}`)} = w.value`,
  };
}

function wantedRows(identities: readonly RecordIdentity[], places: readonly number[]): RawBuilder<unknown> {
  const values = places.map((place) => identities[place]?.value);
  const namespaces = places.map((place) => identities[place]?.namespace);
  return sql`unnest(${places}::integer[], ${values}::text[], ${namespaces}::text[]) as w(place, value, namespace)`;
}
