/** A check on the release and not on its message: a deal for another recipient leaves no trace in the message. */
import type { CatalogueRelease } from "../catalogue.ts";
import type { Source } from "../catalogue/fields.ts";
import { columnOf } from "../catalogue/views.ts";
import type { Finding } from "../finding.ts";
import { checkDpid } from "../validate/identifiers.ts";
import { findRule } from "../validate/rule-registry.ts";

const CODE = "ID_DPID";

/** A deal or visibility that may be for one recipient only. */
interface Addressed {
  readonly recipientDpid?: string | undefined;
  readonly source?: Source | undefined;
}

/** Finds deals and visibilities whose recipient is no DPID: misspelt, such a one would silently be nobody's. */
export function checkDealRecipients(release: CatalogueRelease): readonly Finding[] {
  return [
    ...checkRecipients("deals", release.deals),
    ...checkRecipients("visibilities", release.visibilities),
  ];
}

function checkRecipients(list: "deals" | "visibilities", items: readonly Addressed[]): readonly Finding[] {
  return items.flatMap(({ recipientDpid, source }, index): readonly Finding[] => {
    const fault = recipientDpid === undefined ? undefined : checkDpid(recipientDpid);
    if (recipientDpid === undefined || fault === undefined) return [];
    return [
      {
        code: CODE,
        severity: "fatal",
        path: `${list}[${index}].recipientDpid`,
        text: fault.text,
        hint: findRule(CODE)?.hint ?? "Correct the DPID",
        value: recipientDpid,
        ...(source !== undefined && { source: { ...source, column: columnOf("recipientDpid") } }),
      },
    ];
  });
}
