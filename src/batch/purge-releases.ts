/** The purge job: releases that a recipient got → PurgeReleaseMessages, as a run of its own. */
import type { MessageEnvelope } from "../builder/build-context.ts";
import { buildPurgeReleaseMessage } from "../builder/purge-message.ts";
import { parseMessage } from "../builder/ern43/parse.ts";
import { writeBatch } from "../db/batch-writer.ts";
import type { Database } from "../db/connect.ts";
import { newLeaseOwner } from "../db/lease-owner.ts";
import { readLastMessages, type SentMessage } from "../db/message-history.ts";
import { assertMigrated } from "../db/migrate.ts";
import { type PurgeFragment, readPurgeFragments } from "../db/purge-fragments.ts";
import { openRun } from "../db/run-open.ts";
import { completeRun, endRun } from "../db/run-store.ts";
import { ConfigError, ErnError, RunError } from "../errors.ts";
import type { Finding } from "../finding.ts";
import { packageVersion } from "../package-root.ts";
import { findRule } from "../validate/rule-registry.ts";
import type { FailedRelease } from "./batch-items.ts";
import { type BatchOptions, resolveBatchOptions } from "./batch-options.ts";
import { exportSettings } from "./build-batch.ts";
import { staged } from "./build-candidates.ts";
import { writeDocumentFiles } from "./document-files.ts";
import type { ExportCatalogueOptions } from "./export-catalogue.ts";
import { type ExportSummary, ExportTally } from "./export-summary.ts";
import { judgePurges, type PurgeCandidate } from "./judge-purges.ts";
import { purgeEnvelope } from "./message-ids.ts";
import { findMessageParties, historyOf } from "./message-parties.ts";
import { RunControl } from "./run-control.ts";
import { withRecipientTerms } from "./recipient-terms.ts";
import { blockingErrors } from "./release-error.ts";
import { outcomeRows } from "./write-outcome.ts";

/** Options of `purgeReleases`. */
export interface PurgeReleasesOptions
  extends
    Pick<BatchOptions, "now" | "requirements" | "signal" | "waivedCodes" | "xsdDir">,
    Pick<
      ExportCatalogueOptions,
      | "catalogueSchema"
      | "sender"
      | "recipient"
      | "onBehalfOf"
      | "intermediaries"
      | "isTest"
      | "outDir"
      | "onError"
      | "stopSignal"
      | "leaseSeconds"
    > {
  /** Releases to purge; they need not be in the catalogue any more. */
  readonly releaseIds: readonly string[];
}

/** Releases whose last messages are read, and whose purges are written, together. */
const RELEASES_PER_BATCH = 100;
const LEASE_SECONDS = 60;
const PAUSE_CHECK_MS = 1_000;

/** Why a run is left by its process although nothing is wrong. */
const LEFT = new RunError(
  "ERN_RUN_NOT_ACTIVE",
  "Cannot go on with the run: somebody has stopped or ended it",
);

/**
 * Has a recipient remove releases from its books.
 *
 * Shape: a run with the job `purge`, its documents and errors, as any export. What is purged is what was last sent, by the
 * identifiers that it was sent with; a release that this sender never sent to this recipient, or has purged already, is
 * refused (`SEQ_PURGE_PRECONDITION`). Tests and live messages are two histories. While it works the run gives signs of life,
 * and can be paused, cancelled and stopped as any other.
 * Memory: the last messages of 100 releases.
 * Throws: ConfigError, DatabaseError, WriteError; the run is then marked as failed.
 */
