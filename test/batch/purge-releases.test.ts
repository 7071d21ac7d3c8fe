import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPurge } from "../../src/batch/build-purge.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { purgeReleases } from "../../src/batch/purge-releases.ts";
import type { Database } from "../../src/db/connect.ts";
import { findDocument, readErrors } from "../../src/db/document-store.ts";
import { listRuns, readRun } from "../../src/db/run-store.ts";
import { steerRun } from "../../src/db/run-steering.ts";
import { cleanSingle, PARTIES } from "../support/catalogue-release.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const SENT = [0, 1, 2, 3].map(generatedId);
const DAY_MS = 24 * 60 * 60 * 1000;

let database: Database;
let nights = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadGenerated(database, 5);
  await exportCatalogue(database, { now: nextNight(), releaseIds: SENT });
});
afterAll(() => database.close());

function nextNight(): Date {
  nights += 1;
  return new Date(Date.UTC(2026, 0, 1) + nights * DAY_MS);
}

/** Many batches of releases that were never sent, each of which fails. */
const UNSENT = Array.from({ length: 2001 }, (_, index) => `unsent ${index}`);

async function lastRunId(): Promise<string> {
  return (await listRuns(database, { limit: 1 }))[0]?.id ?? "";
}

async function isAlive(): Promise<boolean> {
  const { rows } = await database.pool.query(
    "select from export.run where live_until > clock_timestamp() and status = 'PAUSED'",
  );
  return rows.length > 0;
}

describe("the run of purgeReleases()", () => {
  test("ends where it is cancelled", async () => {
    let cancelling: Promise<unknown> | undefined;

    const { runId, status, failedCount } = await purgeReleases(database, {
      now: nextNight(),
      releaseIds: UNSENT,
      leaseSeconds: 1,
      onError: () => {
        cancelling ??= lastRunId().then((id) => steerRun(database, id, "cancel"));
      },
    });
    await cancelling;

    expect(status).toBe("CANCELLED");
    expect(failedCount).toBeLessThan(UNSENT.length);
    expect(await readRun(database, runId)).toMatchObject({ status: "CANCELLED" });
  });

  test("stops behind a batch when it is asked to", async () => {
    const stop = new AbortController();

    const { runId, status, failedCount } = await purgeReleases(database, {
      now: nextNight(),
      releaseIds: UNSENT,
      stopSignal: stop.signal,
      onError: () => stop.abort(),
    });

    expect([status, failedCount]).toEqual(["STOPPED", 100]);
    expect(await readRun(database, runId)).toMatchObject({ status: "STOPPED" });
  });

  test("gives signs of life while it is paused, and goes on when it is resumed", async () => {
    let pausing: Promise<unknown> | undefined;
    const purging = purgeReleases(database, {
      now: nextNight(),
      releaseIds: UNSENT,
      leaseSeconds: 1,
      onError: () => {
        pausing ??= lastRunId().then((id) => steerRun(database, id, "pause"));
      },
    });
    await expect.poll(() => pausing !== undefined).toBe(true);
    await pausing;
    const runId = await lastRunId();
    await database.pool.query("update export.run set live_until = now() - interval '1 hour' where id = $1", [
      runId,
    ]);

    await expect.poll(isAlive).toBe(true);
    await steerRun(database, runId, "resume");

    expect(await purging).toMatchObject({ status: "COMPLETED", failedCount: UNSENT.length });
  });
});

