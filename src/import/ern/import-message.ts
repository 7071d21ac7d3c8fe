/** One message → the catalogue, in one transaction. */
import type { NewReleaseMessage } from "../../builder/ern43/types.ts";
import type { CatalogueReleaseInput } from "../../catalogue.ts";
import { findRefusals } from "../../db/catalogue-refusals.ts";
import { addMessagingParties, lockCatalogue, type MessagingPartyInput } from "../../db/catalogue-writer.ts";
import type { Database } from "../../db/connect.ts";
import { asDatabaseError } from "../../db/database-error.ts";
import { type RecordedError, replaceLoadErrors } from "../../db/error-rows.ts";
import { mergeRelease } from "../../db/merge-release.ts";
import { readStoredRelease } from "../../db/read-stored-release.ts";
import { recogniseRecords } from "../../db/recognise-records.ts";
import { type Finding, isBlocking } from "../../finding.ts";
import { findingsOfAmbiguity, findingsOfMerge } from "../conflict-findings.ts";
import { findingOfRefusal, loadErrorsOf } from "../load-errors.ts";
import { releaseFromMessage } from "./release-from-message.ts";
import { renameRecords } from "./rename-records.ts";

type Transaction = Parameters<typeof recogniseRecords>[0];

/** A message that was read and turned into a release, ready to be written. */
export interface ReadyMessage {
  /** Name of its file. */
  readonly name: string;
  readonly message: NewReleaseMessage;
  readonly release: CatalogueReleaseInput;
  readonly findings: readonly Finding[];
  /** Its parties that the run has not written yet. */
  readonly parties: readonly MessagingPartyInput[];
}

/** What became of a message. */
export interface MessageOutcome {
  readonly state: "written" | "unchanged" | "refused";
  readonly hasConflict: boolean;
  readonly errors: readonly RecordedError[];
}

/**
 * Writes a message: all of it, or its errors alone.
 *
 * Throws: `ERN_DB_QUERY`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_NOT_MIGRATED`.
 */
export async function importMessage(
  database: Database,
  ready: ReadyMessage,
  isUpdate: boolean,
): Promise<MessageOutcome> {
  try {
    return await database.kysely.transaction().execute(async (transaction) => {
      const { release, state, findings } = ready.findings.some(isBlocking)
        ? ({ release: ready.release, state: "refused", findings: ready.findings } as const)
        : await writeMessage(database, transaction, ready, isUpdate);
      const errors = loadErrorsOf(release, findings, {
        table: ready.name,
        key: `releaseId=${release.releaseId}`,
      });
      await replaceLoadErrors(transaction, [release.releaseId], errors);
      return { state, errors, hasConflict: findings.some(isConflict) };
    });
  } catch (error) {
    throw asDatabaseError(error);
  }
}

interface WrittenMessage {
  readonly release: CatalogueReleaseInput;
  readonly state: MessageOutcome["state"];
  readonly findings: readonly Finding[];
}

async function writeMessage(
  database: Database,
  transaction: Transaction,
  ready: ReadyMessage,
  isUpdate: boolean,
): Promise<WrittenMessage> {
  await lockCatalogue(transaction);
  const { release, recognised } = await recogniseMessage(transaction, ready);
  const refusals = findRefusals(release.releaseId, release);
  if (refusals.length > 0) {
    return { release, state: "refused", findings: [...ready.findings, ...refusals.map(findingOfRefusal)] };
  }
  const { releaseId, isStored, ambiguous } = recognised;
  const merged = await mergeRelease(transaction, release, {
    stored: releaseId === undefined ? undefined : await readStoredRelease(database, releaseId),
    preference: isUpdate ? "given" : "stored",
    isStored,
  });
  if (merged.outcome !== "kept" && ready.parties.length > 0) {
    await addMessagingParties(transaction, ready.parties);
  }
  const findings = [
    ...ready.findings,
    ...findingsOfMerge(release, merged, isUpdate),
    ...findingsOfAmbiguity(ambiguous),
  ];
  return { release, state: merged.outcome === "kept" ? "refused" : merged.outcome, findings };
}

/** A release that the catalogue has under another id goes by that one, and so does all that is named after it. */
async function recogniseMessage(
  transaction: Transaction,
  { message, name, release }: ReadyMessage,
): Promise<{
  readonly release: CatalogueReleaseInput;
  readonly recognised: Awaited<ReturnType<typeof recogniseRecords>>;
}> {
  const recognised = await recogniseRecords(transaction, release);
  const { releaseId } = recognised;
  if (releaseId === undefined || releaseId === release.releaseId) {
    return { release: renameRecords(release, recognised), recognised };
  }
  const renamed = releaseFromMessage(message, { fileName: name, releaseId }).release;
  const again = await recogniseRecords(transaction, renamed);
  return { release: renameRecords(renamed, again), recognised: again };
}

function isConflict({ code, severity }: Finding): boolean {
  return code === "ERN_LOAD_CONFLICT" && severity !== "information";
}
