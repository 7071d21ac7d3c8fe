/** What every reader of a message needs: the ids of its records, and a place for findings. */
import type { NewReleaseMessage } from "../../builder/ern43/types.ts";
import { ERROR_CODES } from "../../errors.ts";
import { excerpt, type Finding } from "../../finding.ts";
import { recordIdsOf } from "./record-ids.ts";
import { releaseIdOf } from "./release-identity.ts";
import { ownersOfParts } from "./resource-parts.ts";

/** Options of `releaseFromMessage`. */
export interface ErnImportOptions {
  /** Name of the file that the message was read from; the release's id where the message identifies it by nothing. */
  readonly fileName?: string;
  /** The catalogue's id of the release; default: from its identifiers. */
  readonly releaseId?: string;
}

/** Passed to the reader of every composite. */
export interface ImportContext {
  readonly releaseId: string;
  readonly message: NewReleaseMessage;
  readonly findings: Finding[];
  /** Id of the record that a local reference leads to, whatever its letter; the reference itself where it leads nowhere. */
  readonly idOf: (reference: string) => string;
  /** True where something in the message refers to what the reference declares. */
  readonly isReferredTo: (reference: string) => boolean;
  /** References that something uses and nothing declares. */
  readonly danglingReferences: ReadonlySet<string>;
  /** Id of the resource that a chapter or cue sheet is of, by the reference of the part; see `ownersOfParts`. */
  readonly ownerOfPart: (reference: string) => string | undefined;
}

/** Makes the context of one message. */
export function createImportContext(message: NewReleaseMessage, options: ErnImportOptions): ImportContext {
  const releaseId = options.releaseId ?? releaseIdOf(message, options.fileName);
  const { ids, used } = recordIdsOf(message, releaseId);
  const idOf = (reference: string): string => ids.get(reference) ?? reference;
  const owners = ownersOfParts(message);
  return {
    releaseId,
    message,
    findings: [],
    idOf,
    ownerOfPart: (reference) => {
      const owner = owners.get(reference);
      return owner === undefined ? undefined : idOf(owner);
    },
    danglingReferences: new Set([...used].filter((reference) => !ids.has(reference))),
    isReferredTo: (reference) => used.has(reference),
  };
}

/** Notes something that neither a column nor a fragment can hold; blocking, for it would be lost. */
export function reportNoPlace(context: ImportContext, path: string, text: string, value: unknown): void {
  context.findings.push({
    code: "ERN_IMPORT_NO_PLACE",
    severity: "error",
    path,
    text,
    hint: ERROR_CODES.ERN_IMPORT_NO_PLACE.hint,
    value: excerpt(value),
  });
}
