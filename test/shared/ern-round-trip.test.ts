/** DDEX's own sample messages through the catalogue. */
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { importMessages } from "../../src/import/ern/import-messages.ts";
import { createTestDatabase } from "../support/database.ts";
import { exportBeside, messagesIn } from "../support/round-trip.ts";

const SAMPLES = await messagesIn(
  fileURLToPath(new URL("../../../shared/ddex/samples-4.3/", import.meta.url)),
);

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("importMessages(), then the export", () => {
  test.each(SAMPLES)("gives %s back", async (file) => {
    const counts = await importMessages(database, [file]);

    expect(counts).toMatchObject({ writtenCount: 1, refusedCount: 0, conflictCount: 0 });
    const [exported] = await exportBeside(database, [file]);
    expect(exported?.after).toBe(exported?.before);
    expect(exported?.differences).toEqual([]);
  });

  test("gives all four back from one catalogue", async () => {
    const counts = await importMessages(database, SAMPLES);

    expect(SAMPLES).toHaveLength(4);
    expect(counts).toMatchObject({ writtenCount: 4, refusedCount: 0, conflictCount: 0 });
    for (const { before, after } of await exportBeside(database, SAMPLES)) expect(after).toBe(before);
  });
});
