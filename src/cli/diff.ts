/** `ddex-batch diff`: what two messages say differently. */
import { readFile } from "node:fs/promises";
import { type ParsedMessage, parseMessage } from "../builder/ern43/parse.ts";
import { compareMessages, type MessageDifference } from "../compare/compare-messages.ts";
import { ConfigError, LoadError } from "../errors.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption } from "./options.ts";
import type { Paint } from "./paint.ts";
import { printableText } from "./printable-text.ts";
import { countOf } from "./quantities.ts";

const OPTIONS = {
  withHeader: flagOption("--with-header", "compare the MessageHeader too"),
  json: flagOption("--json", "print a JSON array of the differences"),
};

export const diffCommand: CliCommand = {
  name: "diff",
  summary: "say what two ERN 4.3 messages tell differently",
  argument: { usage: "<files...>", about: "two XML files" },
  options: Object.values(OPTIONS),
  run: async ({ words, values }, { print, paint }) => {
    const [first, second, ...more] = words;
    if (first === undefined || second === undefined || more.length > 0) {
      throw new ConfigError(
        "ERN_CONFIG_INVALID_OPTION",
        `Cannot compare ${countOf(words.length, "file")}: it takes two`,
      );
    }
    const differences = compareMessages(await readMessage(first), await readMessage(second), {
      withHeader: OPTIONS.withHeader.read(values),
    });
    if (OPTIONS.json.read(values)) await print(JSON.stringify(differences));
    else if (differences.length === 0) await print("The messages say the same");
    else await print(differences.map((difference) => differenceLine(difference, paint)).join("\n"));
    return differences.length === 0 ? EXIT.completed : EXIT.different;
  },
};

async function readMessage(file: string): Promise<ParsedMessage> {
  const xml = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new LoadError("ERN_LOAD_INVALID_FILE", `Cannot read File "${file}": it cannot be opened`, {
      cause,
    });
  });
  const parsed = parseMessage(xml);
  if (parsed.ok && parsed.unknown.length === 0) return parsed;
  const reason = parsed.ok
    ? `line ${parsed.unknown[0]?.line} has ${parsed.unknown[0]?.path}, which ERN 4.3 does not know`
    : `line ${parsed.line}: ${parsed.text}`;
  throw new LoadError("ERN_LOAD_INVALID_FILE", `Cannot read File "${file}" as a message: ${reason}`);
}

/** One difference as a line. */
export function differenceLine({ kind, path, before, after }: MessageDifference, paint: Paint): string {
  const values = [before, after].flatMap((text) =>
    text === undefined ? [] : [`"${printableText(text, 80)}"`],
  );
  return `${paint("strong", kind.padEnd(7))} ${path}  ${values.join(" → ")}`;
}
