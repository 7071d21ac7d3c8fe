/** Bugs that the fault suite has to find: each a replacement in one source file. */

/** A bug, and the cases that must turn red by it. */
export interface SeededBug {
  /** As --only takes it. */
  readonly name: string;
  /** What the program does wrong with it. */
  readonly text: string;
  /** Below src. */
  readonly file: string;
  /** Each text stands in the file exactly once, or the bug is out of date. */
  readonly edits: readonly (readonly [search: string, replacement: string])[];
  /** Files below test/faults. */
  readonly cases: readonly string[];
}

/** Takes the rows of a release from two statements, with time for a writer between them. */
const TORN_READER = `async function* readTogetherOrApart(database, options) {
  const read = async () => {
    const groups = new Map();
    for await (const group of groupRows(readReleaseRows(database, options, "apart"), options)) {
      if (!group.isTooLarge) groups.set(group.releaseId, [...group.rows]);
    }
    return groups;
  };
  const parents = await read();
  await new Promise((settle) => setTimeout(settle, 300));
  for (const [releaseId, rows] of await read()) {
    const torn = rows.map((row, index) =>
      row.includes("SoundRecording") ? row : (parents.get(releaseId)?.[index] ?? row),
    );
    yield { releaseId, isTooLarge: false, bytes: 1_000, assemble: () => assembleRelease(releaseId, torn) };
  }
}

async function* readAsItShouldBe(`;

const CHANGED_SINCE = `change_xid >= pg_snapshot_xmin(\${snapshot}::pg_snapshot)
    and not pg_visible_in_snapshot(change_xid, \${snapshot}::pg_snapshot)`;

/** Every bug of the gate. */
export const SEEDED_BUGS: readonly SeededBug[] = [
  {
    name: "no-fence",
    text: "a batch is written whoever holds its chunk by now",
    file: "db/batch-writer.ts",
    edits: [["if (rows.length > 0) return;", "if (rows.length >= 0) return;"]],
    cases: ["stalled-processes.test.ts"],
  },
  {
    name: "checkpoint-first",
    text: "items are committed before the documents",
    file: "db/batch-writer.ts",
    edits: [
      [
        "    return await database.kysely.transaction().execute(async (transaction) => {",
        `    await insertItems(database.kysely, { ...batch, chunkIndex: batch.hold?.chunkIndex ?? 0 }, itemsOf(batch));
    return await database.kysely.transaction().execute(async (transaction) => {`,
      ],
      [
        "      await insertItems(transaction, { ...batch, chunkIndex: batch.hold?.chunkIndex ?? 0 }, itemsOf(batch));\n",
        "",
      ],
    ],
    cases: ["named-points.test.ts"],
  },
  {
    name: "wrong-snapshot",
    text: "changes count from the newest transaction of the last snapshot on (change_xid >= xmax)",
    file: "db/change-log.ts",
    edits: [[CHANGED_SINCE, "change_xid >= pg_snapshot_xmax(${snapshot}::pg_snapshot)"]],
    cases: ["concurrent-writers.test.ts"],
  },
  {
    name: "changed-at",
    text: "changes count by the clock (changed_at later than the start of the last run)",
    file: "db/change-log.ts",
    edits: [
      [
        CHANGED_SINCE,
        `changed_at > coalesce(
      (select max(started_at) from export.run where snapshot::text = \${snapshot}), '-infinity')`,
      ],
    ],
    cases: ["concurrent-writers.test.ts"],
  },
  {
    name: "torn-read",
    text: "a release and its recordings are read by two statements",
    file: "db/release-reader.ts",
    edits: [["async function* readTogetherOrApart(", TORN_READER]],
    cases: ["concurrent-writers.test.ts"],
  },
  {
    name: "worker-clock",
    text: "leases run out by the clock of the process that asks",
    file: "db/chunk-lease.ts",
    edits: [["chunk.lease_until < clock_timestamp())", "chunk.lease_until < ${new Date()}::timestamptz)"]],
    cases: ["clocks.test.ts"],
  },
  {
    name: "claim-without-lock",
    text: "a chunk is claimed without skipping the locked ones",
    file: "db/chunk-lease.ts",
    edits: [["        for update of chunk skip locked\n", ""]],
    cases: ["claims.test.ts"],
  },
  {
    name: "no-attempts",
    text: "nobody notes what a process takes in hand",
    file: "batch/run-worker.ts",
    edits: [["    await noteAttempt(", "    await (async (..._nothing) => undefined)("]],
    cases: ["deadly-releases.test.ts"],
  },
  {
    name: "no-bisection",
    text: "a validator that dies condemns every document of its call",
    file: "validate/xsd-validator.ts",
    edits: [
      [
        'if (documents.length === 1) return [{ status: "no-verdict", reason, ...(isOverdue && { isOverdue }) }];',
        'return documents.map(() => ({ status: "no-verdict", reason }));',
      ],
    ],
    cases: ["memory.test.ts"],
  },
  {
    name: "hash-of-string",
    text: "a document is hashed as a string, not as its bytes",
    file: "batch/export-batch.ts",
    edits: [
      ['createHash("sha256").update(bytes)', 'createHash("sha256").update(bytes.toString("utf8"), "latin1")'],
    ],
    cases: ["claims.test.ts"],
  },
  {
    name: "no-status-fence",
    text: "a batch is written although its run was cancelled",
    file: "db/batch-writer.ts",
    edits: [['    .where("status", "in", ["STARTED", "PAUSED"])\n', ""]],
    cases: ["stopped-processes.test.ts"],
  },
  {
    name: "any-version-joins",
    text: "a process joins a run of another builder version",
    file: "db/run-open.ts",
    edits: [["isDone ? run.isAgain !== true : own.is_same", "isDone ? run.isAgain !== true : true"]],
    cases: ["deployment.test.ts"],
  },
];
