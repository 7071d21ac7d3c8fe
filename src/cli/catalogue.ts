/** `ddex-batch catalogue`: checks the views that a catalogue offers, and makes those that it lacks. */
import { checkCatalogue } from "../catalogue-check/check-catalogue.ts";
import { makeViews, writeViews } from "../catalogue-check/make-views.ts";
import { ConfigError } from "../errors.ts";
import { catalogueReport } from "./catalogue-report.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { choiceOption, flagOption, type RawValues, textOption } from "./options.ts";
import { countOf } from "./quantities.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  catalogueSchema: textOption("--catalogue-schema <name>", "schema with the reader's views (catalogue)"),
  format: choiceOption("--format <format>", "of the check's findings", ["text", "json"]),
  json: flagOption("--json", "the same as --format json"),
  over: textOption(
    "--over <schema>",
    "views: with the columns that this schema's views have; without: empty",
  ),
  create: flagOption("--create", "views: make them, instead of printing their SQL"),
};

export const catalogueCommand: CliCommand = {
  name: "catalogue",
  summary: "check the views over your own tables, or write those that are missing",
  argument: { usage: "<action>", about: "check, or views" },
  options: Object.values(OPTIONS),
  run: ({ words: [action = ""], values }, context) => {
    if (action === "check") return runCheck(values, context);
    if (action === "views") return runViews(values, context);
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      `Cannot read the command line: catalogue knows check and views, got "${action}"`,
    );
  },
};

async function runCheck(values: RawValues, context: CommandContext): Promise<ExitCode> {
  const catalogueSchema = OPTIONS.catalogueSchema.read(values);
  const isJson = OPTIONS.format.read(values) === "json" || OPTIONS.json.read(values);
  const { signal } = context;
  const result = await withDatabase(context, (database) =>
    checkCatalogue(database, { catalogueSchema, signal }),
  );
  await context.print(isJson ? JSON.stringify(result) : catalogueReport(result, context.paint));
  const isBlocked = result.findings.some(({ severity }) => severity === "error");
  return isBlocked ? EXIT.incomplete : EXIT.completed;
}

async function runViews(values: RawValues, context: CommandContext): Promise<ExitCode> {
  const options = {
    catalogueSchema: OPTIONS.catalogueSchema.read(values),
    over: OPTIONS.over.read(values),
    signal: context.signal,
  };
  const isCreated = OPTIONS.create.read(values);
  const text = await withDatabase(context, async (database) => {
    if (!isCreated) return (await writeViews(database, options)).map(({ sql }) => sql).join("\n\n");
    const made = await makeViews(database, options);
    return `Made ${countOf(made.length, "view")} in schema ${options.catalogueSchema ?? ""}`;
  });
  if (text !== "") await context.print(text);
  return EXIT.completed;
}
