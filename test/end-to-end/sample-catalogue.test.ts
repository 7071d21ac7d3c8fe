import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import type { ExportSummary } from "../../src/batch/export-summary.ts";
import type { Database } from "../../src/db/connect.ts";
import { readErrors, type StoredError } from "../../src/db/document-store.ts";
import { BROKEN_RELEASES, readSample } from "../sample/sample-folder.ts";
import { isBlocking } from "../../src/finding.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadSample, readDocuments } from "../support/loaded-catalogue.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");

interface ExportedSample {
  readonly database: Database;
  readonly summary: ExportSummary;
  readonly errors: readonly StoredError[];
}

async function exportSample(concurrency: number): Promise<ExportedSample> {
  const database = await createTestDatabase();
  await loadSample(database);
  const summary = await exportCatalogue(database, { now: NOW, concurrency, batchSize: concurrency * 5 });
  const ofRun = await readErrors(database, { runId: summary.runId, limit: 1000 });
  const ofLoad = await readErrors(database, { runId: null, limit: 1000 });
  return { database, summary, errors: [...ofLoad, ...ofRun] };
}

let first: ExportedSample;
let second: ExportedSample;
beforeAll(async () => {
  first = await exportSample(1);
  second = await exportSample(3);
});
afterAll(async () => {
  await first.database.close();
  await second.database.close();
});

async function textsOf({ database }: ExportedSample): Promise<ReadonlyMap<string, string>> {
  return new Map((await readDocuments(database)).map((row) => [row.release_id, row.xml]));
}

/** Blocking errors of a release. */
function errorsOf(releaseId: string): readonly StoredError[] {
  return first.errors.filter(
    (error) => error.releaseId === releaseId && ["fatal", "error"].includes(error.finding.severity),
  );
}

describe("the sample catalogue, loaded and exported", () => {
  test("becomes one document for each clean release", async () => {
    const { clean } = await readSample();

    const documents = await readDocuments(first.database);

    expect(clean).toHaveLength(28);
    expect(documents.map((row) => row.release_id).toSorted()).toEqual(
      clean.map(({ releaseId }) => releaseId).toSorted(),
    );
    expect(first.summary).toMatchObject({
      status: "COMPLETED",
      plannedCount: 37,
      documentCount: 28,
      failedCount: 9,
      goneCount: 0,
      documentsByProfile: { Audio: 25, SimpleAudioSingle: 3 },
      messageControlType: "TestMessage",
    });
  });

  test("records errors for the broken releases and no others", () => {
    const failed = first.errors
      .filter(({ finding }) => finding.severity === "fatal" || finding.severity === "error")
      .map((error) => error.releaseId);

    expect(new Set(failed)).toEqual(new Set(BROKEN_RELEASES.map(({ releaseId }) => releaseId)));
  });

  test.each(BROKEN_RELEASES)("records $code alone because $fault", ({ releaseId, code }) => {
    expect(new Set(errorsOf(releaseId).map(({ finding }) => finding.code))).toEqual(new Set([code]));
  });

  test.each(BROKEN_RELEASES)("names the row to correct where $fault", ({ releaseId }) => {
    for (const { finding } of errorsOf(releaseId)) {
      expect(finding.source).toEqual(
        expect.objectContaining({ table: expect.any(String), key: expect.stringContaining("=") }),
      );
      expect(finding.hint).toMatch(/^[A-Z]/);
    }
  });

  test("names table, column and value of every wrong value", () => {
    const cells = first.errors
      .filter(
        ({ stage, finding }) =>
          stage !== "load" && isBlocking(finding) && finding.source?.column !== undefined,
      )
      .map(
        ({ finding: { code, source, value = "-" } }) =>
          `${code}: ${source?.table}.${source?.column} ${value}`,
      );

    expect([...new Set(cells)]).toMatchInlineSnapshot(`
      [
        "ID_ISRC: catalogue.sound_recording_identifier.isrc GBSTK700003",
        "ID_ICPN: catalogue.release.icpn 887396825838",
        "REF_RESOLVES: catalogue.sound_recording_display_artist.party_id party-that-was-deleted",
        "TXT_FORBIDDEN_CHARACTER: catalogue.release_title.title_text Pol\\u0001ly",
        "DEAL_PERIOD: catalogue.deal_period.end_date_time 2025-05-31T00:00:00",
        "ERN_XSD_INVALID: catalogue.deal_term.value InteractiveStream",
        "GRP_SEQ_UNIQUE: catalogue.resource_group_item.sequence_number 7",
        "RES_PRIMARY_ISRC: catalogue.sound_recording_identifier.isrc -",
      ]
    `);
  });

  test("gives the same bytes in another database, whatever the batches", async () => {
    expect(second.summary.batchCount).not.toBe(first.summary.batchCount);
    expect(await textsOf(second)).toEqual(await textsOf(first));
  });
});
