/** Does PostgreSQL take the statement that reads releases, with all views in it? */
import { RELEASE_VIEW } from "../catalogue/views.ts";
import { writeReleaseStatement } from "../db/release-statement.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns } from "./check-context.ts";
import { RefusedStatement } from "./check-session.ts";
import { CONTRACT_VIEWS } from "./contract-columns.ts";

/** Plans the statement of an export; where a view or column is missing that is finding enough. */
export async function checkStatement(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const { session, allReleases } = context;
  const isWhole = CONTRACT_VIEWS.every(({ view, columns }) =>
    hasColumns(
      context,
      view,
      columns.map(({ column }) => column),
    ),
  );
  if (!isWhole) return [];
  const { text, values } = writeReleaseStatement(session.schema, "together", allReleases.releaseIds, 1);
  try {
    await session.query(`explain ${text}`, values);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedStatement)) throw error;
    return [
      catalogueFinding({
        code: "CAT_STATEMENT_FAILS",
        view: RELEASE_VIEW.view,
        text: `PostgreSQL refuses the statement that reads releases: ${error.message}`,
        ...allReleases,
      }),
    ];
  }
}
