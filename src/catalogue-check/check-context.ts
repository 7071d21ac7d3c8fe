/** What every check works with. */
import type { CatalogueFinding } from "./catalogue-finding.ts";
import type { CheckSession } from "./check-session.ts";
import type { Relation } from "./read-relations.ts";

/** The releases that a fault of the whole catalogue keeps from being exported. */
export type AllReleases = Pick<CatalogueFinding, "releaseCount" | "releaseIds">;

/** A catalogue that is being checked. */
export interface CheckContext {
  readonly session: CheckSession;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly allReleases: AllReleases;
}

/** One check of a catalogue. Throws: as `CheckSession.query`. */
export type CatalogueCheck = (context: CheckContext) => Promise<readonly CatalogueFinding[]>;

/** Says whether the release ids of some views can be compared; a type that differs is another check's finding. */
export function haveOneReleaseId(
  { relations }: Pick<CheckContext, "relations">,
  views: readonly string[],
): boolean {
  const types = views.map((view) => relations.get(view)?.get("release_id")?.category);
  return types.every((type) => type !== undefined && type === types[0]);
}

/** Says whether a view is there and has some columns; what lacks them is another check's finding. */
export function hasColumns(
  { relations }: Pick<CheckContext, "relations">,
  view: string,
  columns: readonly string[],
): boolean {
  const relation = relations.get(view);
  return relation !== undefined && columns.every((column) => relation.has(column));
}
