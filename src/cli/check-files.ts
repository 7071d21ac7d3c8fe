/** Message files → everything that is wrong with each of them. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Finding } from "../finding.ts";
import type { CheckedFile } from "../validate/report/checked-file.ts";
import { validateMessages } from "../validate/validate-message.ts";
import type { XsdSchema } from "../validate/xsd-schema.ts";

/** A file that was read, or why it was not. */
type ReadFile =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly refusal: Finding };

/** How files are checked. */
export interface CheckFilesOptions {
  readonly signal: AbortSignal;
  /** Instant that no message may be later than. */
  readonly now: Date;
  /** Whether a file must be named after its release, as it must in a delivery. */
  readonly checksNames: boolean;
}

/** Files of one validator call. */
const GROUP_FILES = 50;
/** Bytes of one validator call. */
const GROUP_BYTES = 8_000_000;
/** A message of 5,000 tracks has some 15 MB. */
const MAX_FILE_BYTES = 64 * 1024 ** 2;

/**
 * Checks message files against the XSD and the rules.
 *
 * Shape: one result per file, in order; a file that cannot be read or is no message has one finding that says so.
 * Memory: 50 files or 8 MB of XML and their trees.
 * Throws: `ERN_XSD_ENGINE`; the signal's reason.
 */
export async function* checkFiles(
  schema: XsdSchema,
  files: readonly string[],
  options: CheckFilesOptions,
): AsyncGenerator<CheckedFile> {
  let group: ReadFile[] = [];
  let length = 0;
  for (const file of files) {
    options.signal.throwIfAborted();
    const read = await readBytes(file);
    group.push(read);
    length += "bytes" in read ? read.bytes.byteLength : 0;
    if (group.length >= GROUP_FILES || length >= GROUP_BYTES) {
      yield* await checkGroup(schema, group, options);
      group = [];
      length = 0;
    }
  }
  yield* await checkGroup(schema, group, options);
}

async function checkGroup(
  schema: XsdSchema,
  group: readonly ReadFile[],
  { signal, now, checksNames }: CheckFilesOptions,
): Promise<readonly CheckedFile[]> {
  const messages = group.flatMap((read) => {
    if ("refusal" in read) return [];
    const { file, bytes } = read;
    const known = checksNames ? { now, fileName: basename(file) } : { now };
    return [{ name: file, xml: bytes, known }];
  });
  const verdicts = (await validateMessages(schema, messages, signal)).values();
  return group.map((read) => {
    if ("refusal" in read) return { file: read.file, valid: false, findings: [read.refusal] };
    return { file: read.file, ...(verdicts.next().value ?? { valid: false, findings: [] }) };
  });
}

async function readBytes(file: string): Promise<ReadFile> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return { file, refusal: unreadable("it is larger than 64 MB") };
    return { file, bytes: await readFile(file) };
  } catch (error) {
    return { file, refusal: unreadable(error instanceof Error ? error.message : String(error)) };
  }
}

function unreadable(reason: string): Finding {
  return {
    code: "ERN_LOAD_INVALID_FILE",
    severity: "fatal",
    path: "",
    text: `The file cannot be read: ${reason}`,
    hint: "Name a file that exists, that you may read, and that is a message",
  };
}
