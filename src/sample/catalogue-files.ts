/** Reads a catalogue from JSON files: `messaging-parties.json` and one release a file in the folder `releases`. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { z } from "zod";
import { parseCatalogueRelease, type CatalogueReleaseInput } from "../catalogue.ts";
import { MessageParties } from "../catalogue/party.ts";
import { LoadError } from "../errors.ts";

/** One release and the file that it was read from. */
export interface CatalogueFile {
  /** Name of the file without its folder. */
  readonly file: string;
  readonly release: CatalogueReleaseInput;
}

/**
 * Reads the releases of a folder.
 *
 * Shape: one release for each `releases/*.json`, ordered by file name. Lone surrogates in texts are kept as they are.
 * Memory: one release at a time.
 * Throws: `ERN_LOAD_INVALID_FILE` for a file that cannot be read, is not JSON or has not the shape of a release.
 */
export async function* readCatalogueFiles(folder: string): AsyncGenerator<CatalogueFile> {
  const releasesFolder = join(folder, "releases");
  for (const file of await jsonFilesIn(releasesFolder)) {
    const parsed = parseCatalogueRelease(await readJson(join(releasesFolder, file)));
    if (!parsed.ok) {
      const [first] = parsed.findings;
      throw new LoadError(
        "ERN_LOAD_INVALID_FILE",
        `Cannot load File "${file}": ${first?.path ?? "release"} is not as it must be: ${first?.text ?? "unknown"}`,
        parsed.releaseId === undefined ? {} : { releaseId: parsed.releaseId },
      );
    }
    yield { file, release: parsed.release };
  }
}

/**
 * Reads who sends the messages of a catalogue to whom.
 *
 * Shape: the object of `messaging-parties.json`, which is a MessageParties.
 * Throws: `ERN_LOAD_INVALID_FILE` for a file that cannot be read, is not JSON or has another shape.
 */
export async function readMessagingParties(folder: string): Promise<MessageParties> {
  const path = join(folder, "messaging-parties.json");
  const result = MessageParties.safeParse(await readJson(path));
  if (result.success) return result.data;
  throw new LoadError(
    "ERN_LOAD_INVALID_FILE",
    `Cannot load File "${basename(path)}": ${describeIssue(result.error.issues[0])}`,
  );
}

async function jsonFilesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  } catch (cause) {
    throw new LoadError("ERN_LOAD_INVALID_FILE", `Cannot list Folder "${folder}": it cannot be read`, {
      cause,
    });
  }
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new LoadError("ERN_LOAD_INVALID_FILE", `Cannot load File "${path}": it cannot be read`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LoadError(
      "ERN_LOAD_INVALID_FILE",
      `Cannot load File "${basename(path)}": it is not JSON${placeOf(cause, text)}`,
      { cause },
    );
  }
}

/** Line and column of a syntax error, where V8 tells its position. */
function placeOf(cause: unknown, text: string): string {
  const position = cause instanceof Error ? /at position (\d+)/.exec(cause.message)?.[1] : undefined;
  if (position === undefined) return "";
  const before = text.slice(0, Number(position)).split("\n");
  return `: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const path = issue?.path.map(String).join(".");
  return `${path === undefined || path === "" ? "the whole" : path} is not as it must be: ${issue?.message ?? "unknown"}`;
}
