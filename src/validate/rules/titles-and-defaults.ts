/** Rules of default flags and user-defined values, which many composites carry. */
import { ELEMENT_TABLE } from "../../builder/ern43/element-table.ts";
import type { CompositeEntry } from "../../builder/ern43/element-table-types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, CompositeCheck, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const oneDefault: Rule = {
  code: "DEF_ONE_DEFAULT",
  number: 90,
  severity: "fatal",
  profiles: "all",
  checks: "Among siblings of one name at most one is the default, and none says that it is not",
  source: "DDEX Schematron 2.1, 1014-1; ERN 4.3, text of IsDefault",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Mark one of the records as default and leave the flag of the others empty",
};
const defaultFirst: Rule = {
  code: "DEF_ORDER",
  number: 91,
  severity: "warning",
  profiles: "all",
  checks:
    "Among siblings of one name the default stands first, and what holds in one territory after the rest",
  source: "ERN 4.3, text of AdditionalTitle",
  fileStatus: "FileOK",
  hint: "Place the default before its siblings",
};
const userDefined: Rule = {
  code: "PTY_USERDEFINED",
  number: 82,
  severity: "fatal",
  profiles: "all",
  checks: "UserDefined comes with UserDefinedValue and Namespace, and UserDefinedValue only with UserDefined",
  source: "DDEX Schematron 2.1, 1012-1 and 1012-2",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Give the value UserDefined together with the value and its namespace",
};

interface AttributedNode {
  readonly value?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Attributes that hold an allowed value which may be `UserDefined`; other composites hold it as their text. */
const ALLOWED_VALUE_ATTRIBUTES = ["TitleType", "LinkDescription", "PriceType", "LabelType", "Format"];

/** Default flags, and values that the sender defines. */
export const titlesAndDefaults: RuleFamily = {
  rules: [userDefined, oneDefault, defaultFirst],
  composites: Object.fromEntries(
    Object.entries(ELEMENT_TABLE).flatMap(([typeName, entry]) => {
      const checks = [userDefinedCheck(entry), defaultsCheck(entry)].filter((check) => check !== undefined);
      return checks.length === 0 ? [] : [[typeName, inTurn(checks)]];
    }),
  ),
};

function inTurn(checks: readonly CompositeCheck[]): CompositeCheck {
  return (cursor, context) => {
    for (const check of checks) check(cursor, context);
  };
}

function userDefinedCheck(entry: CompositeEntry): CompositeCheck | undefined {
  if (!hasAttribute(entry, "UserDefinedValue")) return undefined;
  const attribute = ALLOWED_VALUE_ATTRIBUTES.find((name) => hasAttribute(entry, name));
  return forNode<AttributedNode>((node, cursor, context) => {
    const { UserDefinedValue, Namespace } = node.attributes ?? {};
    const value = attribute === undefined ? node.value : node.attributes?.[attribute];
    if (value === "UserDefined") {
      if (UserDefinedValue === undefined || Namespace === undefined) {
        const lack = UserDefinedValue === undefined ? "UserDefinedValue" : "Namespace";
        const path = `${cursor.path()}/@${lack}`;
        context.report(userDefined, path, `${cursor.name} is UserDefined, but has no ${lack}`);
      }
    } else if (UserDefinedValue !== undefined) {
      const text = `${cursor.name} has a UserDefinedValue, but is not UserDefined`;
      context.report(userDefined, `${cursor.path()}/@UserDefinedValue`, text, UserDefinedValue);
    }
  });
}

function defaultsCheck(entry: CompositeEntry): CompositeCheck | undefined {
  const names = entry.children
    .filter((child) => {
      const type = ELEMENT_TABLE[child.type];
      return type !== undefined && hasAttribute(type, "IsDefault");
    })
    .map((child) => child.name);
  if (names.length === 0) return undefined;
  return forNode<Readonly<Record<string, readonly AttributedNode[]>>>((node, cursor, context) => {
    for (const name of names) {
      const siblings = node[name] ?? [];
      if (siblings.length > 1) checkOrder(siblings, name, cursor, context);
      let hasDefault = false;
      for (let index = 0; index < siblings.length; index += 1) {
        const isDefault = siblings[index]?.attributes?.["IsDefault"];
        if (isDefault === undefined || (isDefault === true && !hasDefault)) {
          hasDefault ||= isDefault === true;
          continue;
        }
        const path = `${siblingPath(cursor.path(), name, siblings, index)}/@IsDefault`;
        const fault = isDefault === true ? "is a second default among its siblings" : "says IsDefault false";
        context.report(oneDefault, path, `${name} of ${cursor.name} ${fault}`, isDefault);
      }
    }
  });
}

function hasAttribute(entry: CompositeEntry, name: string): boolean {
  return entry.attributes.some((attribute) => attribute.name === name);
}

function checkOrder(
  siblings: readonly Incomplete<AttributedNode>[],
  name: string,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const flagged = siblings.findIndex(({ attributes }) => attributes?.["IsDefault"] === true);
  const general = siblings.findIndex((sibling) => !isOfOneTerritory(sibling));
  const first = flagged === -1 ? general : flagged;
  if (first < 1) return;
  const path = siblingPath(cursor.path(), name, siblings, first);
  const text = `${name} of ${cursor.name} that is the ${flagged === -1 ? "general one" : "default"} does not stand first`;
  context.report(defaultFirst, path, text);
}

function isOfOneTerritory({ attributes }: Incomplete<AttributedNode>): boolean {
  const territory = attributes?.["ApplicableTerritoryCode"];
  return territory !== undefined && territory !== "Worldwide";
}
