/** One generated catalogue in a database of its own, and everything that is measured of it. */
import { RUN_STAGES } from "../src/batch/run-observer.ts";
import { openDatabase, type Database } from "../src/db/connect.ts";
import { migrate } from "../src/db/migrate.ts";
import type { CatalogueMix } from "../src/sample/release-plan.ts";
import { forgetExports, measureExport, type MeasuredExport } from "./export-once.ts";
import { explainPages } from "./explain-pages.ts";
import { loadGeneratedCatalogue } from "./load-generated-catalogue.ts";
import { median, spread } from "./median.ts";
import { timeXmllint } from "./native-xmllint.ts";
import { readNewDocuments, timeReading, timeSingleCalls, timeWriting } from "./parts-alone.ts";

/** Which catalogue, and how it is exported. */
export interface MixOptions {
  readonly mix: CatalogueMix;
  readonly releases: number;
  readonly seed: number;
  /** Folder that the documents are written to for xmllint; it is made. */
  readonly documents: string;
  readonly xsd: string;
  readonly exportArgs: readonly string[];
}

/** A catalogue that is measured round by round. */
export interface MeasuredMix {
  measureRound(): Promise<void>;
  /** Closes its database and gives the figures of all rounds. */
  close(): Promise<MixFigures>;
}

/** Figures of a mix: medians over the rounds. Units: as the names say; CPU times for each release. */
export type MixFigures = Readonly<Record<string, unknown>> & {
  readonly stages: Readonly<Record<string, StageFigures>>;
};

interface StageFigures {
  readonly p50MsPerBatch: number;
  readonly p95MsPerBatch: number;
  /** Of all batches; those in flight at the same time count one by one. */
  readonly msPerRelease: number;
}

interface Round {
  readonly exported: MeasuredExport;
  readonly xmllintRate: number | undefined;
  readonly readingRate: number;
  readonly writingRate: number;
  readonly singleCallRate: number;
}

/** Documents that are written again, without the rest of the way. Memory: they are held. */
const WRITTEN_AGAIN = 1_000;

/** Loads a catalogue into a new database of the server, and exports it once so that everything is warm. */
export async function openMix(admin: Database, options: MixOptions): Promise<MeasuredMix> {
  const name = `bench_${options.mix.replace("-", "_")}`;
  await admin.pool.query(`create database ${name}`);
  const url = new URL(admin.url);
  url.pathname = name;
  const database = await openDatabase({ url: url.href });
  await migrate(database);
  await loadGeneratedCatalogue(database, options);
  // As a database stands at night; otherwise the server would do it of its own accord, in the middle of a measurement.
  await database.pool.query("vacuum (analyze)");
  await measureExport({ database, args: [...options.exportArgs, "--out", options.documents] });
  const rounds: Round[] = [];
  return {
    async measureRound() {
      rounds.push(await measureRound(database, options));
    },
    async close() {
      const pages = await explainPages(database, options.releases);
      await database.close();
      return { ...figuresOf(options, rounds), pageBuffers: pages.join(" / ") };
    },
  };
}

async function measureRound(database: Database, options: MixOptions): Promise<Round> {
  const { releases, documents, exportArgs, xsd } = options;
  // Every round is a first export: what an update costs more is another question.
  await forgetExports(database);
  const exported = await measureExport({ database, args: exportArgs });
  const { documentCount } = exported.summary;
  if (documentCount !== releases) throw new Error(`${documentCount} of ${releases} exported`);
  const seconds = timeXmllint(documents, xsd);
  const readingRate = await timeReading(database);
  await forgetExports(database);
  const writingRate = await timeWriting(database, readNewDocuments(documents, WRITTEN_AGAIN));
  const singleCallRate = await timeSingleCalls(documents);
  const xmllintRate = seconds === undefined ? undefined : releases / seconds;
  return { exported, xmllintRate, readingRate, writingRate, singleCallRate };
}

function figuresOf({ mix, releases }: MixOptions, rounds: readonly Round[]): MixFigures {
  const middle = (of: (round: Round) => number, digits = 0): number =>
    Number(median(rounds.map(of)).toFixed(digits));
  const rate = ({ exported }: Round): number => (releases * 1000) / exported.summary.durationMs;
  const compared = rounds.flatMap((round) =>
    round.xmllintRate === undefined
      ? []
      : [{ xmllint: round.xmllintRate, ratio: rate(round) / round.xmllintRate }],
  );
  const ratios = compared.map(({ ratio }) => Number(ratio.toFixed(2)));
  return {
    mix,
    releases,
    rounds: rounds.length,
    kilobytesPerDocument: middle(({ exported }) => exported.summary.documentBytes / releases / 1024, 1),
    releasesPerSecond: middle(rate),
    megabytesPerSecond: middle(
      (round) => (rate(round) * round.exported.summary.documentBytes) / releases / 1024 ** 2,
      1,
    ),
    xmllintDocumentsPerSecond:
      compared.length === 0 ? null : Math.round(median(compared.map(({ xmllint }) => xmllint))),
    ratio: ratios.length === 0 ? null : median(ratios),
    ratioSpread: ratios.length === 0 ? null : spread(ratios).join(" to "),
    nodeCpuMs: middle(({ exported }) => exported.nodeCpuMs / releases, 2),
    postgresCpuMs: middle(({ exported }) => exported.postgresCpuMs / releases, 2),
    peakRssMegabytes: Math.round(
      Math.max(...rounds.map(({ exported }) => exported.summary.peakRssBytes)) / 1024 ** 2,
    ),
    singleCallsPerSecond: middle(({ singleCallRate }) => singleCallRate, 1),
    timesSingleCalls: middle((round) => rate(round) / round.singleCallRate, 1),
    readingAlonePerSecond: middle(({ readingRate }) => readingRate),
    writingAlonePerSecond: middle(({ writingRate }) => writingRate),
    stages: stagesOf(rounds, releases),
  };
}

function stagesOf(rounds: readonly Round[], releases: number): MixFigures["stages"] {
  return Object.fromEntries(
    RUN_STAGES.map((stage) => {
      const all = rounds.flatMap(
        ({ exported }) => exported.summary.statistics?.stages.filter((one) => one.stage === stage) ?? [],
      );
      return [
        stage,
        {
          p50MsPerBatch: Math.round(median(all.map(({ p50Ms }) => p50Ms))),
          p95MsPerBatch: Math.round(median(all.map(({ p95Ms }) => p95Ms))),
          msPerRelease: Number((median(all.map(({ totalMs }) => totalMs)) / releases).toFixed(3)),
        },
      ];
    }),
  );
}
