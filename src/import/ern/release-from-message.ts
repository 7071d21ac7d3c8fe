/** A parsed NewReleaseMessage → the release that gives it back when it is built. */
import type { NewReleaseMessage } from "../../builder/ern43/types.ts";
import type { CatalogueReleaseInput } from "../../catalogue/release.ts";
import type { Finding } from "../../finding.ts";
import { createImportContext, type ErnImportOptions } from "./import-context.ts";
import { openComposite } from "./open-composite.ts";

export type { ErnImportOptions } from "./import-context.ts";

/** A release of a message, and what of the message it does not hold. */
export interface ErnImport {
  readonly release: CatalogueReleaseInput;
  /** Blocking ones name what is not in the release: the message must not be imported. */
  readonly findings: readonly Finding[];
}

/**
 * Turns a message into a release.
 *
 * Pure: the same message gives the same release. What has a column goes there, the rest into fragments (`ern`), local
 * references become ids of records. The release is built again and compared with the message: what is not the same is a
 * blocking finding.
 */
export function releaseFromMessage(message: NewReleaseMessage, options: ErnImportOptions = {}): ErnImport {
  const context = createImportContext(message, options);
  const opened = openComposite(message, "NewReleaseMessage", context);
  // The header is made anew by every export.
  opened.take("MessageHeader");
  const messageErn = opened.fragment();
  const release: CatalogueReleaseInput = {
    releaseId: context.releaseId,
    ...(messageErn !== undefined && { messageErn }),
  };
  return { release, findings: context.findings };
}
