import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import { AUDIO_MESSAGE } from "../support/minimal-message.ts";
import { runCli } from "./run-cli.ts";

const GOOD = serialize(AUDIO_MESSAGE, "NewReleaseMessage");

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
${Array.from({ length: 24 }, (_, index) => `<!ENTITY ${String.fromCodePoint(99 + index)} "${`&${String.fromCodePoint(98 + index)};`.repeat(10)}">`).join("\n")}
]>
<lolz>&y;</lolz>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-validate-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("ddex-batch validate", () => {
  test("says in one line that a message is valid", async () => {
    const file = await fileOf("good.xml", GOOD);

    const result = await runCli(["validate", file]);

    expect(result).toEqual({ exitCode: 0, stdout: `${file}: valid\n`, stderr: "" });
  });

  test("names line, code, path and what to do for what the XSD refuses", async () => {
    const file = await fileOf("use-type.xml", onLines(GOOD).replace(/(<UseType>)[^<]*/, "$1Telepathy"));

    const { exitCode, stdout } = await runCli(["validate", file]);

    expect(exitCode).toBe(3);
    expect(stdout).toContain(
      `${file}:${await lineOf(file, "Telepathy")}: ERN_XSD_INVALID /NewReleaseMessage/`,
    );
    expect(stdout).toMatch(/\n {4}fix \w/);
  });

  test("names the line for what a rule refuses", async () => {
    const file = await fileOf("isrc.xml", onLines(GOOD).replace(/(<ISRC>)[^<]*/, "$1GB1"));

    const { exitCode, stdout } = await runCli(["validate", file]);

    expect(exitCode).toBe(3);
    expect(stdout).toContain(`${file}:${await lineOf(file, "<ISRC>GB1")}: ID_ISRC /NewReleaseMessage/`);
    expect(stdout.match(/^\S+: /gm)).toHaveLength(1);
  });

  test("asks whether a file is named after its release with --file-names only", async () => {
    const named = await fileOf("190295810726.xml", GOOD);
    const unnamed = await fileOf("message.xml", GOOD);

    const { exitCode, stdout } = await runCli(["validate", "--file-names", named, unnamed]);

    expect(exitCode).toBe(3);
    expect(stdout).toContain(`${named}: valid`);
    expect(stdout).toMatch(/message\.xml:\d+: HDR_ONE_ROOT_PER_FILE /);
    expect(await runCli(["validate", unnamed])).toMatchObject({ exitCode: 0 });
  });

  test("says once what the XSD and a rule both find", async () => {
    const file = await fileOf(
      "title.xml",
      GOOD.replace(/<DisplayTitleText[^>]*>[^<]*<\/DisplayTitleText>/, ""),
    );

    const { stdout } = await runCli(["validate", file]);

    expect(stdout).toMatch(/title\.xml:\d+: XSD_REQUIRED/);
    expect(stdout).not.toContain("ERN_XSD_INVALID");
  });

  test("lists what the XSD and the rules find in the order of the lines", async () => {
    const xml = onLines(GOOD)
      .replace(/(<ISRC>)[^<]*/, "$1GB1")
      .replace(/(<UseType>)[^<]*/, "$1Telepathy");
    const file = await fileOf("two.xml", xml);

    const { stdout } = await runCli(["validate", file]);

    expect(stdout.match(/ID_ISRC|ERN_XSD_INVALID/g)).toEqual(["ID_ISRC", "ERN_XSD_INVALID"]);
  });

  test("checks references, which the XSD does not", async () => {
    const file = await fileOf("reference.xml", GOOD.replace(/(<ReleaseLabelReference[^>]*>)[^<]*/, "$1P77"));

    const { exitCode, stdout } = await runCli(["validate", file]);

    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("REF_RESOLVES")]);
  });

  test.each([
    [
      "a file that is not there",
      "missing.xml",
      undefined,
      "ERN_LOAD_INVALID_FILE The file cannot be read: ENOENT",
    ],
    ["an entity bomb", "laughs.xml", LAUGHS, "has a document type declaration"],
    ["a file that is cut", "cut.xml", GOOD.slice(0, GOOD.length / 2), "ERN_XML_NOT_WELL_FORMED"],
    ["a message of another standard", "other.xml", "<html/>", 'Root element "html"'],
    ["an empty file", "empty.xml", "", "ERN_XML_NOT_WELL_FORMED"],
    ["UTF-16", "utf16.xml", Buffer.from(`\u{FEFF}${GOOD}`, "utf16le"), "it is not UTF-8 text"],
    ["a folder", "folder", "folder", "ERN_LOAD_INVALID_FILE"],
  ])("gives one finding for %s and goes on with the next", async (_case, name, content, text) => {
    const file = content === "folder" ? folder : await fileOf(name, content);
    const good = await fileOf("good.xml", GOOD);

    const { exitCode, stdout } = await runCli(["validate", file, good]);

    const lines = stdout.trimEnd().split("\n");
    expect(exitCode).toBe(3);
    expect(lines[0]).toContain(text);
    expect(lines[0]?.startsWith(file)).toBe(true);
    expect(lines.slice(2)).toEqual([`${good}: valid`, "2 files: 1 valid, 1 invalid"]);
  });

  test("prints one JSON object with --json", async () => {
    const good = await fileOf("good.xml", GOOD);
    const bad = await fileOf("cut.xml", GOOD.slice(0, 500));

    const { exitCode, stdout } = await runCli(["validate", "--json", good, bad]);

    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { file: good, valid: true, findings: [] },
        {
          file: bad,
          valid: false,
          findings: [{ code: "ERN_XML_NOT_WELL_FORMED", severity: "fatal", line: 1 }],
        },
      ],
      validCount: 1,
      invalidCount: 1,
    });
  });

  test("keeps the order of the files over several validator calls", async () => {
    const files = await Promise.all(
      Array.from({ length: 60 }, (_, index) => fileOf(`many-${index}.xml`, index === 55 ? "<x/>" : GOOD)),
    );

    const { stdout } = await runCli(["validate", "--json", ...files]);
    const result: { readonly files: readonly { readonly file: string; readonly valid: boolean }[] } =
      JSON.parse(stdout);

    expect(result.files.map(({ file }) => file)).toEqual(files);
    expect(result.files.flatMap(({ valid }, index) => (valid ? [] : [index]))).toEqual([55]);
  });

  test("exits with 2 for a folder without XSD files", async () => {
    const { exitCode, stderr } = await runCli(["validate", "--xsd-dir", folder, "x.xml"]);

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("ERN_CONFIG_MISSING_XSD")]);
  });

  test("exits with 130 when it is stopped", async () => {
    const { exitCode } = await runCli(["validate", await fileOf("good.xml", GOOD)], { isInterrupted: true });

    expect(exitCode).toBe(130);
  });
});

async function fileOf(name: string, content: string | Uint8Array | undefined): Promise<string> {
  const file = join(folder, name);
  if (content !== undefined) await writeFile(file, content);
  return file;
}

/** Every element on a line of its own, as people write messages. */
function onLines(xml: string): string {
  return xml.replaceAll("><", ">\n<");
}

async function lineOf(file: string, text: string): Promise<number> {
  return (await readFile(file, "utf8")).split("\n").findIndex((line) => line.includes(text)) + 1;
}
