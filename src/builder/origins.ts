/**
 * Which record a composite of a message came from, so that a finding can name the cell to correct.
 *
 * The fast path records nothing: since a build is deterministic, a release with findings is simply built once more with
 * a recorder.
 */
import type { Source } from "../catalogue/fields.ts";

/** A record of a CatalogueRelease, seen as columns. */
export interface OriginRecord {
  readonly source?: Source | undefined;
}

/** A composite's record and the kind (as in `RECORD_VIEWS`) that names its columns. */
export interface Origin {
  readonly kind: string;
  readonly record: OriginRecord;
}

/** Collects origins during one build. Memory: one entry per composite. */
export class OriginRecorder {
  readonly #origins = new Map<object, Origin>();

  /** Notes the record of a composite. */
  record(node: object, kind: string, record: OriginRecord): void {
    this.#origins.set(node, { kind, record });
  }

  /** The record that a composite was built from, if it was one of its own. */
  originOf(node: object): Origin | undefined {
    return this.#origins.get(node);
  }
}

/** Notes a composite's record where origins are wanted, and passes the composite on. */
export function from<Node extends object>(
  origins: OriginRecorder | undefined,
  kind: string,
  record: OriginRecord,
  node: Node,
): Node {
  origins?.record(node, kind, record);
  return node;
}
