/** The one door through which a record becomes a composite. */
import type { Fragment } from "../catalogue/fields.ts";
import type { BuildContext } from "./build-context.ts";
import { planOf } from "./ern43/composite-plan.ts";
import type { FragmentProperty } from "./fragments/fragment-site.ts";
import { mergeFragment } from "./fragments/merge-fragment.ts";
import { from, type OriginRecord } from "./origins.ts";

/** A record that may bring fragments of its composite. */
export interface FragmentRecord extends OriginRecord {
  readonly ern?: Fragment | undefined;
  readonly messageErn?: Fragment | undefined;
  readonly purgeErn?: Fragment | undefined;
}

/**
 * Passes on the composite that a record becomes, with the record's fragment merged in, noting the record where origins
 * are wanted.
 *
 * Shape: `kind` as in `RECORD_VIEWS`, `typeName` the composite's key in the element table, `property` the one that holds
 * the fragment. Where a record becomes several composites, one of them takes the fragment; the others only note their
 * origin with `from`.
 */
export function compose<Node extends object>(
  context: BuildContext,
  kind: string,
  record: FragmentRecord,
  typeName: string,
  node: Node,
  property: FragmentProperty = "ern",
): Node {
  const fragment = record[property];
  if (fragment === undefined) return from(context.origins, kind, record, node);
  const site = { context, kind, record, property, steps: [] };
  const composed = { ...node, ...mergeFragment(planOf(typeName), node, fragment, site) };
  context.origins?.record(composed, kind, record, property);
  return composed;
}