export async function purgeReleases(
  database: Database,
  options: PurgeReleasesOptions,
): Promise<ExportSummary> {
  const { catalogueSchema = "catalogue", outDir } = options;
  const releaseIds = [...new Set(options.releaseIds)];
  if (releaseIds.length === 0) {
    throw new ConfigError("ERN_CONFIG_INVALID_OPTION", 'Cannot use option "releaseIds": it names no Release');
  }
  const asked = resolveBatchOptions(options);
  const { now, signal } = asked;
  await assertMigrated(database);
  const parties = await findMessageParties(database, { ...options, catalogueSchema });
  const history = historyOf(parties);
  const resolved = await withRecipientTerms(asked, database, catalogueSchema, history.recipientDpid);
  const settings = await exportSettings(resolved);
  const provenance = { schemaSha: settings.schema.schemaSha, builderVersion: packageVersion() };
  const { onBehalfOf, intermediaries, isTest, xsdDir, stopSignal, leaseSeconds = LEASE_SECONDS } = options;
  const { runId } = await openRun(database, {
    job: "purge",
    ...history,
    configSha: "",
    messageCreatedAt: now,
    catalogueSchema,
    options: { releaseIds, onBehalfOf, intermediaries, isTest, xsdDir, outDir },
    plan: { plannedCount: releaseIds.length },
    leaseSeconds,
    ...provenance,
  });
  const tally = new ExportTally(runId, parties);
  const worker = { runId, owner: newLeaseOwner(), leaseSeconds };
  // A batch is done within a second or two: who asks to stop waits for it.
  const control = new RunControl(database, worker, {
    stopSignal,
    maxRunMs: undefined,
    onOverdue: () => undefined,
  });
  try {
    for (let start = 0; start < releaseIds.length; start += RELEASES_PER_BATCH) {
      signal?.throwIfAborted();
      await assertGoesOn(control);
      const ids = releaseIds.slice(start, start + RELEASES_PER_BATCH);
      const last = await readLastMessages(database, history, ids);
      const fragments = await readPurgeFragments(database, catalogueSchema, ids);
      const candidates = ids.map((id) =>
        purgeOf(purgeEnvelope(id, parties, now), id, last.get(id), fragments.get(id)),
      );
      const purges = candidates.flatMap((each) => ("message" in each ? [each] : []));
      const judged = await judgePurges(purges, settings);
      const unsent = candidates.flatMap((each) => ("message" in each ? [] : [each]));
      const outcome = {
        batchIndex: start / RELEASES_PER_BATCH,
        documents: judged.documents,
        failures: [...unsent, ...judged.failures],
        goneCount: 0,
      };
      if (outDir !== undefined) await writeDocumentFiles(outDir, outcome.documents);
      const standing = await writeBatch(database, {
        runId,
        batchIndex: start,
        parties: history,
        firstReleaseId: ids[0] ?? "",
        lastReleaseId: ids.at(-1) ?? "",
        ...outcomeRows(
          outcome,
          ids.map((releaseId) => ({ releaseId })),
        ),
        ...provenance,
      });
      control.hear(standing.status);
      tally.add(outcome, ids.length);
      if (options.onError) outcome.failures.flatMap(blockingErrors).forEach(options.onError);
    }
    tally.assertComplete();
  } catch (error) {
    await control.renew();
    const status = statusOf(error, control, signal);
    const summary = tally.finish(status);
    const { peakRssBytes } = summary;
    if (status !== "FAILED") {
      await endRun(database, runId, { status, peakRssBytes });
      return summary;
    }
    await endRun(database, runId, { status, failure: failureOf(error), peakRssBytes }).catch(() => undefined);
    throw error;
  } finally {
    await control.close();
  }
  const summary = tally.finish("COMPLETED");
  if (await completeRun(database, runId, summary.peakRssBytes)) return summary;
  throw new RunError("ERN_RUN_NOT_ACTIVE", `Cannot complete Run "${runId}": it was ended meanwhile`);
}

/** Waits while the run is paused. Throws: `LEFT` where it is to be left. */
async function assertGoesOn(control: RunControl): Promise<void> {
  while (control.state === "pause") {
    await control.sleep(PAUSE_CHECK_MS);
    await control.renew();
  }
  if (control.state !== "go") throw LEFT;
}

function statusOf(
  error: unknown,
  control: RunControl,
  signal: AbortSignal | undefined,
): "STOPPED" | "CANCELLED" | "FAILED" {
  if (control.status === "CANCELLING" || control.status === "CANCELLED") return "CANCELLED";
  if (signal?.aborted === true && error === signal.reason) return "STOPPED";
  return error === LEFT && control.state === "stop" ? "STOPPED" : "FAILED";
}

function failureOf(error: unknown): { readonly code: string; readonly text: string } {
  return {
    code: error instanceof ErnError ? error.code : "ERN_RUN_FAILED",
    text: error instanceof Error ? error.message : String(error),
  };
}

function purgeOf(
  envelope: MessageEnvelope,
  releaseId: string,
  sent: SentMessage | undefined,
  fragment: PurgeFragment | undefined,
): PurgeCandidate | FailedRelease {
  if (sent === undefined) {
    const { sender, recipient, messageControlType } = envelope.parties;
    const text = `${sender.dpid} has sent no ${messageControlType} about the release to ${recipient.dpid}`;
    return refused(releaseId, text);
  }
  if (sent.messageKind === "purge") return refused(releaseId, "The release is purged already");
  const parsed = parseMessage(sent.xml);
  if (!parsed.ok || !("ReleaseList" in parsed.message)) {
    return refused(releaseId, "The last message about the release cannot be read");
  }
  return {
    releaseId,
    envelope,
    lastSent: parsed.message,
    ...buildPurgeReleaseMessage(releaseId, parsed.message, envelope, fragment),
  };
}

function refused(releaseId: string, text: string): FailedRelease {
  const code = "SEQ_PURGE_PRECONDITION";
  const finding: Finding = {
    code,
    severity: "error",
    path: "release",
    text,
    hint: findRule(code)?.hint ?? "",
  };
  return { releaseId, findings: staged("build", [finding]) };
}
