import { afterEach, describe, expect, test } from "vitest";
import { writeMessagingParties } from "../../src/db/catalogue-writer.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";

const RELEASES = 240;

let faultCase: FaultCase;
afterEach(() => faultCase.close());

describe("processes that work on the runs of several recipients", () => {
  test("lose nothing and double nothing where they are killed", async () => {
    faultCase = await openFaultCase({
      case: 1,
      fault: "SIGKILL with several recipients",
      releases: RELEASES,
    });
    const { database } = faultCase;
    await writeMessagingParties(database.kysely, [
      { dpid: "PADPIDA2099010103T", role: "recipient", messageControlType: "TestMessage" },
      { dpid: "PADPIDA2099010104R", role: "recipient", messageControlType: "TestMessage" },
    ]);
    const points = [
      "planning",
      "after-claim:2",
      "while-read:30",
      "after-build:5",
      "commit-sent:4",
      "after-commit:9",
    ];

    const fleet = faultCase.startFleet({
      words: "export --run-key night --recipient all --batch-size 7 --page-size 20".split(" "),
      size: 2,
      envOf: (start): Record<string, string> => {
        const point = points[start - 1];
        return point === undefined ? {} : { DDEX_BATCH_FAILPOINT: point };
      },
    });
    const ends = await fleet.ended;

    expect(ends.filter(({ signal }) => signal === "SIGKILL").length).toBeGreaterThan(3);
    const { rows } = await database.pool.query(`
      select recipient_dpid is not null as known, status, planned_count as planned,
        (select count(*) from export.item where run_id = run.id)::int as items,
        (select count(*) from export.document where run_id = run.id)::int as documents,
        (select count(distinct release_id) from export.document where run_id = run.id)::int as releases,
        (select count(*) from export.chunk where run_id = run.id and status <> 'done')::int as open
      from export.run order by id`);
    const whole = { planned: RELEASES, items: RELEASES, documents: RELEASES, releases: RELEASES, open: 0 };
    expect(rows).toEqual([1, 2, 3].map(() => ({ known: true, status: "COMPLETED", ...whole })));
  });
});
