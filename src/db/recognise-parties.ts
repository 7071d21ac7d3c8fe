/** Parties without identifiers, recognised by where a known resource names them. */
import type { Kysely } from "kysely";
import { canonicalJson } from "./canonical-json.ts";
import { childContents, type Content, contentOfRecord, readContents } from "./catalogue-content.ts";
import { SHARED_TABLES, type SharedTable } from "./catalogue-shared-tables.ts";
import type { CatalogueRecord, CatalogueTable } from "./catalogue-table.ts";
import type { ExportTables } from "./tables.ts";

const PARTY_COLUMN = /(?:^|_)party_id$/;

/** What is looked for, and where. */
export interface PartySearch {
  /** The release's parties that have no identifier, by id. */
  readonly parties: ReadonlyMap<string, CatalogueRecord>;
  /** Id in the catalogue of a shared record, where it is there. */
  readonly storedIdOf: (table: string, id: string) => string | undefined;
}

/**
 * Recognises the parties that a recording or another resource names where the catalogue's record of the same resource
 * names a party that is called the same.
 *
 * A name alone makes nobody the same: the resource is known by its identifier, the place in its credits is the same, and
 * neither party has an identifier that could say otherwise.
 * Shape: ids in the catalogue by the release's. No two parties of the release become one.
 */
export async function recogniseParties(
  db: Kysely<ExportTables>,
  release: CatalogueRecord,
  { parties, storedIdOf }: PartySearch,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (parties.size === 0) return found;
  const candidates = new Map<string, string>();
  for (const { root, idOf, recordsOf } of SHARED_TABLES) {
    if (root.table === "party" || root.table === "work") continue;
    const given = new Map<string, CatalogueRecord>();
    for (const record of recordsOf(release)) {
      const id = storedIdOf(root.table, idOf(record));
      if (id !== undefined) given.set(id, record);
    }
    for (const [id, stored] of await readContents(db, root, [...given.keys()])) {
      pairParties(root, stored, contentOfRecord(root, given.get(id) ?? {}), candidates);
    }
  }
  const wanted = [...candidates].filter(([id]) => parties.has(id));
  const table = partyTable();
  const contents = await readContents(
    db,
    table.root,
    wanted.map(([, id]) => id),
  );
  const taken = new Set<string>();
  for (const [id, storedId] of wanted) {
    const stored = contents.get(storedId);
    const given = contentOfRecord(table.root, { ...parties.get(id), id: storedId });
    if (stored === undefined || taken.has(storedId) || canonicalJson(stored) !== canonicalJson(given))
      continue;
    taken.add(storedId);
    found.set(id, storedId);
  }
  return found;
}

/** Notes who stands where, by the ids of the release; the first place of a party counts. */
function pairParties(
  table: CatalogueTable,
  stored: Content,
  given: Content,
  candidates: Map<string, string>,
): void {
  table.columns.forEach(({ column }, place) => {
    const [before, after] = [stored[place], given[place]];
    if (!PARTY_COLUMN.test(column) || typeof before !== "string" || typeof after !== "string") return;
    if (!candidates.has(after)) candidates.set(after, before);
  });
  table.children.forEach((childTable, place) => {
    const before = childContents(table, stored, place);
    const after = childContents(table, given, place);
    if (before.length !== after.length) return;
    before.forEach((item, index) => pairParties(childTable, item, after[index] ?? [], candidates));
  });
}

function partyTable(): SharedTable {
  const table = SHARED_TABLES.find(({ root }) => root.table === "party");
  if (table === undefined) throw new TypeError("No table of parties is shared");
  return table;
}
