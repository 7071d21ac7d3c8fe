/** Files that are no message, or made to harm: one clear error each, and nothing half-imported. */
import { readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/db/connect.ts";
import type { RecordedError } from "../../../src/db/error-rows.ts";
import { importMessages, type MessageImportCounts } from "../../../src/import/ern/import-messages.ts";
import { type MessageSource, readMessageFile } from "../../../src/import/ern/read-message-file.ts";
import { findPackageRoot } from "../../../src/package-root.ts";
import { createTestDatabase } from "../../support/database.ts";
import { temporaryFile } from "../temporary-file.ts";

const GOLDEN = join(findPackageRoot(), "test", "golden");
const FIRST = join(GOLDEN, "ringtone.xml");
const LAST = join(GOLDEN, "video-single.xml");
const PURGE = join(GOLDEN, "kinds", "purge.xml");
const SINGLE = join(GOLDEN, "simple-audio-single.xml");
const XML = await readFile(SINGLE, "utf8");
const ENTITIES = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
).join("");
const BODY = XML.replace(/^<\?xml[^>]*\?>/, "");

const faults: readonly (readonly [string, string | Uint8Array, string, string])[] = [
  ["is cut in the middle", XML.slice(0, XML.length / 2), "ERN_XML_NOT_WELL_FORMED", "unclosed tag"],
  ["is cut within a letter", Buffer.from("é").subarray(0, 1), "ERN_LOAD_NOT_UTF8", "line 1 has bytes"],
  ["is empty", "", "ERN_XML_NOT_WELL_FORMED", "line 1: "],
  ["is no XML", "Artist,Title\nA,B\n", "ERN_XML_NOT_WELL_FORMED", "text data outside of root node"],
  [
    "laughs a billion times",
    `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY e0 "ha">${ENTITIES}]>\n<x>&e9;</x>`,
    "ERN_LOAD_UNSAFE_XML",
    "line 2: a document type declaration is not allowed",
  ],
  [
    "reads another file",
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<x>&e;</x>`,
    "ERN_LOAD_UNSAFE_XML",
    "a document type declaration is not allowed",
  ],
  [
    "names an entity that nothing declares",
    XML.replace("<FullName>", "<FullName>&e;"),
    "ERN_XML_NOT_WELL_FORMED",
    "undefined entity",
  ],
  [
    "is nested without end",
    XML.replace("<PartyList>", `<PartyList>${"<a>".repeat(200_000)}`),
    "ERN_LOAD_UNSAFE_XML",
    "elements are nested more than 100 deep",
  ],
  ["is UTF-16", Buffer.from(`\uFEFF${BODY}`, "utf16le"), "ERN_LOAD_NOT_UTF8", "it is UTF-16, not UTF-8"],
  [
    "is UTF-16 of the other kind",
    Buffer.from(`\uFEFF${BODY}`, "utf16le").swap16(),
    "ERN_LOAD_NOT_UTF8",
    "it is UTF-16, not UTF-8",
  ],
  [
    "is declared as Latin-1",
    `<?xml version="1.0" encoding="ISO-8859-1"?>${BODY}`,
    "ERN_LOAD_NOT_UTF8",
    "line 1: it is declared to be ISO-8859-1, not UTF-8",
  ],
  [
    "is Latin-1 and says UTF-8",
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<x>\né</x>`, "latin1"),
    "ERN_LOAD_NOT_UTF8",
    "line 3 has bytes of another encoding",
  ],
  [
    "has another root",
    "<html/>",
    "ERN_LOAD_OTHER_MESSAGE",
    'line 1: the root element "html" of namespace "" is no ERN 4.3 message',
  ],
  [
    "is of another version",
    XML.replaceAll("ddex.net/xml/ern/43", "ddex.net/xml/ern/411"),
    "ERN_LOAD_OTHER_MESSAGE",
    "it is a message of ERN 4.1.1, and only ERN 4.3 can be imported",
  ],
  [
    "purges a release",
    await readFile(PURGE),
    "ERN_LOAD_OTHER_MESSAGE",
    "it is a PurgeReleaseMessage, which says that a release is gone, and describes none",
  ],
];

describe("readMessageFile()", () => {
  test.each(faults)("refuses a file that %s", async (_fault, content, code, text) => {
    const file = await temporaryFile("fault.xml", content);

    const reading = readMessageFile(file);

    await expect(reading).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`^Cannot load File "${file}": .*[^.]$`)),
    });
    await expect(reading).rejects.toThrow(text);
  });

  test("reads a message that arrives byte by byte", async () => {
    const content = Array.from(Buffer.from(`\uFEFF${XML}`), (byte) => Uint8Array.of(byte));

    const { message } = await readMessageFile({ name: "pipe", content });

    expect({ message }).toEqual(await readMessageFile(SINGLE).then((read) => ({ message: read.message })));
  });
});

