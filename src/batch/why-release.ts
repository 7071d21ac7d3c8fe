/** Why a release is in the next run of changes, or is not, and what its message would say that the last one did not. */
import { parseMessage } from "../builder/ern43/parse.ts";
import { compareMessages, type MessageDifference } from "../compare/compare-messages.ts";
import { type FullPlanReason, findChangedReleases } from "../db/changed-releases.ts";
import type { RunLane } from "../db/chunk-plan.ts";
import type { Database } from "../db/connect.ts";
import { asDatabaseError } from "../db/database-error.ts";
import { readDisputedIdentifiers } from "../db/disputed-identifiers.ts";
import { readLastMessages, type SentMessage } from "../db/message-history.ts";
import { assertMigrated } from "../db/migrate.ts";
import {
  type LoggedChange,
  readLastRunOf,
  readReleaseChanges,
  type ReleaseInRun,
} from "../db/release-changes.ts";
import { readReleases } from "../db/release-reader.ts";
import type { Finding } from "../finding.ts";
import { packageVersion } from "../package-root.ts";
import { largestMessageBytes } from "./batch-cost.ts";
import type { BatchOutcome, LoadedItem } from "./batch-items.ts";
import { type ResolvedBatchOptions, resolveBatchOptions } from "./batch-options.ts";
import { exportSettings } from "./build-batch.ts";
import { configShaOf } from "./config-sha.ts";
import { contentSha } from "./content-sha.ts";
import { exportBatch } from "./export-batch.ts";
import type { ExportCatalogueOptions } from "./export-catalogue.ts";
import { disputesByRelease } from "./known-facts.ts";
import { readLastSent } from "./last-sent.ts";
import { findMessageParties, historyOf } from "./message-parties.ts";
import { withRecipientTerms } from "./recipient-terms.ts";

/** How the run would be started whose plan is asked about. */
export type WhyReleaseOptions = Pick<
  ExportCatalogueOptions,
  | "catalogueSchema"
  | "parties"
  | "sender"
  | "recipient"
  | "onBehalfOf"
  | "intermediaries"
  | "isTest"
  | "findings"
  | "waivedCodes"
  | "xsdDir"
  | "memoryLimit"
  | "now"
>;

/** The answer. */
export interface WhyRelease {
  readonly releaseId: string;
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageControlType: string;
  /** True where the next run of changes looks at the release. */
  readonly isPlanned: boolean;
  /** Run that changes are counted from; absent where there is none. */
  readonly baselineRunId: string | undefined;
  /** Why all releases are looked at; absent where it goes by changes. */
  readonly fullPlanReason: FullPlanReason | undefined;
  /** What changed since, of all that the release is built from. */
  readonly changes: readonly LoggedChange[];
  /** What the last run made of it. */
  readonly lastRun: ReleaseInRun | undefined;
  /** What the next run would make of it as it is now. */
  readonly outcome: "exported" | "unchanged" | "failed" | "gone";
  /** What keeps it back where it would fail. */
  readonly findings: readonly Finding[];
  /** What its message would say other than the last one; empty where it says the same, or where one of them is missing. */
  readonly differences: readonly MessageDifference[];
}

/**
 * Says why a release is in the next run of changes to a recipient, or is not.
 *
 * Shape: nothing is written. `differences` are those of the messages' meaning, without their headers.
 * Throws: ConfigError, DatabaseError.
 */
export async function whyRelease(
  database: Database,
  releaseId: string,
  options: WhyReleaseOptions = {},
): Promise<WhyRelease> {
  const { catalogueSchema = "catalogue" } = options;
  await assertMigrated(database);
  const parties = options.parties ?? (await findMessageParties(database, { ...options, catalogueSchema }));
  const history = historyOf(parties);
  const resolved = await withRecipientTerms(
    resolveBatchOptions(options),
    database,
    catalogueSchema,
    history.recipientDpid,
  );
  const settings = {
    ...(await exportSettings(resolved)),
    message: parties,
    history: {
      readLastSent: (ids: readonly string[]) => readLastSent(database, history, ids),
      disputed: disputesByRelease(await readDisputedIdentifiers(database, catalogueSchema, [releaseId])),
    },
  };
  const planned = await readPlan(
    database,
    {
      job: "export",
      ...history,
      catalogueSchema,
      builderVersion: packageVersion(),
      schemaSha: settings.schema.schemaSha,
      configSha: configShaOf(resolved, parties),
    },
    releaseId,
  );
  const item = await readItem(database, catalogueSchema, releaseId, resolved);
  const outcome = await exportBatch(0, [item], settings);
  const sent = (await readLastMessages(database, history, [releaseId])).get(releaseId);
  const { isPlannedAsGone, ...plan } = planned;
  const isPlanned = item.kind === "gone" ? isPlannedAsGone : plan.isPlanned;
  return { releaseId, ...history, ...plan, isPlanned, ...compareOutcome(outcome, sent) };
}

async function readPlan(
  { kysely }: Database,
  lane: RunLane,
  releaseId: string,
): Promise<
  Pick<WhyRelease, "isPlanned" | "baselineRunId" | "fullPlanReason" | "changes" | "lastRun"> & {
    readonly isPlannedAsGone: boolean;
  }
> {
  try {
    return await kysely
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (transaction) => {
        const { baseline, fullPlanReason, releaseIds, goneIds } = await findChangedReleases(
          transaction,
          lane,
        );
        const changes =
          baseline === undefined
            ? []
            : await readReleaseChanges(transaction, lane, baseline.snapshot, releaseId);
        return {
          isPlanned: releaseIds === undefined || releaseIds.includes(releaseId),
          isPlannedAsGone: goneIds.includes(releaseId),
          baselineRunId: baseline?.runId,
          fullPlanReason,
          changes,
          lastRun: await readLastRunOf(transaction, lane, releaseId),
        };
      });
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema: lane.catalogueSchema });
  }
}

async function readItem(
  database: Database,
  catalogueSchema: string,
  releaseId: string,
  { memoryLimitBytes }: ResolvedBatchOptions,
): Promise<LoadedItem> {
  const maxReleaseBytes = largestMessageBytes(memoryLimitBytes);
  for await (const read of readReleases(database, {
    catalogueSchema,
    releaseIds: [releaseId],
    maxReleaseBytes,
  })) {
    return read.isTooLarge
      ? { kind: "too-large", releaseId, bytes: read.bytes }
      : { kind: "rows", releaseId, assemble: read.assemble, sourceSha: read.sourceSha };
  }
  return { kind: "gone", releaseId };
}

function compareOutcome(
  { documents, failures }: BatchOutcome,
  sent: SentMessage | undefined,
): Pick<WhyRelease, "outcome" | "findings" | "differences"> {
  const [document] = documents;
  const [failure] = failures;
  if (failure !== undefined) {
    const findings = failure.findings.filter(({ blocks }) => blocks).map(({ finding }) => finding);
    return { outcome: "failed", findings, differences: [] };
  }
  if (document === undefined) return { outcome: "gone", findings: [], differences: [] };
  if (sent === undefined || sent.messageKind === "purge") {
    return { outcome: "exported", findings: [], differences: [] };
  }
  const isUnchanged = contentSha(Buffer.from(sent.xml, "utf8")) === contentSha(document.bytes);
  if (isUnchanged) return { outcome: "unchanged", findings: [], differences: [] };
  const [before, after] = [parseMessage(sent.xml), parseMessage(document.bytes.toString("utf8"))];
  const differences = before.ok && after.ok ? compareMessages(before, after) : [];
  return { outcome: "exported", findings: [], differences };
}
