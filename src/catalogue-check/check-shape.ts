/** Are all views and columns there, and no others? */
import { sortByDistance } from "../validate/xsd-closest-values.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext } from "./check-context.ts";
import { CONTRACT_VIEWS, type ContractView } from "./contract-columns.ts";
import type { Relation } from "./read-relations.ts";

/** Compares the names of a schema with those of the contract. */
export async function checkShape(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const { relations } = context;
  const contract = CONTRACT_VIEWS.map(({ view }) => view);
  const missing = contract.filter((view) => !relations.has(view));
  const unknown = [...relations.keys()].filter((view) => !contract.includes(view));
  return [
    ...CONTRACT_VIEWS.flatMap((view) => {
      const relation = relations.get(view.view);
      return relation === undefined
        ? [missingView(view, unknown, context)]
        : columnFindings(view, relation, context);
    }),
    ...unknown.map((view) =>
      catalogueFinding({
        code: "CAT_VIEW_UNKNOWN",
        view,
        text: `The contract has no view ${view}`,
        ...renamed(view, missing.length > 0 ? missing : contract, missing.length > 0),
      }),
    ),
  ];
}

function missingView(
  { view }: ContractView,
  unknown: readonly string[],
  { allReleases }: CheckContext,
): CatalogueFinding {
  const [near] = sortByDistance(view, unknown);
  const text = `The schema has no view ${view}${near === undefined ? "" : `; ${near} is near to that name`}`;
  return catalogueFinding({ code: "CAT_VIEW_MISSING", view, text, ...allReleases });
}

function columnFindings(
  { view, columns }: ContractView,
  relation: Relation,
  { allReleases }: CheckContext,
): readonly CatalogueFinding[] {
  const contract = columns.map(({ column }) => column);
  const missing = contract.filter((column) => !relation.has(column));
  const unknown = [...relation.keys()].filter((column) => !contract.includes(column));
  return [
    ...missing.map((column) => {
      const [near] = sortByDistance(column, unknown);
      const text = `${view} has no column ${column}${near === undefined ? "" : `; ${near} is near to that name`}`;
      return catalogueFinding({ code: "CAT_COLUMN_MISSING", view, column, text, ...allReleases });
    }),
    ...unknown.map((column) =>
      catalogueFinding({
        code: "CAT_COLUMN_UNKNOWN",
        view,
        column,
        text: `${view} has a column ${column}, which the contract does not have`,
        ...renamed(column, missing.length > 0 ? missing : contract, missing.length > 0),
      }),
    ),
  ];
}

/** The nearest name, as an instruction where it is still free. */
function renamed(name: string, names: readonly string[], isFree: boolean): { readonly hint: string } {
  const [near = ""] = sortByDistance(name, names);
  return {
    hint: isFree
      ? `Rename it to ${near} if that is meant, or remove it`
      : `Remove it; the nearest name of the contract is ${near}`,
  };
}
