/** Findings in the form that Schematron tools read. Source: ISO/IEC 19757-3, annex D (SVRL). */
import {
  escapeAttribute,
  escapeText,
  replaceForbiddenCharacters,
} from "../../builder/ern43/xml-characters.ts";
import type { Finding } from "../../finding.ts";
import { type CheckedFile, meaningOf } from "./checked-file.ts";

const NAMESPACE = "http://purl.oclc.org/dsdl/svrl";

/**
 * Writes one SVRL report of all files.
 *
 * Shape: an `active-pattern` per file, naming it, then a `fired-rule` and a `failed-assert` per finding, or a
 * `fired-rule` alone where there is none; `role` is the severity, `id` the code, `flag` is set on what blocks the
 * message. Hint and line stand in `diagnostic-reference`.
 */
export function writeSvrl(files: readonly CheckedFile[]): string {
  const patterns = files.map(({ file, findings }) => {
    const pattern = `  <svrl:active-pattern${attributes({ document: file, name: file })}/>\n`;
    return pattern + (findings.map(assertOf).join("") || firedRule({ context: "/" }));
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svrl:schematron-output xmlns:svrl="${NAMESPACE}" title="ddex-batch" schemaVersion="ERN 4.3">\n`,
    '  <svrl:ns-prefix-in-attribute-values uri="http://ddex.net/xml/ern/43" prefix="ern"/>\n',
    ...patterns,
    "</svrl:schematron-output>\n",
  ].join("");
}

function assertOf(finding: Finding): string {
  const { code, severity, text, hint, line, path } = finding;
  const location = locationOf(path);
  const flag = severity === "fatal" || severity === "error" ? "invalid" : undefined;
  const test = meaningOf(finding);
  return [
    firedRule({ context: location, role: severity }),
    `  <svrl:failed-assert${attributes({ id: code, location, test, role: severity, flag })}>\n`,
    diagnostic("hint", hint),
    line === undefined ? "" : diagnostic("line", String(line)),
    `    ${humanText(text)}\n`,
    "  </svrl:failed-assert>\n",
  ].join("");
}

function firedRule(values: Readonly<Record<string, string>>): string {
  return `  <svrl:fired-rule${attributes(values)}/>\n`;
}

function diagnostic(name: string, text: string): string {
  return `    <svrl:diagnostic-reference diagnostic="${name}">${humanText(text)}</svrl:diagnostic-reference>\n`;
}

function humanText(text: string): string {
  return `<svrl:text>${escapeText(replaceForbiddenCharacters(text))}</svrl:text>`;
}

/** The element path as XPath: only the root is in the namespace. */
function locationOf(path: string): string {
  return path === "" ? "/" : path.replace(/^\/(?=[A-Z])/u, "/ern:");
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? "" : ` ${name}="${escapeAttribute(replaceForbiddenCharacters(value))}"`,
    )
    .join("");
}
