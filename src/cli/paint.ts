/** Colour and weight, where a person looks at a terminal. */
import { styleText } from "node:util";
import type { OutputStream } from "./io.ts";

/** What a piece of text is, for the eye. */
export type Emphasis = "strong" | "alarm" | "good" | "faint";

/** Marks a piece of text. */
export type Paint = (emphasis: Emphasis, text: string) => string;

const FORMATS = {
  strong: "bold",
  alarm: ["bold", "red"],
  good: ["bold", "green"],
  faint: "dim",
} as const satisfies Record<Emphasis, Parameters<typeof styleText>[0]>;

/** Chooses how a stream is written to: plain for files and pipes, with `NO_COLOR`, and on a dumb terminal. */
export function paintFor(stream: OutputStream, env: Readonly<Record<string, string | undefined>>): Paint {
  const isPlain = stream.isTTY !== true || Boolean(env["NO_COLOR"]) || env["TERM"] === "dumb";
  if (isPlain) return (_emphasis, text) => text;
  // The stream was looked at above; styleText would look at the process's own.
  return (emphasis, text) => styleText(FORMATS[emphasis], text, { validateStream: false });
}
