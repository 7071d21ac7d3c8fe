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
  /** Property whose fragment was merged into the composite. */
  readonly merged?: string;
  /** Property whose fragment the composite is a part of: no column had a part in it. */
  readonly partOf?: string;
}

/** Collects origins during one build. Memory: one entry per composite. */
export class OriginRecorder {
  readonly #origins = new Map<object, Origin>();

  /** Notes the record of a composite, and the property whose fragment was merged into it. */
  record(node: object, kind: string, record: OriginRecord, merged?: string): void {
    this.#origins.set(node, { kind, record, ...(merged !== undefined && { merged }) });
  }

  /** Notes that a composite comes from the fragment of a record alone. */
  recordFragment(node: object, kind: string, record: OriginRecord, partOf: string): void {
    this.#origins.set(node, { kind, record, partOf });
  }

  /** Notes for a composite what is noted for the one that it takes the place of. */
  inherit(node: object, replaced: object): void {
    const origin = this.#origins.get(replaced);
    if (origin !== undefined) this.#origins.set(node, origin);
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
