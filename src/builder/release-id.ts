import type { ProprietaryId } from "../catalogue/party.ts";
import type { BuildContext } from "./build-context.ts";
import { buildCatalogNumber } from "./catalog-number.ts";
import type { ReleaseId } from "./ern43/types.ts";
import type { OriginRecord } from "./origins.ts";
import { buildProprietaryIds } from "./party-list.ts";

/** A record that identifies a release. */
interface IdentifiedRelease extends OriginRecord {
  readonly grid?: string | undefined;
  readonly icpn?: string | undefined;
  readonly catalogNumber?: string | undefined;
  readonly catalogNumberNamespace?: string | undefined;
  readonly proprietaryIds: readonly ProprietaryId[];
}

/** Builds the `ReleaseId` of a release of any kind: the identifiers that it has, none of them made up; `kind` as in `RECORD_VIEWS`. */
export function buildReleaseId(kind: string, record: IdentifiedRelease, context: BuildContext): ReleaseId {
  return {
    GRid: record.grid,
    ICPN: record.icpn,
    CatalogNumber: buildCatalogNumber(kind, record, context),
    ProprietaryId: buildProprietaryIds(record.proprietaryIds, context),
  };
}

/** Builds the `ReleaseId` of a group that is a release, undefined for a group that has no identifier. */
export function buildGroupReleaseId(record: IdentifiedRelease, context: BuildContext): ReleaseId | undefined {
  const { grid, icpn, catalogNumber, catalogNumberNamespace, proprietaryIds } = record;
  const identifier = grid ?? icpn ?? catalogNumber ?? catalogNumberNamespace ?? proprietaryIds[0];
  if (identifier === undefined) return undefined;
  return buildReleaseId("ResourceGroup", record, context);
}
