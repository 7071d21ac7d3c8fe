/** Rules of messages that have a release removed from the recipient's books. */
import type { PurgedRelease, ReleaseId } from "../../builder/ern43/types.ts";
import { forNode, type Incomplete, type Rule, type RuleFamily } from "./rule.ts";

const precondition: Rule = {
  code: "SEQ_PURGE_PRECONDITION",
  number: 151,
  severity: "error",
  profiles: "all",
  checks: "A purged release has an identifier, and its sender has sent it to the recipient before",
  source: "DDEX knowledge base, purges; the XSD lets an empty PurgedRelease pass",
  fileStatus: "MetadataMissing",
  hint: "Name a release that was sent to the recipient, by the identifier that it was sent with",
};

/** Purges. */
export const purges: RuleFamily = {
  rules: [precondition],
  composites: {
    PurgedRelease: forNode<PurgedRelease>(({ ReleaseId: releaseId }, cursor, context) => {
      if (hasIdentifier(releaseId)) return;
      context.report(precondition, `${cursor.path()}/ReleaseId`, "PurgedRelease has no identifier");
    }),
  },
};

function hasIdentifier(releaseId: Incomplete<ReleaseId> | undefined): boolean {
  if (releaseId === undefined) return false;
  const { GRid, ICPN, CatalogNumber, ProprietaryId = [] } = releaseId;
  return [GRid, ICPN, CatalogNumber?.value, ...ProprietaryId.map(({ value }) => value)].some(Boolean);
}
