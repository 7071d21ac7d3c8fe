/** `ddex-batch seed`: something to export, from files or made up from a seed. */
import { ProgressMeter } from "../batch/progress.ts";
import type { MessageParties } from "../catalogue/party.ts";
import type { Database } from "../db/connect.ts";
import type { RecordedError } from "../db/error-rows.ts";
import { assertMigrated } from "../db/migrate.ts";
import { ConfigError } from "../errors.ts";
import { type LoadCounts, loadReleases, type LoadReleasesOptions } from "../import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../sample/generate-catalogue.ts";
import type { CatalogueMix } from "../sample/release-plan.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { findingLines } from "./error-lines.ts";
import { EXIT } from "./exit-code.ts";
import { loadFolder, sampleFolder, writeParties } from "./load-sample.ts";
import { choiceOption, integerOption, type RawValues, textOption } from "./options.ts";
import { openProgress } from "./progress-display.ts";
import { countOf, formatDuration } from "./quantities.ts";
import { withDatabase } from "./with-database.ts";

const MIXES = ["realistic", "albums", "singles", "box-sets"] as const satisfies readonly CatalogueMix[];

const OPTIONS = {
  releases: integerOption("--releases <n>", "make up so many releases (without: the sample catalogue)", 0),
  randomSeed: integerOption("--random-seed <n>", "the same seed makes the same releases (1)", 0),
  mix: choiceOption("--mix <mix>", "what kind of releases", MIXES),
  dir: textOption("--dir <dir>", "load this folder instead: messaging-parties.json and releases/*.json"),
};

/** Refused releases that are printed; all of them are in export.error. */
const PRINTED_ERRORS = 10;

interface Seeded extends LoadCounts {
  readonly parties: MessageParties;
}

export const seedCommand: CliCommand = {
  name: "seed",
  summary: "load the sample catalogue, or make up one of any size",
  options: Object.values(OPTIONS),
  run: async ({ values }, context) => {
    const source = readSource(values);
    const startMs = performance.now();
    const errors: RecordedError[] = [];
    const seeded = await withDatabase(context, async (database) => {
      await assertMigrated(database);
      return seedWithProgress(database, source, context, (error) => {
        if (errors.length < PRINTED_ERRORS) errors.push(error);
      });
    });
    await context.print(seedReport(seeded, performance.now() - startMs));
    for (const { finding, releaseId, stage } of errors) {
      await context.print(`\n${findingLines({ ...finding, releaseId, stage }, context.paint)}`);
    }
    // The package's own sample holds a release that is meant to be refused.
    return seeded.refusedCount > 0 && source.dir !== undefined ? EXIT.incomplete : EXIT.completed;
  },
};

interface SeedSource {
  readonly releases: number | undefined;
  readonly seed: number;
  readonly mix: CatalogueMix | undefined;
  readonly dir: string | undefined;
}

function readSource(values: RawValues): SeedSource {
  const releases = OPTIONS.releases.read(values);
  const randomSeed = OPTIONS.randomSeed.read(values);
  const mix = OPTIONS.mix.read(values);
  const dir = OPTIONS.dir.read(values);
  const isGenerated = randomSeed !== undefined || mix !== undefined;
  if (releases === undefined && isGenerated) {
    throw conflict('"--random-seed" and "--mix" need "--releases"');
  }
  if (releases !== undefined && dir !== undefined)
    throw conflict('"--dir" and "--releases" exclude each other');
  return { releases, seed: randomSeed ?? 1, mix, dir };
}

async function seedWithProgress(
  database: Database,
  { releases, seed, mix, dir }: SeedSource,
  context: CommandContext,
  onError: (error: RecordedError) => void,
): Promise<Seeded> {
  const progress = openProgress(context, { noun: "releases", isQuiet: false });
  const meter = new ProgressMeter({ total: releases });
  let before: LoadCounts = { writtenCount: 0, refusedCount: 0 };
  const options: LoadReleasesOptions = {
    signal: context.signal,
    onError,
    onProgress: (counts) => {
      const written = counts.writtenCount - before.writtenCount;
      progress.show(meter.add({ succeeded: written, failed: counts.refusedCount - before.refusedCount }));
      before = counts;
    },
  };
  try {
    if (releases === undefined) return await loadFolder(database, dir ?? sampleFolder(), options);
    const parties = generatedMessagingParties();
    await writeParties(database, parties);
    const generated = generateCatalogue({ releases, seed, ...(mix !== undefined && { mix }) });
    return { ...(await loadReleases(database, generated, options)), parties };
  } finally {
    progress.end();
  }
}

function seedReport({ writtenCount, refusedCount, parties }: Seeded, durationMs: number): string {
  const refused = refusedCount === 0 ? "" : `, ${countOf(refusedCount, "release")} refused`;
  return [
    `Loaded ${countOf(writtenCount, "release")}${refused} in ${formatDuration(durationMs)}`,
    `  next  ddex-batch export --sender ${parties.sender.dpid} --recipient ${parties.recipient.dpid}`,
    ...(refusedCount === 0 ? [] : ["  more  ddex-batch run load"]),
  ].join("\n");
}

function conflict(rule: string): ConfigError {
  return new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot seed the catalogue: ${rule}`);
}
