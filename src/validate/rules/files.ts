/** Rules of files: how they are named, whether they come along, and their hash sums. */
import { ELEMENT_TABLE } from "../../builder/ern43/element-table.ts";
import type { File } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { reportRepeated } from "./repeated.ts";
import type { CheckContext, CompositeCheck, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode } from "./rule.ts";

const providedFlag: Rule = {
  code: "FIL_PROVIDED_FLAG",
  number: 132,
  severity: "error",
  profiles: "all",
  checks: "What says that its file is provided in the delivery names the file",
  source: "DDEX knowledge base, communicating binaries",
  fileStatus: "ResourceMissing",
  hint: "Name the file, or mark it as not provided",
};
const allOrNone: Rule = {
  code: "FIL_PRIMARY_ALL_OR_NONE",
  number: 133,
  severity: "error",
  profiles: "all",
  checks: "The files of all primary resources are provided, or of none",
  source: "DDEX knowledge base, communicating binaries",
  fileStatus: "ResourceMissing",
  hint: "Add the files of the other recordings to the delivery",
};
const hash: Rule = {
  code: "FIL_HASH",
  number: 134,
  severity: "error",
  profiles: "all",
  checks:
    "A hash sum has the digits of its algorithm and is that of the file; it is there where the recipient asks for it",
  source: "DDEX allowed values, HashSumAlgorithmType and SignatureOrHashSumWrongOrMissing",
  fileStatus: "SignatureOrHashSumWrongOrMissing",
  hint: "Write the hash sum of the file that is delivered, in hexadecimal digits",
};
const uri: Rule = {
  code: "FIL_URI",
  number: 135,
  severity: "fatal",
  profiles: "all",
  checks:
    "The URI of a file is relative to the message or absolute with a scheme, without spaces, backslashes and steps upwards, and the file is there",
  source: "ERN choreography part 3, 5.3; RFC 3986",
  fileStatus: "ResourceMissing",
  hint: "Write the URI as in resources/190295810726_01_001.flac",
};

/** Digits of a hash sum in hexadecimal form. */
const HASH_DIGITS: Readonly<Record<string, number>> = {
  CRC32: 8,
  MD2: 32,
  MD4: 32,
  MD5: 32,
  MDC2: 32,
  RMD160: 40,
  SHA: 40,
  SHA1: 40,
  "SHA-224": 56,
  "SHA-256": 64,
  "SHA-384": 96,
  "SHA-512": 128,
};

interface FileOwner {
  readonly File: Incomplete<File>;
  readonly IsProvidedInDelivery: boolean;
}

/** Files and what is said of them. */
export const files: RuleFamily = {
  rules: [providedFlag, allOrNone, hash, uri],
  composites: {
    File: forNode<File>(checkFile),
    ...Object.fromEntries(
      Object.entries(ELEMENT_TABLE)
        .filter(([, { children }]) => children.some(({ name }) => name === "IsProvidedInDelivery"))
        .map(([typeName]): [string, CompositeCheck] => [typeName, forNode<FileOwner>(checkProvided)]),
    ),
  },
  message: checkPrimaries,
};

function checkProvided(owner: Incomplete<FileOwner>, cursor: WalkCursor, context: CheckContext): void {
  if (owner.IsProvidedInDelivery !== true || owner.File) return;
  const text = `${cursor.name} says that its file is provided, but names none`;
  context.report(providedFlag, `${cursor.path()}/File`, text);
}

function checkFile(file: Incomplete<File>, cursor: WalkCursor, context: CheckContext): void {
  const { URI: address, HashSum: sum } = file;
  const fault = address === undefined || address.trim() === "" ? undefined : uriFault(address, context);
  if (fault !== undefined) context.report(uri, `${cursor.path()}/URI`, `URI ${fault}`, address);
  if (!sum) {
    if (context.known.recipient?.requiresHash !== true) return;
    context.report(hash, `${cursor.path()}/HashSum`, "File has no HashSum, which the recipient asks for");
    return;
  }
  const hashText = hashFault(file, context);
  if (hashText === undefined) return;
  context.report(hash, `${cursor.path()}/HashSum/HashSumValue`, `HashSumValue ${hashText}`, sum.HashSumValue);
}

/** White space around a URI is that of any text, and reported as that. */
function uriFault(address: string, { known }: CheckContext): string | undefined {
  const trimmed = address.trim();
  if (/[\s\\<>"^`{|}]/.test(trimmed)) return "holds a character that no URI can hold";
  if (/^[a-z][a-z0-9+.-]+:/i.test(trimmed)) return undefined;
  if (trimmed.startsWith("/")) return "is not relative to the message";
  if (trimmed.split("/").includes("..")) return "leads out of the message's folder";
  return known.files && !known.files.has(address) ? "leads to no file of the delivery" : undefined;
}

function hashFault(
  { URI: address = "", HashSum: sum }: Incomplete<File>,
  { known }: CheckContext,
): string | undefined {
  const algorithm = sum?.Algorithm?.value ?? "";
  const value = sum?.HashSumValue;
  if (value === undefined || sum?.DataType === "Binary64") return undefined;
  const digits = HASH_DIGITS[algorithm];
  if (digits !== undefined && (value.length !== digits || !/^[0-9a-f]*$/i.test(value))) {
    return `is not the ${digits} hexadecimal digits of ${algorithm}`;
  }
  const actual = known.files?.get(address)?.hashSums?.[algorithm];
  if (actual === undefined || actual.toLowerCase() === value.toLowerCase()) return undefined;
  return `is not the ${algorithm} of the file`;
}

function checkPrimaries(context: CheckContext): void {
  const primaries = context.facts.resources.filter(({ isPrimary }) => isPrimary);
  const provided = primaries.filter(({ node }) =>
    (node.SoundRecordingEdition ?? node.VideoEdition ?? []).some((edition) =>
      (edition.TechnicalDetails ?? []).some((details) =>
        (details.DeliveryFile ?? []).some((file) => file.IsProvidedInDelivery === true),
      ),
    ),
  );
  if (provided.length === 0 || provided.length === primaries.length) return;
  const there = new Set(provided);
  const places = primaries
    .filter((primary) => !there.has(primary))
    .map(({ kind, reference, path }) => ({
      path,
      text: `${kind} "${reference ?? ""}" comes without file, others with theirs`,
      value: reference,
    }));
  reportRepeated(allOrNone, places, context);
}
