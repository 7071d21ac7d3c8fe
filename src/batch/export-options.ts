/** What the export job is asked to do. */
import type { MessageParties } from "../catalogue/party.ts";
import type { FullPlanReason } from "../db/changed-releases.ts";
import type { ReleaseQuery } from "../db/release-query.ts";
import type { BatchOptions } from "./batch-options.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { WatchOptions } from "./run-watch.ts";

/** Options of the export job. */
export interface ExportCatalogueOptions<Aggregate = undefined>
  extends Omit<BatchOptions, "message" | "validateEach">, EngineOptions, WatchOptions<Aggregate> {
  /** Database schema with the reader's views. Default: "catalogue". */
  readonly catalogueSchema?: string | undefined;
  /** A query of flat rows to read instead of the views; `queryOfRows` makes it. Default: none. */
  readonly query?: ReleaseQuery | undefined;
  /** Who sends the messages to whom, in place of what the view ern_messaging_party says. Default: none. */
  readonly parties?: MessageParties | undefined;
  /** DPID of the sender; may be left out where the catalogue has one only. */
  readonly sender?: string | undefined;
  /** DPID of the recipient; may be left out where the catalogue has one only. */
  readonly recipient?: string | undefined;
  /** DPID of the party whose content is sent: SentOnBehalfOf. Default: none. */
  readonly onBehalfOf?: string | undefined;
  /** DPIDs of the parties that the messages pass through, in that order: MessageAuditTrail. Default: none. */
  readonly intermediaries?: readonly string[] | undefined;
  /** True sends tests also to a recipient that takes live messages. Default: false. */
  readonly isTest?: boolean | undefined;
  /** Only these releases. Default: all. */
  readonly releaseIds?: readonly string[] | undefined;
  /** True exports what changed since the last completed run to the recipient, and nothing that is unchanged. Default: false. */
  readonly changedOnly?: boolean | undefined;
  /** Only the releases that failed in this run. Default: none are meant. */
  readonly retryOf?: string | undefined;
  /** Releases that are planned, claimed and read together. Integer from 1. Default: 1000. */
  readonly pageSize?: number | undefined;
  /** Rows per cursor round trip. Integer from 1. Default: 500. */
  readonly fetchSize?: number | undefined;
  /** Folder that each document is also written to. Default: none. */
  readonly outDir?: string | undefined;
  readonly onStart?: ((run: StartedExport) => void) | undefined;
}

/** A run that was planned. */
export interface StartedExport {
  readonly runId: string;
  /** Unit: releases. */
  readonly total: number;
  /** Why all releases are looked at although only those that changed were asked for. */
  readonly fullPlanReason?: FullPlanReason;
}
