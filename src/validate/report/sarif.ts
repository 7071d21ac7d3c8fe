/** Findings in the form that code hosting services and editors read. Source: OASIS SARIF 2.1.0. */
import type { Finding, Severity } from "../../finding.ts";
import { findRule } from "../rule-registry.ts";
import { type CheckedFile, meaningOf } from "./checked-file.ts";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  fatal: "error",
  error: "error",
  warning: "warning",
  information: "note",
};

/** Writes one SARIF log of all files. Shape: one line of JSON; rules are those that have a finding, by code. */
export function writeSarif(files: readonly CheckedFile[], version: string): string {
  const byCode = new Map<string, Finding>();
  for (const { findings } of files) for (const finding of findings) byCode.set(finding.code, finding);
  const codes = [...byCode.keys()].toSorted();
  const positions = new Map(codes.map((code, index) => [code, index]));
  return JSON.stringify({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ddex-batch",
            semanticVersion: version,
            rules: [...byCode.values()]
              .toSorted((a, b) => (positions.get(a.code) ?? 0) - (positions.get(b.code) ?? 0))
              .map(describeRule),
          },
        },
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap(({ file, findings }, artifact) =>
          findings.map((finding) => describeFinding(finding, file, artifact, positions.get(finding.code))),
        ),
      },
    ],
  });
}

function describeRule(finding: Finding): object {
  const rule = findRule(finding.code);
  return {
    id: finding.code,
    shortDescription: { text: meaningOf(finding) },
    help: { text: rule?.hint ?? finding.hint },
    defaultConfiguration: { level: LEVELS[finding.severity] },
    properties: rule === undefined ? {} : { source: rule.source, ErncFileStatus: rule.fileStatus },
  };
}

function describeFinding(
  finding: Finding,
  file: string,
  artifact: number,
  ruleIndex: number | undefined,
): object {
  const { code, severity, text, hint, line, path, value } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${text}. ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index: artifact },
          ...(line !== undefined && { region: { startLine: line } }),
        },
        ...(path !== "" && { logicalLocations: [{ fullyQualifiedName: path, kind: "element" }] }),
      },
    ],
    properties: { severity, ...(value !== undefined && { value }) },
  };
}

/** A file name as a relative or absolute URI reference. */
function uriOf(file: string): string {
  return encodeURI(file.replaceAll("\\", "/")).replaceAll("?", "%3F").replaceAll("#", "%23");
}
