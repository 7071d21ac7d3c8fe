import { afterEach, describe, expect, test } from "vitest";
import { generatedId } from "../support/loaded-catalogue.ts";
import { exportAttended } from "./attended-export.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { LOOSE_SCHEMA, loosenCatalogue, MALFORMATIONS } from "./malformed-rows.ts";

let night: FaultCase;
afterEach(() => night.close());

describe("rows that no catalogue should hold", () => {
  test("keep back their own release, under a code that stays the same", async () => {
    const count = faultNumber("malformedReleases");
    night = await openFaultCase({
      case: 13,
      fault: `${MALFORMATIONS.length} kinds of malformed rows`,
      releases: 5 * count,
    });
    const { database } = night;
    await loosenCatalogue(database);
    const expected: string[] = [];
    const poisonIds: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const malformation = MALFORMATIONS[index % MALFORMATIONS.length];
      if (malformation === undefined) continue;
      const { name, code, statement } = malformation;
      const releaseId = generatedId(5 * index + (index % 5));
      await database.pool.query(statement, [releaseId]);
      if (code === undefined) continue;
      poisonIds.push(releaseId);
      expected.push(`${releaseId} ${name}: ${code}`);
    }

    await exportAttended(database, {
      runKey: "night",
      catalogueSchema: LOOSE_SCHEMA,
      batchSize: 50,
      pageSize: 200,
    });

    const { rows } = await database.pool.query<{ release_id: string; error_code: string }>(
      "select release_id, error_code from export.item where status <> 'exported' order by release_id",
    );
    const found = rows.map(({ release_id, error_code }) => {
      const index = Math.floor(Number(release_id.split("-")[2]) / 5);
      return `${release_id} ${MALFORMATIONS[index % MALFORMATIONS.length]?.name}: ${error_code}`;
    });
    expect(found).toEqual(expected);
    await night.settle({ faults: count, poisonIds });
  });
});
