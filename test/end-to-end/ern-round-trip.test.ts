/** Messages → catalogue → messages, through a real PostgreSQL. */
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { importMessages } from "../../src/import/ern/import-messages.ts";
import { temporaryFile } from "../import/temporary-file.ts";
import { createTestDatabase } from "../support/database.ts";
import { exportBeside, goldenMessages } from "../support/round-trip.ts";

const GOLDENS = await goldenMessages();

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("importMessages(), then the export", () => {
  test("gives every golden message back, all of them in one catalogue", async () => {
    const counts = await importMessages(database, GOLDENS);

    expect(counts).toMatchObject({ writtenCount: GOLDENS.length, refusedCount: 0, conflictCount: 0 });
    for (const { before, after, differences } of await exportBeside(database, GOLDENS)) {
      expect(after).toBe(before);
      expect(differences).toEqual([]);
    }
  });

  test("gives two releases of one recording back, whose writer has no identifier", async () => {
    const single = GOLDENS.find((file) => file.endsWith("single-with-featured-artist.xml")) ?? "";
    const other = (await readFile(single, "utf8"))
      .replace(/<ReleaseId>[^]*?<\/ReleaseId>/, "<ReleaseId><ICPN>0602527678429</ICPN></ReleaseId>")
      .replace("<ReleaseType>Single", "<ReleaseType>EP");
    const files = [single, await temporaryFile("other.xml", other)];

    const counts = await importMessages(database, files);

    const { rows } = await database.pool.query("select from catalogue.sound_recording");
    expect([counts.writtenCount, counts.conflictCount, rows.length]).toEqual([2, 0, 1]);
    for (const { before, after } of await exportBeside(database, files)) expect(after).toBe(before);
  });

  test("leaves everything as it is where the messages are imported again", async () => {
    await importMessages(database, GOLDENS);
    const before = await transactionsOf("catalogue.release", "catalogue.party", "catalogue.sound_recording");

    const counts = await importMessages(database, GOLDENS);

    expect(counts).toMatchObject({ unchangedCount: GOLDENS.length, writtenCount: 0, conflictCount: 0 });
    expect(await transactionsOf("catalogue.release", "catalogue.party", "catalogue.sound_recording")).toEqual(
      before,
    );
  });
});

/** Which transaction wrote each row. */
async function transactionsOf(...tables: readonly string[]): Promise<unknown> {
  const texts = tables.map((table) => `select id, xmin::text from ${table}`);
  const { rows } = await database.pool.query(`${texts.join(" union all ")} order by id`);
  return rows;
}
