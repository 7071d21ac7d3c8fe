import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import type { Database } from "../../src/db/connect.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { cleanSingle, PARTIES } from "../support/catalogue-release.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  await database.pool.query(
    `insert into catalogue.messaging_party (dpid, role, full_name, message_control_type)
     values ($1, 'sender', 'Sender', null), ($2, 'recipient', 'Recipient', 'TestMessage')`,
    [PARTIES.sender.dpid, PARTIES.recipient.dpid],
  );
});
afterEach(() => database.close());

async function load(...releases: readonly ReturnType<typeof cleanSingle>[]): Promise<void> {
  await loadReleases(database, releases);
}

/** Code, release and source of what an export found, of the given codes. */
async function findingsOf(codes: readonly string[]): Promise<readonly unknown[]> {
  const { rows } = await database.pool.query(
    `select code, release_id, severity, source_table, source_column from export.error
     where run_id = (select max(id) from export.run) and code = any($1) order by release_id, code`,
    [codes],
  );
  return rows;
}

async function terms(column: "waived_codes" | "requirements", value: string): Promise<void> {
  await database.pool.query(`update catalogue.messaging_party set ${column} = $1 where role = 'recipient'`, [
    value,
  ]);
}

describe("exportCatalogue() with a recipient's terms", () => {
  test("exports what it waives, and stores the finding with the row", async () => {
    await load(
      cleanSingle("r1", { lines: [{ lineType: "P", year: 2025, text: "2025 A Label" }], dates: [] }),
    );
    expect(await exportCatalogue(database)).toMatchObject({ documentCount: 0, failedCount: 1 });
    await terms("waived_codes", "{DAT_RELEASE_PRESENT}");

    const summary = await exportCatalogue(database);

    expect(summary).toMatchObject({ documentCount: 1, failedCount: 0 });
    expect(await findingsOf(["DAT_RELEASE_PRESENT"])).toMatchObject([
      { release_id: "r1", severity: "error", source_table: "catalogue.release" },
    ]);
  });

  test("applies its requirements", async () => {
    await load(cleanSingle("r1"));
    await terms("requirements", '{"maxTextLength": 3}');

    await exportCatalogue(database);

    expect(await findingsOf(["LEN_LIMITS"])).not.toEqual([]);
  });

  test.each([
    ["waived_codes", "{DAT_RELEASE}", 'no rule has the code "DAT_RELEASE"'],
    ["requirements", '{"minimumCover": 3000}', "minimumCover"],
  ] as const)("refuses a wrong %s before it starts", async (column, value, text) => {
    await terms(column, value);

    await expect(exportCatalogue(database)).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_RECIPIENT",
      message: expect.stringContaining(text),
    });
  });
});

describe("exportCatalogue() with a history", () => {
  test("says that an update says nothing new", async () => {
    await load(cleanSingle("r1"));
    await exportCatalogue(database, { now: new Date("2026-01-02T00:00:00Z") });
    expect(await findingsOf(["SEQ_NOOP"])).toEqual([]);

    await exportCatalogue(database, { now: new Date("2026-01-03T00:00:00Z") });

    expect(await findingsOf(["SEQ_NOOP"])).toMatchObject([
      { release_id: "r1", severity: "information", source_table: "catalogue.release" },
    ]);
  });

  test("blocks an update that changes the barcode, and names the cell", async () => {
    await load(cleanSingle("r1"));
    await exportCatalogue(database, { now: new Date("2026-01-02T00:00:00Z") });
    await load(cleanSingle("r1", { icpn: "0724384960650" }));

    const summary = await exportCatalogue(database, { now: new Date("2026-01-03T00:00:00Z") });

    expect(summary.failedCount).toBe(1);
    expect(await findingsOf(["SEQ_ID_STABLE"])).toMatchObject([
      { release_id: "r1", source_table: "catalogue.release", source_column: "icpn" },
    ]);
  });
});

/** A single of the same barcode, with a recording of its own. */
function cleanSingleWithBarcodeOf(releaseId: string, otherId: string): CatalogueReleaseInput {
  const other = cleanSingle(otherId, { icpn: cleanSingle(releaseId).icpn });
  const recordings = (other.soundRecordings ?? []).map((recording) => ({ ...recording, id: "recording-2" }));
  const groups = [
    { items: [{ resourceId: "recording-2", sequenceNumber: 1 }], links: [{ resourceId: "cover" }] },
  ];
  return { ...other, soundRecordings: recordings, resourceGroups: groups };
}

describe("exportCatalogue() with an identifier that is given twice", () => {
  test("blocks both releases with the barcode, and names it", async () => {
    await load(cleanSingle("r1"), cleanSingleWithBarcodeOf("r1", "r2"));

    const summary = await exportCatalogue(database);

    expect(summary).toMatchObject({ documentCount: 0, failedCount: 2 });
    expect(await findingsOf(["ID_GLOBAL_UNIQUENESS", "ID_ISRC_SHARED"])).toMatchObject([
      {
        release_id: "r1",
        code: "ID_GLOBAL_UNIQUENESS",
        source_table: "catalogue.release",
        source_column: "icpn",
      },
      {
        release_id: "r1",
        code: "ID_ISRC_SHARED",
        severity: "warning",
        source_table: "catalogue.sound_recording_identifier",
        source_column: "isrc",
      },
      { release_id: "r2", code: "ID_GLOBAL_UNIQUENESS" },
      { release_id: "r2", code: "ID_ISRC_SHARED" },
    ]);
  });

  test("blocks a release that is exported alone, for the sake of one that is not", async () => {
    await load(cleanSingle("r1"), cleanSingleWithBarcodeOf("r1", "r2"));

    const summary = await exportCatalogue(database, { releaseIds: ["r2"] });

    expect(summary).toMatchObject({ documentCount: 0, failedCount: 1 });
    expect(await findingsOf(["ID_GLOBAL_UNIQUENESS"])).toMatchObject([{ release_id: "r2" }]);
  });
});
