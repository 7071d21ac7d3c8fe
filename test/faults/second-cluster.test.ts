import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { generatedId } from "../support/loaded-catalogue.ts";
import { exportAttended } from "./attended-export.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { type FaultServer, startFaultServer } from "./fault-server.ts";
import { checkAgainstFreshBuild } from "./fresh-build.ts";
import { restoreInto } from "./second-cluster.ts";

let night: FaultCase;
let folder: string;
let server: FaultServer;
let restored: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-cluster-"));
  await chmod(folder, 0o755);
  server = await startFaultServer(join(folder, "postgres"));
  restored = await openDatabase({ url: server.url });
  await migrate(restored);
});
afterEach(async () => {
  await night.close();
  await restored.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe("a database that was restored into another cluster", () => {
  test("has everything looked at, and what is unchanged not sent again", async () => {
    const count = faultNumber("restores");
    night = await openFaultCase({ case: 21, fault: "restore into a new cluster", releases: 240 });
    const { database } = night;
    for (let round = 1; round <= count; round += 1) {
      await exportAttended(database, { runKey: `night ${round}`, changedOnly: true });
      await restoreInto(database, restored);
      // Written by a transaction whose number the last run, of the other cluster, has seen as done.
      await restored.pool.query(
        "update catalogue.release_title set title_text = 'Changed behind' where release_id = $1",
        [generatedId(round)],
      );

      await exportAttended(restored, { runKey: `night ${round} of the new cluster`, changedOnly: true });

      const { rows } = await restored.pool.query(
        "select full_plan_reason, planned_count, unchanged_count, write_count from export.run order by id desc limit 1",
      );
      expect(rows).toEqual([
        { full_plan_reason: "other cluster", planned_count: 240, unchanged_count: 239, write_count: 1 },
      ]);
      expect(await checkAgainstFreshBuild(restored)).toEqual([]);
    }

    await night.settle({ faults: count, note: "239 unchanged, 1 written" });
  });
});
