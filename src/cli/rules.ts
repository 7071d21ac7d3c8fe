/** `ddex-batch rules`: what every rule checks, where DDEX says so, and what to do. */
import { ConfigError } from "../errors.ts";
import { findRule, type Rule, RULES } from "../validate/rule-registry.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption } from "./options.ts";
import type { Paint } from "./paint.ts";
import { type Column, factLines, tableLines } from "./table-lines.ts";

const OPTIONS = { json: flagOption("--json", "print JSON: one object, or an array of all rules") };

const COLUMNS: readonly Column[] = [
  { heading: "no.", align: "right" },
  { heading: "code", align: "left" },
  { heading: "severity", align: "left" },
  { heading: "what must hold", align: "left" },
];

export const rulesCommand: CliCommand = {
  name: "rules",
  summary: "list the rules of conformance, or explain one",
  argument: { usage: "[code]", about: "code of a rule, for example ID_ISRC" },
  options: Object.values(OPTIONS),
  run: async ({ words, values }, { print, paint }) => {
    const [code] = words;
    const isJson = OPTIONS.json.read(values);
    if (code === undefined) await print(isJson ? JSON.stringify(RULES) : ruleList());
    else {
      const rule = findRule(code.toUpperCase()) ?? unknownRule(code);
      await print(isJson ? JSON.stringify(rule) : ruleText(rule, paint));
    }
    return EXIT.completed;
  },
};

function unknownRule(code: string): never {
  throw new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot explain rule "${code}": there is no such rule; ddex-batch rules lists all`,
  );
}

function ruleList(): string {
  return tableLines(
    COLUMNS,
    RULES.map((rule) => [String(rule.number ?? ""), rule.code, rule.severity, rule.checks]),
  );
}

function ruleText(rule: Rule, paint: Paint): string {
  const facts = factLines([
    ["severity", rule.severity],
    ["profiles", rule.profiles === "all" ? "all" : rule.profiles.join(", ")],
    ["number", rule.number === undefined ? undefined : String(rule.number)],
    ["source", rule.source],
    ["answer", `${rule.fileStatus} (ErncFileStatus of a recipient)`],
    ["fix", rule.hint],
    ["why so", rule.note],
  ]);
  return `${paint("strong", rule.code)}  ${rule.checks}\n${facts}`;
}
