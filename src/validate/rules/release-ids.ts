import type { ReleaseId } from "../../builder/ern43/types.ts";
import type { Incomplete } from "./rule.ts";
import { siblingPath } from "./rule.ts";

/** An identifier of a release in a form that can be compared. */
export interface ComparableId {
  /** Kind, namespace and value in one. */
  readonly key: string;
  /** Path below the ReleaseId. */
  readonly step: string;
  readonly value: string;
}

/** Lists the GRid, the ICPN and the proprietary ids of a release. */
export function idsOf(id: Incomplete<ReleaseId> | undefined): readonly ComparableId[] {
  const ids: ComparableId[] = [];
  if (id?.GRid !== undefined) ids.push({ key: `GRid ${id.GRid}`, step: "GRid", value: id.GRid });
  if (id?.ICPN !== undefined) ids.push({ key: `ICPN ${id.ICPN}`, step: "ICPN", value: id.ICPN });
  const own = id?.ProprietaryId ?? [];
  own.forEach(({ value, attributes }, index) => {
    if (value === undefined) return;
    const key = `ProprietaryId ${attributes?.Namespace ?? ""} ${value}`;
    ids.push({ key, step: siblingPath("", "ProprietaryId", own, index).slice(1), value });
  });
  return ids;
}
