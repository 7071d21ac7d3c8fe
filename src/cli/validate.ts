/** `ddex-batch validate`: any ERN 4.3 message, whoever built it, against the XSD and the rules. */
import { isBlocking } from "../finding.ts";
import { loadXsd } from "../validate/xsd-schema.ts";
import { checkFiles, type CheckedFile } from "./check-files.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption, textOption } from "./options.ts";
import type { Paint } from "./paint.ts";
import { printableText } from "./printable-text.ts";
import { countOf } from "./quantities.ts";

const OPTIONS = {
  xsdDir: textOption("--xsd-dir <dir>", "other XSD files, for example DDEX's own"),
  json: flagOption("--json", "print one JSON object"),
};

export const validateCommand: CliCommand = {
  name: "validate",
  summary: "check ERN 4.3 message files against the XSD and the rules",
  argument: { usage: "<files...>", about: "XML files" },
  options: Object.values(OPTIONS),
  run: async ({ words, values }, context) => {
    const xsdDir = OPTIONS.xsdDir.read(values);
    const isJson = OPTIONS.json.read(values);
    const schema = await loadXsd(xsdDir === undefined ? {} : { xsdDir });
    const checked: CheckedFile[] = [];
    let invalidCount = 0;
    for await (const result of checkFiles(schema, words, context.signal)) {
      if (!isValid(result)) invalidCount += 1;
      if (isJson) checked.push(result);
      else await context.print(fileText(result, context.paint));
    }
    const validCount = words.length - invalidCount;
    if (isJson) await context.print(jsonText(checked, validCount, invalidCount));
    else if (words.length > 1) {
      await context.print(`${countOf(words.length, "file")}: ${validCount} valid, ${invalidCount} invalid`);
    }
    return invalidCount === 0 ? EXIT.completed : EXIT.incomplete;
  },
};

function isValid({ findings }: CheckedFile): boolean {
  return !findings.some(isBlocking);
}

function fileText(result: CheckedFile, paint: Paint): string {
  const lines = result.findings.map(({ line, severity, code, path, text, hint }) => {
    const isAlarm = severity === "fatal" || severity === "error";
    const place = `${printableText(result.file)}${line === undefined ? "" : `:${line}`}`;
    const head = isAlarm ? paint("alarm", code) : `${severity} ${paint("strong", code)}`;
    const where = path === "" ? "" : ` ${printableText(path)}`;
    return `${place}: ${head}${where} ${printableText(text)}\n    ${paint("faint", "fix")} ${printableText(hint)}`;
  });
  if (!isValid(result)) return lines.join("\n");
  return [...lines, `${printableText(result.file)}: ${paint("good", "valid")}`].join("\n");
}

function jsonText(checked: readonly CheckedFile[], validCount: number, invalidCount: number): string {
  const files = checked.map((result) => ({ ...result, valid: isValid(result) }));
  return JSON.stringify({ files, validCount, invalidCount });
}
