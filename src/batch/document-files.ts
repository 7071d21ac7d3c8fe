/** Documents as files, for `export --out`: whole or not there, and never outside the folder. */
import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WriteError } from "../errors.ts";
import type { BuiltDocument } from "./batch-items.ts";

/** A shortened name has just this length, and no other name has. */
const MAX_NAME_LENGTH = 150;

/**
 * Writes each document to `<folder>/<release id>.xml`.
 *
 * Shape: under a temporary name first, then renamed, so that no reader ever sees half a document; a file of an earlier
 * run is replaced. Throws: `ERN_WRITE_FAILED`.
 */
export async function writeDocumentFiles(folder: string, documents: readonly BuiltDocument[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw writeFailed(folder, error);
  }
  for (const document of documents) {
    const path = join(folder, documentFileName(document.releaseId));
    const temporary = `${path}.${document.messageId}.tmp`;
    try {
      await writeFile(temporary, document.bytes, { flush: true });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw writeFailed(path, error, document.releaseId);
    }
  }
}

/** Names the folder of a recipient's documents within one that several recipients share: its DPID, where it is one. */
export function recipientFolder(folder: string, recipientDpid: string): string {
  return join(folder, /^[A-Z0-9]+$/.test(recipientDpid) ? recipientDpid : escapedName(recipientDpid));
}

/**
 * Names the file of a release.
 *
 * Shape: letters, digits, `-`, `_` and inner dots stay, everything else becomes `%` and its UTF-8 bytes in hexadecimal;
 * distinct ids give distinct names, also where the file system folds case, and none can leave the folder.
 */
export function documentFileName(releaseId: string): string {
  const name = escapedName(releaseId);
  if (name.length < MAX_NAME_LENGTH) return `${name}.xml`;
  const hash = createHash("sha256").update(releaseId).digest("hex");
  return `${name.slice(0, MAX_NAME_LENGTH - hash.length - 1)}_${hash}.xml`;
}

function escapedName(text: string): string {
  return text.replace(/[^a-z0-9_.-]|^\./gu, (character) =>
    Array.from(Buffer.from(character, "utf8"), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  );
}

function writeFailed(path: string, error: unknown, releaseId?: string): WriteError {
  const reason = error instanceof Error ? error.message : String(error);
  return new WriteError("ERN_WRITE_FAILED", `Cannot write "${path}": ${reason}`, {
    cause: error,
    ...(releaseId !== undefined && { releaseId }),
  });
}