describe("purgeReleases()", () => {
  test("writes a purge in the thread of the release's other messages, as a run of its own", async () => {
    const [releaseId = ""] = SENT;
    const sent = await findDocument(database, releaseId);

    const summary = await purgeReleases(database, { now: nextNight(), releaseIds: [releaseId, releaseId] });

    const purge = await findDocument(database, releaseId);
    expect(summary).toMatchObject({ status: "COMPLETED", documentCount: 1, documentsByKind: { purge: 1 } });
    expect(purge).toMatchObject({ messageKind: "purge", messageThreadId: sent.messageThreadId });
    expect(purge.messageId).not.toBe(sent.messageId);
    expect(await readRun(database, summary.runId)).toMatchObject({ job: "purge", writeCount: 1 });
  });

  test("purges a release that the catalogue does not have any more, by what was sent", async () => {
    const [, releaseId = ""] = SENT;
    const sent = await findDocument(database, releaseId);
    await database.pool.query("delete from catalogue.release where id = $1", [releaseId]);

    await purgeReleases(database, { now: nextNight(), releaseIds: [releaseId] });

    const icpn = /<ICPN>\d+<\/ICPN>/.exec(sent.xml)?.[0];
    expect((await findDocument(database, releaseId)).xml).toContain(`<PurgedRelease><ReleaseId>${icpn}`);
  });

  test("adds the release's fragment of a purge", async () => {
    const [, , releaseId = ""] = SENT;
    const fragment = {
      PurgedRelease: { ReleaseId: { CatalogNumber: { value: "C-1", attributes: { Namespace: "N" } } } },
    };
    await database.pool.query(
      "update catalogue.release set catalog_number = null, purge_ern = $2 where id = $1",
      [releaseId, fragment],
    );
    await exportCatalogue(database, { now: nextNight(), releaseIds: [releaseId] });

    await purgeReleases(database, { now: nextNight(), releaseIds: [releaseId] });

    expect((await findDocument(database, releaseId)).xml).toContain('<CatalogNumber Namespace="N">C-1');
  });

  test.each([
    ["that was never sent", generatedId(4), "has sent no TestMessage"],
    ["that nobody knows", "nothing", "has sent no TestMessage"],
  ])("refuses a release %s, and purges its neighbours", async (_title, releaseId, text) => {
    const neighbour = SENT[3] ?? "";
    await exportCatalogue(database, { now: nextNight(), releaseIds: [neighbour] });

    const summary = await purgeReleases(database, { now: nextNight(), releaseIds: [releaseId, neighbour] });

    expect(summary).toMatchObject({
      documentCount: 1,
      failedCount: 1,
      failuresByCode: { SEQ_PURGE_PRECONDITION: 1 },
    });
    expect(await readErrors(database, { runId: summary.runId, limit: 5 })).toMatchObject([
      { releaseId, finding: { code: "SEQ_PURGE_PRECONDITION", text: expect.stringContaining(text) } },
    ]);
  });

  test("refuses a release that is purged already", async () => {
    const summary = await purgeReleases(database, { now: nextNight(), releaseIds: [SENT[0] ?? ""] });

    expect(await readErrors(database, { runId: summary.runId, limit: 5 })).toMatchObject([
      { finding: { text: "The release is purged already" } },
    ]);
  });

  test("lets a purged release be sent again as a first message", async () => {
    const summary = await exportCatalogue(database, { now: nextNight(), releaseIds: [SENT[0] ?? ""] });

    expect(summary.documentsByKind).toEqual({ first: 1 });
  });

  test("refuses a purge that is older than the message that it is about", async () => {
    const [releaseId = ""] = SENT;
    await exportCatalogue(database, { now: nextNight(), releaseIds: [releaseId] });

    const summary = await purgeReleases(database, {
      now: new Date("2026-01-01T00:00:00Z"),
      releaseIds: [releaseId],
    });

    expect(summary).toMatchObject({ documentCount: 0, failedCount: 1, failuresByCode: { SEQ_ORDER: 1 } });
  });

  test("throws ERN_CONFIG_INVALID_OPTION where no release is named", async () => {
    await expect(purgeReleases(database, { releaseIds: [] })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
    });
  });
});

describe("buildPurge()", () => {
  const now = new Date("2026-01-02T03:04:05.678Z");

  test("builds a valid purge of a release", async () => {
    const result = await buildPurge(cleanSingle("r1"), { now });

    expect(result).toMatchObject({ ok: true, message: { id: "r1", messageKind: "purge", validated: true } });
  });

  test("says on whose behalf the purge is sent", async () => {
    const message = { ...PARTIES, sentOnBehalfOf: { dpid: "PADPIDA2099010103T" } };

    const result = await buildPurge(cleanSingle("r1", { message }), { now });

    expect(result.ok && result.message.xml).toContain("<SentOnBehalfOf><PartyId>PADPIDA2099010103T");
  });

  test("purges what was sent with a fault that the recipient waived", async () => {
    const release = cleanSingle("r1", { icpn: "4006381333932" });
    const options = { message: PARTIES, now: nextNight() };

    expect(await buildPurge(release, options)).toMatchObject({ ok: false, errors: [{ code: "ID_ICPN" }] });
    expect(await buildPurge(release, { ...options, waivedCodes: ["ID_ICPN"] })).toMatchObject({ ok: true });
  });

  test("refuses a release without an identifier", async () => {
    const result = await buildPurge(cleanSingle("r1", { icpn: undefined }), { now });

    expect(result).toMatchObject({ ok: false, errors: [{ id: "r1", code: "SEQ_PURGE_PRECONDITION" }] });
  });
});
