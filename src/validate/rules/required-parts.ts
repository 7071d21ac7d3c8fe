/** What the XSD requires and the message lacks, reported in plain words together with everything else. */
import { ELEMENT_TABLE } from "../../builder/ern43/element-table.ts";
import type { BranchMember, CompositeEntry } from "../../builder/ern43/element-table-types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, CompositeCheck, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode } from "./rule.ts";

const required: Rule = {
  code: "XSD_REQUIRED",
  severity: "fatal",
  profiles: "all",
  checks: "Every element, attribute and choice that the XSD requires is there",
  source: "ERN 4.3 XSD, minOccurs and use",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Fill the column that feeds the element: docs/mapping.md names it",
};

/** Types whose required choice, and children whose absence, rules of their own report. */
const REPORTED_ELSEWHERE = new Set([
  "Party",
  "Release/Genre",
  "TrackRelease/Genre",
  "ClipRelease/Genre",
  "Release/ParentalWarningType",
  "SoundRecording/ParentalWarningType",
  "Video/ParentalWarningType",
]);

interface Parts {
  readonly [part: string]: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Required parts of every composite, by the element table. */
export const requiredParts: RuleFamily = {
  rules: [required],
  composites: Object.fromEntries(
    Object.entries(ELEMENT_TABLE).flatMap(([typeName, entry]) => {
      const check = requiredPartsCheck(typeName, entry);
      return check ? [[typeName, check]] : [];
    }),
  ),
};

function requiredPartsCheck(typeName: string, entry: CompositeEntry): CompositeCheck | undefined {
  const children = entry.children
    .filter(({ min, name }) => min > 0 && !REPORTED_ELSEWHERE.has(`${typeName}/${name}`))
    .map((child) => child.name);
  const attributes = entry.attributes
    .filter((attribute) => attribute.required)
    .map((attribute) => attribute.name);
  const choices = (entry.choices ?? [])
    .filter((choice) => choice.min > 0 && !REPORTED_ELSEWHERE.has(typeName))
    // A branch that asks for nothing fulfils its choice without being there.
    .filter((choice) => choice.branches.every((branch) => branch.some((member) => member.min > 0)))
    .map((choice) => choice.branches);
  const holdsText = entry.content !== undefined;
  if (children.length + attributes.length + choices.length === 0 && !holdsText) return undefined;
  return forNode<Parts>((node, cursor, context) => {
    if (holdsText && node["value"] === undefined) report(cursor, "", "has no text", context);
    for (const name of children) {
      if (isAbsent(node[name])) report(cursor, `/${name}`, `has no ${name}`, context);
    }
    for (const name of attributes) {
      if (node.attributes?.[name] === undefined)
        report(cursor, `/@${name}`, `has no attribute ${name}`, context);
    }
    for (const branches of choices) {
      if (!branches.some((branch) => isChosen(branch, node))) reportChoice(cursor, branches, context);
    }
  });
}

function reportChoice(
  cursor: WalkCursor,
  branches: readonly (readonly BranchMember[])[],
  context: CheckContext,
): void {
  const names = branches.map((branch) => branch.find((member) => member.min > 0)?.name ?? "");
  report(cursor, `/${names[0]}`, `has neither ${names.join(" nor ")}`, context);
}

function report(cursor: WalkCursor, step: string, lack: string, context: CheckContext): void {
  context.report(required, cursor.path() + step, `${cursor.name} ${lack}`);
}

function isChosen(branch: readonly BranchMember[], node: Incomplete<Parts>): boolean {
  return branch.every((member) => member.min === 0 || !isAbsent(node[member.name]));
}

function isAbsent(content: unknown): boolean {
  return content === undefined || content === null || (Array.isArray(content) && content.length === 0);
}
