/** People who change the catalogue while it is exported: in transactions that are short, long, given up, or end much later. */
import { setTimeout as delay } from "node:timers/promises";
import type { PoolClient } from "pg";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { writeCatalogueReleases } from "../../src/db/catalogue-writer.ts";
import type { Database } from "../../src/db/connect.ts";
import { generateCatalogue } from "../../src/sample/generate-catalogue.ts";
import { type SeededRandom, seededRandom } from "../../src/sample/seeded-random.ts";
import { generatedId } from "../support/loaded-catalogue.ts";
import { STAMP_RELEASE } from "./version-stamps.ts";

/** Who writes what. */
export interface WritersOptions {
  readonly seed: string;
  /** Releases that the catalogue has at first: the first ones are hot, the others are each written once. */
  readonly releases: number;
}

/** What the writers did. Units: transactions, by how they ended. */
export interface WriterCounts {
  readonly hot: number;
  readonly writtenOnce: number;
  readonly rolledBack: number;
  readonly inserted: number;
  readonly deleted: number;
}

const HOT_WRITERS = 4;
const HOT_RELEASES = 40;
const STRADDLERS = 16;
const STRADDLE_MS = [100, 1_500] as const;
const PAUSE_MS = [0, 1_200] as const;
const HOT_PAUSE_MS = [5, 60] as const;
const INSERT_PAUSE_MS = [200, 600] as const;
const ROLLBACKS = 0.05;
const MAX_INSERTS = 500;
/** Is written by the prepared transaction alone. */
const PREPARED_RELEASE = HOT_RELEASES;
const PREPARED_NAME = "written before the night, committed after it";

/** Writers that work until they are stopped. */
export class CatalogueWriters {
  readonly #database: Database;
  readonly #options: WritersOptions;
  readonly #work: readonly Promise<void>[];
  readonly #counts = { hot: 0, writtenOnce: 0, rolledBack: 0, inserted: 0, deleted: 0 };
  #isStopped = false;
  #stamp = 0;
  #nextOnce = PREPARED_RELEASE + 1;

  constructor(database: Database, options: WritersOptions) {
    this.#database = database;
    this.#options = options;
    this.#work = [
      ...Array.from({ length: HOT_WRITERS }, (_item, index) => this.#heat(this.#randomOf("hot", index))),
      ...Array.from({ length: STRADDLERS }, (_item, index) =>
        this.#straddle(this.#randomOf("straddle", index)),
      ),
      this.#insertAndDelete(this.#randomOf("insert", 0)),
      this.#prepare(),
    ];
    for (const work of this.#work) work.catch(() => undefined);
  }

  /** Lets every open transaction end, the prepared one last. Throws: what a writer met. */
  async stop(): Promise<WriterCounts> {
    this.#isStopped = true;
    await Promise.all(this.#work);
    await this.#database.pool.query(`commit prepared '${PREPARED_NAME}'`);
    return this.#counts;
  }

  /** The same few releases again and again, part of the way taken back and gone anew. */
  async #heat(random: SeededRandom): Promise<void> {
    while (!this.#isStopped) {
      await this.#inTransaction(random, async (client) => {
        const id = generatedId(random.integer(0, HOT_RELEASES - 1));
        if (random.chance(0.3)) {
          await client.query("savepoint before");
          await this.#stampRelease(client, id);
          await client.query(random.chance(0.5) ? "rollback to before" : "release before");
        }
        await this.#stampRelease(client, id);
        this.#counts.hot += 1;
      });
      await delay(random.integer(...HOT_PAUSE_MS));
    }
  }

  /** Each release once, in a transaction that is often open while a run is planned: a commit that is overlooked stays so. */
  async #straddle(random: SeededRandom): Promise<void> {
    while (!this.#isStopped && this.#nextOnce < this.#options.releases) {
      const id = generatedId(this.#nextOnce);
      this.#nextOnce += 1;
      await this.#inTransaction(random, async (client) => {
        await this.#stampRelease(client, id);
        await delay(random.integer(...STRADDLE_MS));
        this.#counts.writtenOnce += 1;
      });
      await delay(random.integer(...PAUSE_MS));
    }
  }

  async #insertAndDelete(random: SeededRandom): Promise<void> {
    const inserted: string[] = [];
    for (const release of newReleases(this.#options.releases)) {
      if (this.#isStopped) return;
      await writeCatalogueReleases(this.#database.kysely, [release]);
      inserted.push(release.releaseId);
      this.#counts.inserted += 1;
      if (random.chance(0.4)) {
        const [id] = inserted.splice(random.integer(0, inserted.length - 1), 1);
        await this.#database.pool.query("delete from catalogue.release where id = $1", [id]);
        this.#counts.deleted += 1;
      }
      await delay(random.integer(...INSERT_PAUSE_MS));
    }
  }

  /** A transaction that outlives its session, and every run. */
  async #prepare(): Promise<void> {
    const client = await this.#database.pool.connect();
    try {
      await client.query("begin");
      await this.#stampRelease(client, generatedId(PREPARED_RELEASE));
      await client.query(`prepare transaction '${PREPARED_NAME}'`);
    } finally {
      client.release();
    }
  }

  async #stampRelease(client: PoolClient, id: string): Promise<void> {
    this.#stamp += 1;
    await client.query(STAMP_RELEASE, [id, this.#stamp]);
  }

  async #inTransaction(random: SeededRandom, work: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.#database.pool.connect();
    try {
      await client.query("begin");
      await work(client);
      const isGivenUp = random.chance(ROLLBACKS);
      if (isGivenUp) this.#counts.rolledBack += 1;
      await client.query(isGivenUp ? "rollback" : "commit");
    } finally {
      client.release();
    }
  }

  #randomOf(writer: string, index: number): SeededRandom {
    return seededRandom("writers", writer, index, this.#options.seed);
  }
}

/** Releases that come after those of the catalogue, of the same seed: none shares an identifier. */
function* newReleases(after: number): Generator<CatalogueReleaseInput> {
  let index = 0;
  for (const release of generateCatalogue({ releases: after + MAX_INSERTS, seed: 1, mix: "singles" })) {
    if (index >= after) yield release;
    index += 1;
  }
}
