/** Rules of P lines beyond their presence: years and companies. */
import type { PLineWithDefault } from "../../builder/ern43/types.ts";
import type { MessageFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { Place } from "./repeated.ts";
import { reportRepeated } from "./repeated.ts";
import type { Incomplete, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

const plausibleYear: Rule = {
  code: "PLN_YEAR_PLAUSIBLE",
  number: 99,
  severity: "error",
  profiles: "all",
  checks: "The year of a PLine is at most the one after that of the message",
  source: "Practice of recipients",
  fileStatus: "MetadataMissing",
  hint: "Correct the year of the P line",
};
const completeText: Rule = {
  code: "PLN_TEXT",
  number: 99,
  severity: "warning",
  profiles: "all",
  checks: "The text of a PLine says the year and the company of it",
  source: "Practice of recipients",
  fileStatus: "FileOK",
  hint: "Write the text of the P line as year and company",
};
const year: Rule = {
  code: "PLN_YEAR",
  number: 100,
  severity: "warning",
  profiles: "all",
  checks: "The year of a PLine is that of its text, and not after the year of the release",
  source: "House rule",
  fileStatus: "FileOK",
  hint: "Correct the year or the text of the P line",
};

interface Line {
  readonly line: Incomplete<PLineWithDefault>;
  readonly path: string;
}

/** P lines of editions and of the release. */
export const rightsLines: RuleFamily = {
  rules: [plausibleYear, completeText, year],
  message: (context) => {
    const { message } = context.facts;
    const lastYear = yearIn(message.MessageHeader?.MessageCreatedDateTime) + 1;
    const releaseYear = releaseYearOf(context.facts);
    const found: Readonly<Record<"plausible" | "text" | "year", Place[]>> = {
      plausible: [],
      text: [],
      year: [],
    };
    for (const { line, path } of linesOf(context.facts)) {
      const own = yearIn(line.Year);
      if (own > lastYear) {
        const text = `PLine is of the year ${own}, the message of ${lastYear - 1}`;
        found.plausible.push({ path: `${path}/Year`, text, value: line.Year });
        continue;
      }
      const fault = textFault(line);
      if (fault !== undefined) {
        found.text.push({ path: `${path}/PLineText`, text: `PLineText ${fault}`, value: line.PLineText });
        continue;
      }
      const yearText = yearFault(line, releaseYear);
      if (yearText !== undefined) found.year.push({ path: `${path}/Year`, text: yearText, value: line.Year });
    }
    reportRepeated(plausibleYear, found.plausible, context);
    reportRepeated(completeText, found.text, context);
    reportRepeated(year, found.year, context);
  },
};

function linesOf({ resources, message }: MessageFacts): readonly Line[] {
  const lines: Line[] = [];
  const add = (siblings: readonly Incomplete<PLineWithDefault>[], parentPath: string): void => {
    siblings.forEach((line, index) => {
      lines.push({ line, path: siblingPath(parentPath, "PLine", siblings, index) });
    });
  };
  for (const { kind, node, path } of resources) {
    const editions = node.SoundRecordingEdition ?? node.VideoEdition ?? [];
    editions.forEach((edition, index) => {
      add(edition.PLine ?? [], siblingPath(path, `${kind}Edition`, editions, index));
    });
  }
  add(message.ReleaseList?.Release?.PLine ?? [], `${RELEASE_LIST_PATH}/Release`);
  return lines;
}

/** Shape: the first four digits, or not a number, which no comparison holds for. */
function yearIn(text: string | undefined): number {
  return Number.parseInt(text?.slice(0, 4) ?? "", 10);
}

function releaseYearOf({ message }: MessageFacts): number {
  const dates = message.ReleaseList?.Release?.ReleaseDate ?? [];
  return dates.length === 0 ? Number.NaN : Math.max(...dates.map(({ value }) => yearIn(value)));
}

/** An empty text has a rule of its own. */
function textFault({
  Year,
  PLineText: text = "",
  PLineCompany: company = "",
}: Line["line"]): string | undefined {
  if (text.trim() === "") return undefined;
  if (Year === undefined && !/[0-9]{4}/.test(text)) return "names no year, and the PLine has no Year";
  return text.toLowerCase().includes(company.trim().toLowerCase()) ? undefined : `does not name ${company}`;
}

function yearFault(
  { Year: own, PLineText: text = "" }: Line["line"],
  releaseYear: number,
): string | undefined {
  if (own === undefined) return undefined;
  const named: readonly string[] = text.match(/\b(?:1[89]|20)[0-9]{2}\b/g) ?? [];
  if (named.length > 0 && !named.includes(own))
    return `PLine is of the year ${own}, its text says ${named[0]}`;
  if (yearIn(own) <= releaseYear || Number.isNaN(releaseYear)) return undefined;
  return `PLine is of the year ${own}, the release of ${releaseYear}`;
}
