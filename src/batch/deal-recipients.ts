/** A check on the release and not on its message: a deal for another recipient leaves no trace in the message. */
import type { CatalogueRelease } from "../catalogue.ts";
import { columnOf } from "../catalogue/views.ts";
import type { Finding } from "../finding.ts";
import { checkDpid } from "../validate/identifiers.ts";
import { findRule } from "../validate/rule-registry.ts";

const CODE = "ID_DPID";

/** Finds deals whose recipient is no DPID: misspelt, such a deal would silently be nobody's. */
export function checkDealRecipients(release: CatalogueRelease): readonly Finding[] {
  return release.deals.flatMap(({ recipientDpid, source }, index): readonly Finding[] => {
    const fault = recipientDpid === undefined ? undefined : checkDpid(recipientDpid);
    if (recipientDpid === undefined || fault === undefined) return [];
    return [
      {
        code: CODE,
        severity: "fatal",
        path: `deals[${index}].recipientDpid`,
        text: fault.text,
        hint: findRule(CODE)?.hint ?? "Correct the DPID",
        value: recipientDpid,
        ...(source !== undefined && { source: { ...source, column: columnOf("recipientDpid") } }),
      },
    ];
  });
}
