/** `ddex-batch validate`: any ERN 4.3 message, whoever built it, against the XSD and the rules. */
import { packageVersion } from "../package-root.ts";
import type { CheckedFile } from "../validate/report/checked-file.ts";
import { writeSarif } from "../validate/report/sarif.ts";
import { writeSvrl } from "../validate/report/svrl.ts";
import { loadXsd } from "../validate/xsd-schema.ts";
import { checkFiles } from "./check-files.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { choiceOption, flagOption, textOption } from "./options.ts";
import type { Paint } from "./paint.ts";
import { printableText } from "./printable-text.ts";
import { countOf } from "./quantities.ts";

const FORMATS = ["text", "json", "sarif", "svrl"] as const;
type Format = (typeof FORMATS)[number];

const OPTIONS = {
  xsdDir: textOption("--xsd-dir <dir>", "other XSD files, for example DDEX's own"),
  format: choiceOption("--format <format>", "how findings are printed", FORMATS),
  fileNames: flagOption("--file-names", "files are a delivery's: each must be named after its release"),
  json: flagOption("--json", "print one JSON object: --format json"),
};

/** What is printed once, when every file is checked. */
const REPORTS: Readonly<Record<Exclude<Format, "text">, (files: readonly CheckedFile[]) => string>> = {
  json: writeJson,
  sarif: (files) => writeSarif(files, packageVersion()),
  svrl: (files) => writeSvrl(files).trimEnd(),
};

export const validateCommand: CliCommand = {
  name: "validate",
  summary: "check ERN 4.3 message files against the XSD and the rules",
  argument: { usage: "<files...>", about: "XML files" },
  options: Object.values(OPTIONS),
  run: async ({ words, values }, context) => {
    const xsdDir = OPTIONS.xsdDir.read(values);
    const format = OPTIONS.json.read(values) ? "json" : (OPTIONS.format.read(values) ?? "text");
    const schema = await loadXsd(xsdDir === undefined ? {} : { xsdDir });
    const checked: CheckedFile[] = [];
    let validCount = 0;
    const checksNames = OPTIONS.fileNames.read(values);
    const options = { signal: context.signal, now: new Date(), checksNames };
    for await (const result of checkFiles(schema, words, options)) {
      if (result.valid) validCount += 1;
      if (format === "text") await context.print(fileText(result, context.paint));
      else checked.push(result);
    }
    if (format !== "text") await context.print(REPORTS[format](checked));
    else if (words.length > 1) {
      const invalidCount = words.length - validCount;
      await context.print(`${countOf(words.length, "file")}: ${validCount} valid, ${invalidCount} invalid`);
    }
    return validCount === words.length ? EXIT.completed : EXIT.incomplete;
  },
};

function fileText(result: CheckedFile, paint: Paint): string {
  const lines = result.findings.map(({ line, severity, code, path, text, hint }) => {
    const isAlarm = severity === "fatal" || severity === "error";
    const place = `${printableText(result.file)}${line === undefined ? "" : `:${line}`}`;
    const head = isAlarm ? paint("alarm", code) : `${severity} ${paint("strong", code)}`;
    const where = path === "" ? "" : ` ${printableText(path)}`;
    return `${place}: ${head}${where} ${printableText(text)}\n    ${paint("faint", "fix")} ${printableText(hint)}`;
  });
  if (!result.valid) return lines.join("\n");
  return [...lines, `${printableText(result.file)}: ${paint("good", "valid")}`].join("\n");
}

function writeJson(files: readonly CheckedFile[]): string {
  const validCount = files.filter(({ valid }) => valid).length;
  return JSON.stringify({ files, validCount, invalidCount: files.length - validCount });
}
