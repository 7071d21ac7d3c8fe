import type { Rule } from "../../src/validate/rule-registry.ts";

/** Writes the page that lists every rule, `docs/rules.md`. */
export function writeRulesPage(rules: readonly Rule[]): string {
  return `${[
    "# Rules",
    "Every message is checked against these rules before the XSD sees it. All findings of a release are reported at once; `fatal` and `error` keep it from being exported, `warning` and `information` travel with its document. This page is written from the rule registry, `src/validate/rule-registry.ts`, by `npm run generate`.",
    ...rules.map(writeRule),
  ].join("\n\n")}\n`;
}

function writeRule(rule: Rule): string {
  const scope = rule.profiles === "all" ? "all profiles" : rule.profiles.join(", ");
  const number = rule.number === undefined ? "" : ` · number ${rule.number}`;
  const needs = (rule.needs ?? []).map((fact) => `\`${fact}\``).join(", ");
  return [
    `## \`${rule.code}\``,
    `**${rule.severity}**${number} · ${scope}`,
    `${rule.checks}.`,
    [
      `- What to do: ${rule.hint}.`,
      `- What a recipient answers: \`${rule.fileStatus}\``,
      `- Source: ${rule.source}`,
      ...(rule.note === undefined ? [] : [`- Why so: ${rule.note}`]),
      ...(needs === "" ? [] : [`- Needs beyond the message: ${needs}; silent without`]),
    ].join("\n"),
  ].join("\n\n");
}
