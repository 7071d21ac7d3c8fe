/** Errors as an operator wants to read them: what is wrong, in which release, in which row, and what to do. */
import type { ReleaseError } from "../batch/release-error.ts";
import { ErnError } from "../errors.ts";
import type { Finding } from "../finding.ts";
import type { Paint } from "./paint.ts";
import { printableText } from "./printable-text.ts";

/** A finding with the release that it belongs to. */
export interface PrintedFinding extends Finding {
  readonly releaseId: string | undefined;
  /** `load`: the source is a file and not a row. */
  readonly stage: string;
}

/** Turns an error as callbacks get it into a finding that can be laid out. */
export function toPrintedFinding({ id, message, value, source, ...rest }: ReleaseError): PrintedFinding {
  return {
    ...rest,
    releaseId: id,
    text: message,
    ...(value !== undefined && { value }),
    ...(source !== undefined && { source }),
  };
}

/**
 * Lays out a finding.
 *
 * Shape: `CODE  text`, then one aligned line each for release, row, element and what to do, as far as they are known.
 */
export function findingLines(finding: PrintedFinding, paint: Paint): string {
  const { code, severity, text, releaseId, path, hint } = finding;
  const isBlocking = severity === "fatal" || severity === "error";
  const mark = isBlocking ? "" : ` (${severity})`;
  return layOut(`${paint(isBlocking ? "alarm" : "strong", code)}${mark}  ${printableText(text)}`, paint, [
    ["release", releaseId],
    [finding.stage === "load" ? "file" : "row", sourceOf(finding)],
    [path.startsWith("/") ? "element" : "field", path === "" ? undefined : path],
    ["fix", hint === "" ? undefined : hint],
  ]);
}

/**
 * Lays out an error that ended a command.
 *
 * Shape: as for a finding. What is not an `ErnError` is a bug of this package and says so. No stack trace: `stackOf` has it.
 */
export function errorLines(error: unknown, paint: Paint, hint?: string): string {
  if (error instanceof ErnError) {
    const { code, message, releaseId } = error;
    return layOut(`${paint("alarm", code)}  ${printableText(message)}`, paint, [
      ["release", releaseId],
      ["fix", hint ?? error.hint],
    ]);
  }
  return layOut(`${paint("alarm", "BUG")}  ${printableText(String(error))}`, paint, [
    ["fix", "Report this as a bug of ddex-batch, with what DDEX_BATCH_DEBUG=1 prints"],
  ]);
}

/** Where an error was thrown, with all its causes, for `DDEX_BATCH_DEBUG`. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? String(error);
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${stackOf(error.cause)}`;
}

function sourceOf({ source, value, stage }: PrintedFinding): string | undefined {
  const shown = value === undefined ? undefined : `"${printableText(value, 80)}"`;
  if (source === undefined) return shown;
  if (stage === "load" && source.column === undefined) return source.table;
  const cell = `${source.table} ${source.key}${source.column === undefined ? "" : ` ${source.column}`}`;
  return shown === undefined ? cell : `${cell} = ${shown}`;
}

function layOut(
  headline: string,
  paint: Paint,
  facts: readonly (readonly [label: string, value: string | undefined])[],
): string {
  const lines = facts.flatMap(([label, value]) =>
    value === undefined ? [] : [`  ${paint("faint", label.padEnd(9))}${printableText(value)}`],
  );
  return [headline, ...lines].join("\n");
}
