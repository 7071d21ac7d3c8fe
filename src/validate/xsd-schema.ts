/** Reads the XSD files that messages are validated against, once per process and folder, in the two forms we use. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ConfigError } from "../errors.ts";
import { findPackageRoot } from "../package-root.ts";
import { parseXsd, writeXsd, type XsdNode } from "./xsd-source.ts";
import { dropUnusedSimpleTypes, indexSimpleTypes, writeEnumerationsAsTries } from "./xsd-trie.ts";

const MAIN_FILE = "release-notification.xsd";

/** One XSD file as the validator takes it. */
export interface XsdFile {
  /** File name without a folder; files refer to one another by it. */
  readonly name: string;
  /** UTF-8 text in shared memory: a validator call reads it without a copy of its own. */
  readonly bytes: Uint8Array;
}

/** Which of the two forms of an XSD a document is validated against. */
export type XsdFormName = "trie" | "readable";

/** The files of one form. */
export interface XsdForm {
  readonly main: XsdFile;
  /** Files that `main` imports and includes, directly or not. */
  readonly others: readonly XsdFile[];
}

/** An XSD in both forms; they accept the same documents. */
export interface XsdSchema {
  /** With enumerations and the line numbers of the files: for messages that a person reads. */
  readonly readable: XsdForm;
  /** With patterns instead of long enumerations and on one line: for speed. */
  readonly trie: XsdForm;
  /** SHA-256 of the readable form, hexadecimal: the version of the XSD. */
  readonly schemaSha: string;
}

/** Where the XSD files are read from. */
export interface LoadXsdOptions {
  /** Folder with `release-notification.xsd`, for example DDEX's own files. Default: this package's `schemas/ern-4.3`. */
  readonly xsdDir?: string;
}

const loaded = new Map<string, Promise<XsdSchema>>();

/**
 * Loads `release-notification.xsd` with everything that it imports and includes, once per process and folder.
 *
 * Shape: an imported file is looked for where the import points, then by its name beside the file that imports it.
 * Memory: both forms stay in memory, about 0.5 MB for ours.
 * Throws: `ERN_CONFIG_MISSING_XSD` naming the file that is missing or unreadable.
 */
export function loadXsd(options: LoadXsdOptions = {}): Promise<XsdSchema> {
  const folder = resolve(options.xsdDir ?? join(findPackageRoot(), "schemas", "ern-4.3"));
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const loading = readSchema(folder);
  loaded.set(folder, loading);
  loading.catch(() => loaded.delete(folder));
  return loading;
}

interface SourceFile {
  readonly name: string;
  readonly root: XsdNode;
}

async function readSchema(folder: string): Promise<XsdSchema> {
  const files = await readSourceFiles(join(folder, MAIN_FILE));
  const readable = files.map(({ name, root }) => ({ name, text: writeXsd(root, true) }));
  const roots = files.map(({ root }) => root);
  const findSimpleType = indexSimpleTypes(roots);
  const trie = dropUnusedSimpleTypes(roots).map((root, index) => ({
    name: files[index]?.name ?? "",
    text: writeXsd(writeEnumerationsAsTries(root, findSimpleType), false),
  }));
  const hash = createHash("sha256");
  for (const { name, text } of readable) hash.update(`${name}\n${text}\n`);
  return Object.freeze({
    readable: toForm(readable),
    trie: toForm(trie),
    schemaSha: hash.digest("hex"),
  });
}

function toForm(files: readonly { readonly name: string; readonly text: string }[]): XsdForm {
  const [main, ...others] = files.map(({ name, text }) => ({ name, bytes: toSharedBytes(text) }));
  if (main === undefined) throw new TypeError("an XSD form has at least one file");
  return { main, others };
}

function toSharedBytes(text: string): Uint8Array {
  const bytes = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(text)));
  bytes.write(text);
  return bytes;
}

/** Reads the main file and, breadth first, every file that another one names; the main file comes first. */
async function readSourceFiles(mainPath: string): Promise<readonly SourceFile[]> {
  const names = new Map<string, string>([[mainPath, MAIN_FILE]]);
  const files: SourceFile[] = [];
  for (const [path, name] of names) {
    const read = await readSourceFile(path);
    const root = rewriteLocations(read, (location) => {
      const target = locate(location, path);
      const known = names.get(target);
      if (known !== undefined) return known;
      // Names must differ, and spaces or colons would be misread in the validator's arguments and messages.
      const flat = `${names.size}-${basename(target).replace(/[^\w.-]/gu, "_")}`;
      names.set(target, flat);
      return flat;
    });
    files.push({ name, root });
  }
  return files;
}

async function readSourceFile(path: string): Promise<XsdNode> {
  try {
    return parseXsd((await readFile(path, "utf8")).replace(/^\u{FEFF}/u, ""));
  } catch (cause) {
    const state =
      cause instanceof Error && "code" in cause && cause.code === "ENOENT" ? "missing" : "unreadable";
    const detail = state === "missing" || !(cause instanceof Error) ? "" : ` (${cause.message})`;
    throw new ConfigError(
      "ERN_CONFIG_MISSING_XSD",
      `Cannot load XsdFile "${path}": it is ${state}${detail}`,
      { cause },
    );
  }
}

function locate(location: string, from: string): string {
  const folder = dirname(from);
  const declared = resolve(folder, location);
  const beside = join(folder, basename(location));
  return !existsSync(declared) && existsSync(beside) ? beside : declared;
}

const LINKING_ELEMENTS = new Set(["import", "include", "redefine"]);

function rewriteLocations(node: XsdNode, rename: (location: string) => string): XsdNode {
  const location = node.attributes.get("schemaLocation");
  const links = node.xsdName !== undefined && LINKING_ELEMENTS.has(node.xsdName);
  const attributes =
    links && location !== undefined
      ? new Map(node.attributes).set("schemaLocation", rename(location))
      : node.attributes;
  return { ...node, attributes, children: node.children.map((child) => rewriteLocations(child, rename)) };
}
