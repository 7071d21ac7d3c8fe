import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { openDatabase, type Database } from "../../src/db/connect.ts";
import { generatedId } from "../support/loaded-catalogue.ts";
import { createFaultCatalogue } from "./fault-catalogue.ts";
import { checkAgainstFreshBuild } from "./fresh-build.ts";
import {
  checkCounters,
  checkDocuments,
  checkItems,
  checkLeftovers,
  checkOverlap,
  checkPoison,
  checkRepetitions,
  checkWaste,
  type Violation,
} from "./invariants.ts";
import { checkStamps, STAMP_RELEASE } from "./version-stamps.ts";

/** A check that never fails proves nothing: each is shown what it has to find. */
let database: Database;
/** One connection, so that what a test does can be taken back. */
let session: Database;
beforeAll(async () => {
  database = await createFaultCatalogue(20);
  for (const day of [1, 2]) {
    await database.pool.query(STAMP_RELEASE, [generatedId(1), day]);
    await exportCatalogue(database, {
      changedOnly: true,
      now: new Date(Date.UTC(2026, 0, day)),
      pageSize: 10,
    });
  }
  session = await openDatabase({ url: database.url, maxConnections: 1, applicationName: "test" });
});
afterAll(async () => {
  await session.close();
  await database.close();
});

const CHECKS: Readonly<Record<string, (checked: Database) => Promise<readonly Violation[]>>> = {
  I1: checkItems,
  I2: checkDocuments,
  "I2 again": checkRepetitions,
  I3: checkStamps,
  I5: (checked) => checkPoison(checked, []),
  I6: checkOverlap,
  I8: (checked) => checkLeftovers(checked, { serverFolder: inject("serverFolder"), logLength: Infinity }),
  I9: checkCounters,
  I10: (checked) => checkWaste(checked, { deaths: 1, releasesInHand: 5 }),
};

async function violated(checked: Database): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, check] of Object.entries(CHECKS)) if ((await check(checked)).length > 0) found.push(name);
  return found;
}

describe("the invariants", () => {
  test("hold of what nothing has happened to", async () => {
    expect(await violated(session)).toEqual([]);
    expect(await checkAgainstFreshBuild(database)).toEqual([]);
  });

  const one = `run_id = 1 and release_id = '${generatedId(3)}'`;
  test.each([
    ["an item is missing", ["I1", "I2", "I9"], `delete from export.item where ${one}`],
    [
      "a release was never planned",
      ["I1"],
      "update export.chunk set release_ids[1] = 'x' where run_id = 1 and chunk_index = 0",
    ],
    [
      "a release is planned twice",
      ["I1"],
      "update export.chunk set release_ids = release_ids || release_ids[1], estimated_bytes = estimated_bytes || 1 where run_id = 1",
    ],
    ["a document is missing", ["I2"], `delete from export.document where ${one}`],
    [
      "a document is not what was hashed",
      ["I2"],
      `update export.document set xml = xml || ' ', byte_length = byte_length + 1 where ${one}`,
    ],
    [
      "the last document is not the current one",
      ["I2"],
      "update export.current_document set document_run_id = 1, content_sha = (select content_sha from export.document d where d.run_id = 1 and d.release_id = current_document.release_id)",
    ],
    [
      "an unchanged document was sent again",
      ["I2 again"],
      `insert into export.document (
        run_id, batch_index, release_id, sender_dpid, recipient_dpid, message_id, message_thread_id, message_control_type,
        message_kind, profile, xml, sha256, byte_length, content_sha, schema_sha, builder_version
      ) select 2, 0, release_id, sender_dpid, recipient_dpid, 'again', message_thread_id, message_control_type,
        message_kind, profile, xml, sha256, byte_length, content_sha, schema_sha, builder_version
      from export.document where ${one};
      insert into export.item (run_id, release_id, chunk_index, batch_index, status, content_sha, builder_version)
      select 2, release_id, 0, 0, status, content_sha, builder_version from export.item where ${one};
      update export.current_document set document_run_id = 2 where release_id = '${generatedId(3)}';
      update export.chunk set release_ids = release_ids || '${generatedId(3)}'::text, estimated_bytes = estimated_bytes || 1
      where run_id = 2;
      update export.run set planned_count = planned_count + 1, write_count = write_count + 1 where id = 2`,
    ],
    [
      "a document is torn",
      ["I3"],
      `update export.document set xml = replaced, byte_length = octet_length(replaced),
        sha256 = encode(sha256(convert_to(replaced, 'UTF8')), 'hex')
      from (select id, regexp_replace(xml, 'Stamp2', 'Stamp1') as replaced from export.document where run_id = 2) as other
      where document.id = other.id`,
    ],
    [
      "a release failed without a cause",
      ["I2", "I5", "I9"],
      `update export.item set status = 'failed' where ${one}`,
    ],
    ["two runs were active", ["I6"], "update export.run set finished_at = clock_timestamp() where id = 1"],
    ["a lease is left", ["I8"], "update export.chunk set status = 'leased' where run_id = 1"],
    ["a run is left", ["I8"], "update export.run set status = 'STOPPED' where id = 2"],
    ["a counter is wrong", ["I9"], "update export.run set write_count = write_count + 1 where id = 1"],
    [
      "too much was done again",
      ["I10"],
      "insert into export.attempt (run_id, chunk_index, epoch, batch_index, release_ids) select 1, 0, 0, 0, release_ids from export.chunk where run_id = 1 limit 1",
    ],
  ])("notice that %s", async (_what, expected, sql) => {
    await session.pool.query("begin");
    await session.pool.query(sql);

    const found = await violated(session);

    await session.pool.query("rollback");
    expect(found).toEqual(expected);
  });

  test("notice that a change was lost", async () => {
    await database.pool.query(STAMP_RELEASE, [generatedId(5), 9]);

    expect(await checkAgainstFreshBuild(database)).toMatchObject([{ invariant: "I4", count: 1 }]);
  });
});
