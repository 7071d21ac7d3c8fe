/**
 * The whole way against the usual last step: releases per second of reading, building, validating and writing, divided by
 * documents per second of native `xmllint` with DDEX's own XSD on the very same documents, in one run on one machine; and
 * where the time of the whole way goes.
 *
 * npm run bench -- [--releases 2000] [--mix albums,realistic,singles,box-sets] [--rounds 3] [--seed 1] [--xsd FILE]
 *   [--memory-limit 512MB] [--export OPTIONS]
 */
import { cpus, tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "../src/db/connect.ts";
import { openEmbeddedServer } from "../src/db/embedded-server.ts";
import { findPackageRoot, packageVersion } from "../src/package-root.ts";
import { type MixOptions, openMix } from "./measured-mix.ts";
import { mixOf } from "./load-generated-catalogue.ts";

const { values } = parseArgs({
  options: {
    releases: { type: "string", default: "2000" },
    mix: { type: "string", default: "albums,realistic,singles,box-sets" },
    rounds: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    xsd: {
      type: "string",
      default: join(findPackageRoot(), "../shared/ddex/ern-4.3/release-notification.xsd"),
    },
    "memory-limit": { type: "string", default: "512MB" },
    export: { type: "string", default: "" },
  },
});

/** A set of 300 tracks is as large as thirty albums: fewer of them take as long. */
const SHARES: Readonly<Record<string, number>> = { "box-sets": 1 / 30 };

const folder = mkdtempSync(join(tmpdir(), "ddex-batch-bench-"));
const server = await openEmbeddedServer({ dataFolder: join(folder, "postgres") });
const admin = await openDatabase({ url: server.url });
try {
  const mixes = [];
  for (const name of values.mix.split(",")) mixes.push(await openMix(admin, mixOptions(name)));
  // One round of every mix after the other: when the machine's speed drifts, it drifts for all of them.
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const mix of mixes) await mix.measureRound();
  }
  const lines = [];
  for (const mix of mixes) lines.push(await mix.close());
  for (const { stages, ...line } of lines) {
    console.table(line);
    console.table(stages);
  }
  const versions = { cpus: cpus().length, node: process.version, version: packageVersion() };
  console.log(JSON.stringify({ ...versions, memoryLimit: values["memory-limit"], mixes: lines }));
} finally {
  await admin.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

function mixOptions(name: string): MixOptions {
  return {
    mix: mixOf(name),
    releases: Math.ceil(Number(values.releases) * (SHARES[name] ?? 1)),
    seed: Number(values.seed),
    documents: join(folder, name),
    xsd: values.xsd,
    exportArgs: ["--memory-limit", values["memory-limit"], ...values.export.split(" ").filter(Boolean)],
  };
}
