/** Is there somebody to send, and somebody to send to? */
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns } from "./check-context.ts";
import { relationName } from "./check-session.ts";
import { PARTY_VIEW } from "./contract-columns.ts";
import { failingView } from "./row-probes.ts";

const ROLES: readonly string[] = ["sender", "recipient", "on_behalf_of", "intermediary"];
const CONTROL_TYPES: readonly string[] = ["LiveMessage", "TestMessage"];

interface PartyCounts {
  readonly role: string | null;
  readonly controlType: string | null;
  readonly hasDpid: boolean;
  readonly count: string;
}

/** Checks the roles, DPIDs and control types of the messaging parties. */
export async function checkParties(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  if (!hasColumns(context, PARTY_VIEW, ["role", "dpid", "message_control_type"])) return [];
  try {
    const counts = await context.session.query<PartyCounts>(`
      select x.role::text as role, x.message_control_type::text as "controlType", x.dpid is not null as "hasDpid",
        count(*)::text as count
      from ${relationName(context.session, PARTY_VIEW)} x group by 1, 2, 3 order by 1, 2, 3 limit 1000`);
    return [...missingRoles(counts, context), ...wrongValues(counts)];
  } catch (error) {
    return [failingView(error, PARTY_VIEW, context)];
  }
}

function missingRoles(
  counts: readonly PartyCounts[],
  { allReleases }: CheckContext,
): readonly CatalogueFinding[] {
  return ["sender", "recipient"]
    .filter((role) => !counts.some((each) => each.role === role))
    .map((role) =>
      catalogueFinding({
        code: "CAT_PARTY_MISSING",
        view: PARTY_VIEW,
        column: "role",
        text: `${PARTY_VIEW} has no ${role}`,
        ...allReleases,
      }),
    );
}

function wrongValues(counts: readonly PartyCounts[]): readonly CatalogueFinding[] {
  const isRole = ({ role }: PartyCounts): boolean => ROLES.includes(role ?? "");
  const isControl = ({ role, controlType }: PartyCounts): boolean =>
    role !== "recipient" || CONTROL_TYPES.includes(controlType ?? "");
  return [
    ...wrongColumn("role", counts, isRole, ({ role }) => role, `Write one of ${ROLES.join(", ")}`),
    ...wrongColumn(
      "message_control_type",
      counts,
      isControl,
      ({ controlType }) => controlType,
      `Write ${CONTROL_TYPES.join(" or ")}: an export to the recipient cannot begin`,
    ),
    ...wrongColumn(
      "dpid",
      counts,
      ({ hasDpid }) => hasDpid,
      () => null,
      "Give the party its DPID",
    ),
  ];
}

/** Only the runs between such parties fail: which releases that keeps from whom is not to be said. */
function wrongColumn(
  column: string,
  counts: readonly PartyCounts[],
  isRight: (party: PartyCounts) => boolean,
  valueOf: (party: PartyCounts) => string | null,
  hint: string,
): readonly CatalogueFinding[] {
  const wrong = counts.filter((party) => !isRight(party));
  if (wrong.length === 0) return [];
  const rowCount = wrong.reduce((sum, { count }) => sum + Number(count), 0);
  const values = wrong.slice(0, 3).map((party) => valueOf(party) ?? "null");
  return [
    catalogueFinding({
      code: "CAT_PARTY_VALUE",
      view: PARTY_VIEW,
      column,
      text: `${rowCount === 1 ? "A party has" : `${rowCount} parties have`} a wrong ${column}: ${values.map((value) => `"${value}"`).join(", ")}`,
      hint,
      rowCount,
      values,
    }),
  ];
}
