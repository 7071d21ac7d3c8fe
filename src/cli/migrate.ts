/** `ddex-batch migrate`: brings a database to this version's tables and views. */
import { migrate } from "../db/migrate.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { withDatabase } from "./with-database.ts";

export const migrateCommand: CliCommand = {
  name: "migrate",
  summary: "make or update the tables and views of the database",
  options: [],
  run: async (_given, context) => {
    const applied = await withDatabase(context, migrate);
    await context.print(
      applied.length === 0
        ? "The database is up to date"
        : applied.map((name) => `Applied ${name}`).join("\n"),
    );
    return EXIT.completed;
  },
};