describe("importMessages()", () => {
  let database: Database;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.close());

  test("refuses every faulty file with one error, imports its neighbours, and leaves nothing else behind", async () => {
    const files = await Promise.all(faults.map(([, content]) => temporaryFile("fault.xml", content)));

    const { counts, errors } = await importAll(database, [FIRST, ...files, LAST]);

    const expected = faults.map(([, , code], index) => [code, files[index]]);
    expect(counts).toMatchObject({ writtenCount: 2, refusedCount: 15, refusedFileCount: 15 });
    expect(errors.map(({ finding }) => [finding.code, finding.source?.table])).toEqual(expected);
    expect(await recordedErrors(database)).toEqual(expected);
    expect(await rowCounts(database)).toEqual(await rowCountsOf([FIRST, LAST]));
  });

  test("refuses a file of 500 MB before it reads it", async () => {
    const file = await temporaryFile("large.xml", XML);
    await truncate(file, 500 * 1024 ** 2);
    const before = process.memoryUsage().rss;

    const { errors } = await importAll(database, [file]);

    expect(errors[0]?.finding.code).toBe("ERN_LOAD_FILE_TOO_LARGE");
    expect(errors[0]?.finding.text).toContain("a message may have 67108864 bytes: it has 524288000");
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 ** 2);
  });

  test("stops a stream of 500 MB where it is too large", async () => {
    let sent = 0;
    const piece = Buffer.alloc(65_536, "<Party/>");
    function* content(): Generator<Uint8Array> {
      yield Buffer.from('<e:NewReleaseMessage xmlns:e="http://ddex.net/xml/ern/43"><PartyList>');
      for (; sent < 500 * 1024 ** 2; sent += piece.length) yield piece;
    }

    const { errors } = await importAll(database, [{ name: "pipe", content: content() }], 1024 ** 2);

    expect(errors).toMatchObject([{ finding: { code: "ERN_LOAD_FILE_TOO_LARGE" } }]);
    expect(sent).toBeLessThan(2 * 1024 ** 2);
  });

  test("refuses a message with a part that ERN 4.3 does not know, and names its path", async () => {
    const file = await temporaryFile("odd.xml", XML.replace("<PartyList>", "<PartyList><Odd>1</Odd>"));

    const { counts, errors } = await importAll(database, [file]);

    expect(counts).toMatchObject({ writtenCount: 0, refusedCount: 1, refusedFileCount: 0 });
    expect(errors).toMatchObject([
      { finding: { code: "ERN_IMPORT_NO_PLACE", path: "/NewReleaseMessage/PartyList/Odd" } },
    ]);
    expect(await rowCounts(database)).toMatchObject({ release: 0, party: 0, sound_recording: 0 });
  });

  test("forgets the error of a file that is corrected", async () => {
    const file = await temporaryFile("fault.xml", "<html/>");
    await importAll(database, [file]);
    const corrected = { name: file, content: [Buffer.from(XML)] };

    const { counts } = await importAll(database, [corrected]);

    expect(counts.writtenCount).toBe(1);
    expect(await recordedErrors(database)).toEqual([]);
  });

  test("refuses a file that is not there, and a folder", async () => {
    const { errors } = await importAll(database, ["/nowhere/at/all.xml", GOLDEN]);

    expect(errors.map(({ finding }) => finding.text.replace(/^.*": /, ""))).toEqual([
      expect.stringContaining("it cannot be read: ENOENT"),
      "it is a folder",
    ]);
  });

  test("refuses a limit that is none before it reads anything", async () => {
    await expect(importMessages(database, [], { maxMessageBytes: 0.5 })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
    });
  });

  test("stops where its signal says so, and keeps the messages before", async () => {
    const stopping = new AbortController();

    const importing = importMessages(database, [FIRST, LAST], {
      signal: stopping.signal,
      onProgress: () => stopping.abort(new Error("enough")),
    });

    await expect(importing).rejects.toThrow("enough");
    expect((await rowCounts(database))["release"]).toBe(1);
  });
});

async function importAll(
  database: Database,
  sources: readonly MessageSource[],
  maxMessageBytes?: number,
): Promise<{
  readonly counts: MessageImportCounts;
  readonly errors: readonly RecordedError[];
}> {
  const errors: RecordedError[] = [];
  const counts = await importMessages(database, sources, {
    maxMessageBytes,
    onError: (error) => errors.push(error),
  });
  return { counts, errors };
}

async function recordedErrors({ pool }: Database): Promise<readonly (readonly string[])[]> {
  const { rows } = await pool.query<{ code: string; file: string }>(
    "select code, source_table as file from export.error where stage = 'load' and release_id is null order by id",
  );
  return rows.map(({ code, file }) => [code, file]);
}

/** Rows of every table of the catalogue. */
async function rowCounts({ pool }: Database): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'catalogue' and table_type = 'BASE TABLE'",
  );
  const counts = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::integer from catalogue."${name}"`,
  );
  const { rows } = await pool.query<{ name: string; count: number }>(counts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** The same of a catalogue that has only some messages. */
async function rowCountsOf(files: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const fresh = await createTestDatabase();
  try {
    await importMessages(fresh, files);
    return await rowCounts(fresh);
  } finally {
    await fresh.close();
  }
}
