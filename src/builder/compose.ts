/** The one door through which a record becomes a composite. */
import type { BuildContext } from "./build-context.ts";
import { from, type OriginRecord } from "./origins.ts";

/**
 * Passes on the composite that a record becomes, noting the record where origins are wanted.
 *
 * Shape: `kind` as in `RECORD_VIEWS`, `typeName` the composite's key in the element table.
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
