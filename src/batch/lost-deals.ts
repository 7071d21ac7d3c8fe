/** Which updates grant less than the last message did. */
import { MESSAGE_NAMESPACE } from "../builder/ern43/element-table.ts";
import { parseMessage } from "../builder/ern43/parse.ts";
import type { DealList, DealTerms } from "../builder/ern43/types.ts";
import type { Database } from "../db/connect.ts";
import { readLastDeals } from "../db/last-deals.ts";
import type { MessageHistory } from "../db/message-history.ts";
import type { BatchOutcome } from "./batch-items.ts";

/** Counts the updates of a batch that grant less than the last message about the release. */
export async function countLostDeals(
  database: Database,
  history: MessageHistory,
  { documents }: BatchOutcome,
): Promise<number> {
  const updates = documents.filter(({ messageKind }) => messageKind === "update");
  const last = await readLastDeals(
    database,
    history,
    updates.map(({ releaseId }) => releaseId),
  );
  return updates.filter(({ releaseId, bytes }) => grantsLess(last.get(releaseId) ?? "", dealsOf(bytes)))
    .length;
}

/** Reads the deals alone: the text of the whole message may be as long as memory allows. */
function dealsOf(xml: Buffer): string {
  const end = "</DealList>";
  const from = xml.indexOf("<DealList>");
  return from === -1 ? "" : xml.toString("utf8", from, xml.indexOf(end, from) + end.length);
}

/** What may be done in one way: where, or everywhere but where. */
interface Grant {
  readonly territories: Set<string>;
  /** Undefined: nowhere but in `territories`. */
  everywhereBut: ReadonlySet<string> | undefined;
}

/**
 * Says whether deals grant less than others.
 *
 * Shape: elements DealList in; true where some release may not be used any more in some territory, by some commercial model
 * or for some use that it could be used by. How deals are cut makes no difference, and neither do prices and periods.
 */
export function grantsLess(before: string, after: string): boolean {
  if (before === after) return false;
  const granted = grantsOf(after);
  return [...grantsOf(before)].some(([way, grant]) => !covers(granted.get(way), grant));
}

function covers(after: Grant | undefined, before: Grant): boolean {
  if (after === undefined) return false;
  const isGranted = (territory: string): boolean =>
    after.territories.has(territory) || after.everywhereBut?.has(territory) === false;
  if (![...before.territories].every(isGranted)) return false;
  const { everywhereBut } = before;
  if (everywhereBut === undefined) return true;
  if (after.everywhereBut === undefined) return false;
  return [...after.everywhereBut].every(
    (territory) => everywhereBut.has(territory) || after.territories.has(territory),
  );
}

/** By release, commercial model and use. */
function grantsOf(deals: string): ReadonlyMap<string, Grant> {
  const grants = new Map<string, Grant>();
  for (const { DealReleaseReference: references, Deal } of parseDeals(deals)?.ReleaseDeal ?? []) {
    for (const { DealTerms: terms } of Deal) {
      for (const way of waysOf(references, terms)) addGrant(grants, way, terms);
    }
  }
  return grants;
}

function parseDeals(deals: string): DealList | undefined {
  if (deals === "") return undefined;
  const root = "ern:NewReleaseMessage";
  const parsed = parseMessage(`<${root} xmlns:ern="${MESSAGE_NAMESPACE}">${deals}</${root}>`);
  return parsed.ok && "DealList" in parsed.message ? parsed.message.DealList : undefined;
}

function waysOf(references: readonly string[], terms: DealTerms | undefined): readonly string[] {
  const models = terms?.CommercialModelType?.map(({ value }) => value) ?? [""];
  const uses = terms?.UseType?.map(({ value }) => value) ?? [""];
  return references.flatMap((reference) =>
    models.flatMap((model) => uses.map((use) => [reference, model, use].join(" "))),
  );
}

function addGrant(grants: Map<string, Grant>, way: string, terms: DealTerms | undefined): void {
  const named = (terms?.TerritoryCode ?? []).map(({ value }) => value);
  const excluded = new Set((terms?.ExcludedTerritoryCode ?? []).map(({ value }): string => value));
  const grant = grants.get(way) ?? { territories: new Set<string>(), everywhereBut: undefined };
  grants.set(way, grant);
  if (named.length > 0 && !named.includes("Worldwide")) {
    for (const territory of named) grant.territories.add(territory);
    return;
  }
  const { everywhereBut } = grant;
  grant.everywhereBut =
    everywhereBut === undefined
      ? excluded
      : new Set([...everywhereBut].filter((territory) => excluded.has(territory)));
}
