/** `ddex-batch pause`, `resume` and `cancel`: what a person does to a run that goes on. */
import { steerRun, type Steering } from "../db/run-steering.ts";
import type { RunStatus } from "../db/tables.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption } from "./options.ts";
import { withDatabase } from "./with-database.ts";

const JSON_FLAG = flagOption("--json", "print the run's id and status as one JSON object");

export const pauseCommand: CliCommand = steerCommand(
  "pause",
  "have a run wait, once the batches in hand are written",
);
export const resumeCommand: CliCommand = steerCommand("resume", "have a paused run go on");
export const cancelCommand: CliCommand = steerCommand("cancel", "end a run; what it has written stays");

function steerCommand(name: Steering, summary: string): CliCommand {
  return {
    name,
    summary,
    argument: { usage: "<run>", about: "id of a run" },
    options: [JSON_FLAG],
    run: async ({ words: [runId = ""], values }, context) => {
      const status = await withDatabase(context, (database) => steerRun(database, runId, name));
      const isJson = JSON_FLAG.read(values);
      await context.print(isJson ? JSON.stringify({ runId, status }) : `Run ${runId} ${noteOf(status)}`);
      return EXIT.completed;
    },
  };
}

function noteOf(status: RunStatus): string {
  const notes: Partial<Readonly<Record<RunStatus, string>>> = {
    PAUSED: ": its processes finish their batches and wait",
    STARTED: ": its processes go on; where there are none any more, start the same command again",
    CANCELLING: ": nothing more is written, and its processes end",
  };
  return `${status}${notes[status] ?? ""}`;
}
