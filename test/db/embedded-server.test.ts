import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/db/connect.ts";
import { openEmbeddedServer, type EmbeddedServer } from "../../src/db/embedded-server.ts";

let dataFolder: string;
let opened: EmbeddedServer[];
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "ddex-batch-embedded-"));
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((server) => server.close()));
  await rm(await placeOf(dataFolder), { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
});

async function open(): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer({ dataFolder, settings: { fsync: "off" } });
  opened.push(server);
  return server;
}

/** Where the server has its files: in the folder, unless root's tests run where the server's user cannot come. */
async function placeOf(folder: string): Promise<string> {
  return (await readFile(join(folder, "location"), "utf8").catch(() => folder)).trim();
}

async function query(url: string, text: string): Promise<unknown> {
  const database = await openDatabase({ url });
  const { rows } = await database.pool.query(text);
  await database.close();
  return rows[0];
}

/** Leaves the traces of a user of the server whose process was killed. */
async function addKilledUser(): Promise<void> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  await writeFile(join(await placeOf(dataFolder), "users", `${child.pid}-killed`), "");
}

async function isRunning(): Promise<boolean> {
  return existsSync(join(await placeOf(dataFolder), "data", "postmaster.pid"));
}

describe("openEmbeddedServer()", () => {
  test("starts a server with UTF8, the C locale and safe commits", async () => {
    const server = await openEmbeddedServer({ dataFolder });
    opened.push(server);

    const settings = await query(
      server.url,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as commit, datcollate as locale
      from pg_database where datname = current_database()`,
    );

    expect(settings).toEqual({ encoding: "UTF8", fsync: "on", commit: "on", locale: "C" });
  });

  test("listens on 127.0.0.1 alone and wants the password", async () => {
    const server = await open();
    const url = Object.assign(new URL(server.url), { password: "guessed" });

    const attempt = openDatabase({ url: url.href });

    await expect(attempt).rejects.toMatchObject({ cause: { code: "28P01" } });
    expect(await query(server.url, "select current_setting('listen_addresses') as addresses")).toEqual({
      addresses: "127.0.0.1",
    });
  });

  test("keeps the password from other users", async () => {
    await open();

    const { mode } = await stat(join(await placeOf(dataFolder), "password"));

    expect(mode & 0o077).toBe(0);
  });

  test("keeps the data from one start to the next", async () => {
    const first = await open();
    await query(first.url, "create table kept (id integer)");
    await first.close();

    const second = await open();

    expect(await query(second.url, "select count(*)::int as count from kept")).toEqual({ count: 0 });
  });

  test("joins a server that runs, and stops it when the last one leaves", async () => {
    const first = await open();
    const second = await open();
    const states = [first.url === second.url];

    await first.close();
    states.push(await isRunning());
    await second.close();
    states.push(await isRunning());

    expect(states).toEqual([true, true, false]);
  });

  test("starts one server for several that open it at once", async () => {
    const servers = await Promise.all([open(), open(), open()]);

    expect(new Set(servers.map((server) => server.url)).size).toBe(1);
  });

  test("stops the server although a process that used it was killed", async () => {
    const server = await open();
    await addKilledUser();

    await server.close();

    expect(await isRunning()).toBe(false);
  });

  test("starts over the lock of a process that was killed", async () => {
    const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await once(child, "exit");
    await (await open()).close();
    await writeFile(join(await placeOf(dataFolder), "lock"), String(child.pid));

    const server = await open();

    expect(await query(server.url, "select 1 as one")).toEqual({ one: 1 });
  });

  test("leaves no user, no lock and no password for the start behind", async () => {
    await (await open()).close();

    const place = await placeOf(dataFolder);

    expect((await readdir(place)).filter((name) => /^(?:lock|initial)/.test(name))).toEqual([]);
    expect(await readdir(join(place, "users"))).toEqual([]);
  });

  test("closes twice without harm", async () => {
    const server = await open();

    await Promise.all([server.close(), server.close()]);

    expect(await isRunning()).toBe(false);
  });

  test("throws ERN_DB_EMBEDDED_START with the end of the server's log", async () => {
    const attempt = openEmbeddedServer({ dataFolder, settings: { shared_buffers: "none" } });

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_DB_EMBEDDED_START",
      message: expect.stringContaining('invalid value for parameter "shared_buffers"'),
    });
  });

  test("throws ERN_DB_EMBEDDED_START where the folder cannot be made", async () => {
    const file = join(dataFolder, "file");
    await writeFile(file, "");

    await expect(openEmbeddedServer({ dataFolder: file })).rejects.toMatchObject({
      code: "ERN_DB_EMBEDDED_START",
    });
  });
});
