import type { z } from "zod";
import type { ReleaseId } from "../../builder/ern43/types.ts";
import type { ProprietaryId } from "../../catalogue/party.ts";
import { readCatalogNumber, readProprietaryIds } from "./identifiers.ts";
import type { OpenComposite } from "./open-composite.ts";

/** The columns of a release's identifiers. */
export interface ReleaseIdColumns {
  readonly grid?: string | undefined;
  readonly icpn?: string | undefined;
  readonly catalogNumber?: string | undefined;
  readonly catalogNumberNamespace?: string | undefined;
  readonly proprietaryIds: z.input<typeof ProprietaryId>[];
}

/** Takes the `ReleaseId` of a release of any kind, or of a group that is one: `...readReleaseId(node)`. */
export function readReleaseId(
  node: OpenComposite<{ readonly ReleaseId?: ReleaseId | undefined }>,
): ReleaseIdColumns {
  const id = node.open("ReleaseId");
  return {
    grid: id.take("GRid"),
    icpn: id.take("ICPN"),
    ...readCatalogNumber(id),
    proprietaryIds: readProprietaryIds(id),
  };
}
