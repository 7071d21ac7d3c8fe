/** The one door through which a record becomes a composite. */
import type { BuildContext } from "./build-context.ts";
import { from, type OriginRecord } from "./origins.ts";

/**
 * Passes on the composite that a record becomes, with the record's fragment `ern` merged in, noting the record where
 * origins are wanted.
 *
 * Shape: `kind` as in `RECORD_VIEWS`, `typeName` the composite's key in the element table. Where a record becomes several
 * composites, one of them takes the fragment; the others only note their origin with `from`.
 */
export function compose<Node extends object>(
  context: BuildContext,
  kind: string,
  record: OriginRecord,
  _typeName: string,
  node: Node,
): Node {
  return from(context.origins, kind, record, node);
}
