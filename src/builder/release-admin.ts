import type {
  ReleaseAdmin as CatalogueAdmin,
  SupplementalDocument as CatalogueDocument,
} from "../catalogue/release-facts.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { ReleaseAdmin, SupplementalDocumentList } from "./ern43/types.ts";
import { buildFile } from "./file.ts";

/** Builds the `ReleaseAdmin`s: who of the label may look after the release at the recipient. */
export function buildReleaseAdmins(
  admins: readonly CatalogueAdmin[],
  context: BuildContext,
): readonly ReleaseAdmin[] {
  return admins.map((admin) =>
    compose(context, "ReleaseAdmin", admin, "ReleaseAdmin", {
      ReleaseAdminId: admin.releaseAdminId,
      PersonnelDescription: admin.personnelDescription,
      SystemDescription: admin.systemDescriptions,
    }),
  );
}

/** Builds the `SupplementalDocumentList`, which a message without documents does not have. */
export function buildSupplementalDocuments(
  documents: readonly CatalogueDocument[],
  context: BuildContext,
): SupplementalDocumentList | undefined {
  if (documents.length === 0) return undefined;
  return {
    SupplementalDocument: documents.map((document) =>
      compose(context, "SupplementalDocument", document, "File", buildFile(document)),
    ),
  };
}
