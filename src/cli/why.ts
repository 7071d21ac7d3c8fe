/** `ddex-batch why`: why a release is in the next run of changes, or is not. */
import { whyRelease, type WhyRelease } from "../batch/why-release.ts";
import type { LoggedChange } from "../db/release-changes.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { differenceLine } from "./diff.ts";
import { EXIT } from "./exit-code.ts";
import { FULL_PLAN_TEXTS } from "./full-plan-texts.ts";
import { flagOption, textOption } from "./options.ts";
import { PARTY_OPTIONS, readPartyOptions } from "./party-options.ts";
import { printableText } from "./printable-text.ts";
import { countOf, formatInstant } from "./quantities.ts";
import { factLines } from "./table-lines.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  recipient: textOption("--recipient <dpid>", "recipient, where the catalogue has several"),
  json: flagOption("--json", "print the answer as one JSON object"),
};

export const whyCommand: CliCommand = {
  name: "why",
  summary: "say why a release is in the next export --changed, or is not",
  argument: { usage: "<release>", about: "id of a release" },
  options: [OPTIONS.recipient, ...PARTY_OPTIONS, OPTIONS.json],
  run: async ({ words: [releaseId = ""], values }, context) => {
    const options = { ...readPartyOptions(values), recipient: OPTIONS.recipient.read(values) };
    const answer = await withDatabase(context, (database) => whyRelease(database, releaseId, options));
    await context.print(OPTIONS.json.read(values) ? JSON.stringify(answer) : textOf(answer, context));
    return EXIT.completed;
  },
};

function textOf(answer: WhyRelease, { paint }: CommandContext): string {
  const { releaseId, recipientDpid, messageControlType, lastRun, baselineRunId } = answer;
  const name = `Release "${printableText(releaseId, 200)}"`;
  const verdict = answer.isPlanned
    ? "is in the next export of what changed"
    : "is not in the next export of what changed";
  return [
    `${paint("strong", name)} ${verdict}: ${reasonOf(answer)}`,
    factLines([
      ["to", `${recipientDpid}, ${messageControlType}`],
      ["since", baselineRunId && `run ${baselineRunId}`],
      ["last run", lastRun && lastRunOf(lastRun)],
      ["message", messageOf(answer)],
    ]),
    ...answer.changes.map((change) => `  ${changeLine(change)}`),
    ...answer.findings.map(({ code, path, text }) => `  ${code} ${path}: ${printableText(text, 200)}`),
    ...answer.differences.map((difference) => `  ${differenceLine(difference, paint)}`),
  ].join("\n");
}

function reasonOf({ isPlanned, fullPlanReason, changes, lastRun }: WhyRelease): string {
  if (fullPlanReason !== undefined) return FULL_PLAN_TEXTS[fullPlanReason];
  if (changes.length > 0) return countOf(changes.length, "change");
  if (!isPlanned) return "nothing that it is built from changed";
  return lastRun?.errorCode === undefined
    ? "it failed for a cause outside of it"
    : `it failed with ${lastRun.errorCode}, whose cause may lie outside of it`;
}

function lastRunOf({
  runId,
  status,
  startedAt,
  isPlanned,
  itemStatus,
  errorCode,
}: NonNullable<WhyRelease["lastRun"]>): string {
  const item = isPlanned ? (itemStatus ?? "planned, not done yet") : "not planned";
  const code = errorCode === undefined ? "" : ` with ${errorCode}`;
  return `${runId} of ${formatInstant(startedAt)}, ${status}: ${item}${code}`;
}

function messageOf({ outcome, findings, differences }: WhyRelease): string {
  if (outcome === "unchanged") return "says what the last one said: nothing will be written";
  if (outcome === "failed") return `cannot be sent: ${countOf(findings.length, "finding")}`;
  if (outcome === "gone") return "none: the catalogue has no such release";
  return differences.length === 0 ? "the first" : `says ${countOf(differences.length, "thing")} differently`;
}

function changeLine({
  changedAt,
  transactionId,
  table,
  operation,
  rowKey,
  rowCount,
  columns,
}: LoggedChange): string {
  const rows = rowCount > 1 ? ` and ${countOf(rowCount - 1, "row")} more` : "";
  const where = rowKey === undefined ? "" : ` ${printableText(rowKey, 200)}${rows}`;
  const what = columns.length === 0 ? "" : ` (${columns.join(", ")})`;
  return `${formatInstant(changedAt)}  ${operation} ${table}${where}${what}, transaction ${transactionId}`;
}
