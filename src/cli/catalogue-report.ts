/** What `ddex-batch catalogue check` prints. */
import type { CatalogueFinding } from "../catalogue-check/catalogue-finding.ts";
import type { CatalogueCheckResult } from "../catalogue-check/check-catalogue.ts";
import type { Paint } from "./paint.ts";
import { printableText } from "./printable-text.ts";
import { countOf } from "./quantities.ts";
import { factLines } from "./table-lines.ts";

/** Lays out a check. Shape: a block for each finding, worst first, then one line that sums up. */
export function catalogueReport(
  { catalogueSchema, releaseCount, findings }: CatalogueCheckResult,
  paint: Paint,
): string {
  const [errors, warnings] = [
    findings.filter(({ severity }) => severity === "error"),
    findings.filter(({ severity }) => severity === "warning"),
  ];
  const blocks = [...errors, ...warnings].map((finding) => findingBlock(finding, paint));
  const checked = `${countOf(releaseCount, "release")} of schema ${catalogueSchema}`;
  const summary =
    findings.length === 0
      ? paint("good", `Nothing is wrong with the views: ${checked}`)
      : `${countOf(errors.length, "error")}, ${countOf(warnings.length, "warning")}: ${checked}`;
  return [...blocks, summary].join("\n\n");
}

function findingBlock(finding: CatalogueFinding, paint: Paint): string {
  const { code, severity, view, column, text, hint, releaseCount, releaseIds } = finding;
  const isError = severity === "error";
  const more = releaseCount > releaseIds.length ? ", …" : "";
  const releases = `${countOf(releaseCount, "release")}${releaseIds.length === 0 ? "" : `: ${releaseIds.join(", ")}${more}`}`;
  const headline = `${paint(isError ? "alarm" : "strong", code)}${isError ? "" : " (warning)"}  ${printableText(text)}`;
  const facts = factLines([
    ["column", column === undefined ? undefined : `${view}.${column}`],
    ["view", column === undefined ? view : undefined],
    [isError ? "blocks" : "in", isError || releaseCount > 0 ? printableText(releases) : undefined],
    ["fix", hint],
  ]);
  return `${headline}\n${facts}`;
}
