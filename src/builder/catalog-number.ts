import { required } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import type { CatalogNumber } from "./ern43/types.ts";
import { reportUnplaced } from "./unplaced.ts";
import type { OriginRecord } from "./origins.ts";

/** A record that may have a catalog number. */
interface NumberedRecord extends OriginRecord {
  readonly catalogNumber?: string | undefined;
  readonly catalogNumberNamespace?: string | undefined;
}

const NAMESPACE = ["catalogNumberNamespace"];

/**
 * Builds the `CatalogNumber` of a release or resource; without a namespace rule XSD_REQUIRED reports the attribute, and
 * a namespace without a number has no place. `kind` as in `RECORD_VIEWS`.
 */
export function buildCatalogNumber(
  kind: string,
  record: NumberedRecord,
  context: BuildContext,
): CatalogNumber | undefined {
  const { catalogNumber, catalogNumberNamespace } = record;
  if (catalogNumber !== undefined) {
    return { value: catalogNumber, attributes: { Namespace: required(catalogNumberNamespace) } };
  }
  if (catalogNumberNamespace !== undefined) {
    reportUnplaced(context, kind, record, NAMESPACE, "CatalogNumber");
  }
  return undefined;
}
