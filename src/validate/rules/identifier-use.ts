/** Rules of identifiers beyond their digits: who allotted them, whose they are, and which one is current. */
import { ELEMENT_TABLE } from "../../builder/ern43/element-table.ts";
import { isRegisteredRegion } from "../registered-subtags.ts";
import type { CheckContext, CompositeCheck, Rule, RuleFamily, ValueCheck } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const isrcPrefix: Rule = {
  code: "ID_ISRC_PREFIX",
  number: 63,
  severity: "warning",
  profiles: "all",
  checks: "An ISRC begins with a country or with a prefix that the ISRC agency has allotted",
  source: "ISO 3901; International ISRC Registration Authority",
  fileStatus: "FileOK",
  hint: "Correct the first two letters of the ISRC",
};
const namespace: Rule = {
  code: "ID_PROPRIETARY_NS",
  number: 72,
  severity: "error",
  profiles: "all",
  checks: "A namespace is not empty; it is a DPID or, where the recipient names its namespaces, one of those",
  source: "ERN 4.3 part 1, 6.7",
  fileStatus: "IdentifierInvalid",
  hint: "Give the DPID of the party that allotted the value as namespace",
};
const isReplaced: Rule = {
  code: "ID_ISREPLACED",
  number: 73,
  severity: "error",
  profiles: "all",
  checks: "An identifier is marked as replaced only beside the one that replaced it",
  source: "ERN 4.3, text of IsReplaced",
  fileStatus: "IdentifierInvalid",
  hint: "Add the current identifier, or remove the mark",
};
const globalUniqueness: Rule = {
  code: "ID_GLOBAL_UNIQUENESS",
  number: 74,
  severity: "error",
  profiles: "all",
  checks: "No other release has the GRid or ICPN of this one",
  source: "Practice of recipients",
  fileStatus: "IdentifierInvalid",
  hint: "Correct the identifier of one of the two",
  needs: ["identifiersOfOthers"],
};
// Not blocking: of 28 real releases tried, the regional editions share ISRCs under titles that differ in a word.
const sharedIsrc: Rule = {
  code: "ID_ISRC_SHARED",
  number: 74,
  severity: "warning",
  profiles: "all",
  checks: "No recording of another title has the ISRC",
  source: "Practice of recipients",
  fileStatus: "FileOK",
  hint: "Make the two one recording where they are, or correct the ISRC of one",
  note: "catalogues hold one recording in several rows, so that another title alone proves no wrong ISRC",
  needs: ["identifiersOfOthers"],
};

/** Prefixes that are no country: some countries have several, and the agency itself allots others. */
const OTHER_PREFIXES = new Set("BC BK BP BX CB CP DG FX GX KS QM QN QT QZ UK YU ZB ZZ".split(" "));

/** Origin, ownership and currency of identifiers. */
export const identifierUse: RuleFamily = {
  rules: [isrcPrefix, namespace, isReplaced, globalUniqueness, sharedIsrc],
  values: {
    ISRC: (cursor, value, context) => {
      checkPrefix(cursor, value, context);
      checkOwner(cursor, value, context);
    },
    ICPN: checkOwner,
    GRid: checkOwner,
  },
  attributes: {
    Namespace: (owner, attributeName, value, context) => {
      const fault = namespaceFault(String(value), context);
      if (fault === undefined) return;
      context.report(
        namespace,
        `${owner.path()}/@${attributeName}`,
        `Namespace of ${owner.name} ${fault}`,
        value,
      );
    },
  },
  composites: Object.fromEntries(
    Object.entries(ELEMENT_TABLE).flatMap(([typeName, { children }]): [string, CompositeCheck][] => {
      const names = children
        .filter(({ type }) => ELEMENT_TABLE[type]?.attributes.some(({ name }) => name === "IsReplaced"))
        .map(({ name }) => name);
      return names.length === 0 ? [] : [[typeName, replacementCheck(names)]];
    }),
  ),
};

const checkPrefix: ValueCheck = (cursor, value, context) => {
  const prefix = String(value).slice(0, 2);
  if (!/^[A-Z]{2}$/.test(prefix) || OTHER_PREFIXES.has(prefix) || isRegisteredRegion(prefix)) return;
  context.report(isrcPrefix, cursor.path(), `ISRC begins with ${prefix}, which is no country`, value);
};

function checkOwner(
  cursor: Parameters<ValueCheck>[0],
  value: string | number | boolean,
  context: CheckContext,
): void {
  const owner = context.known.identifiersOfOthers?.get(`${cursor.name} ${value}`);
  if (owner === undefined) return;
  const rule = cursor.name === "ISRC" ? sharedIsrc : globalUniqueness;
  context.report(rule, cursor.path(), `${cursor.name} is also that of ${owner}`, value);
}

/** A malformed DPID has a rule of its own. */
function namespaceFault(value: string, { known }: CheckContext): string | undefined {
  if (value.trim() === "") return "is empty";
  const allowed = known.recipient?.allowedNamespaces;
  if (allowed === undefined || value.includes("PADPIDA") || allowed.includes(value)) return undefined;
  return "is neither a DPID nor known to the recipient";
}

function replacementCheck(names: readonly string[]): CompositeCheck {
  return forNode<Readonly<Record<string, unknown>>>((node, cursor, context) => {
    for (const name of names) {
      const content = node[name];
      const siblings: readonly unknown[] = Array.isArray(content) ? content : [content];
      if (siblings.length === 0 || !siblings.every(isMarkedReplaced)) continue;
      const path = `${siblingPath(cursor.path(), name, siblings, 0)}/@IsReplaced`;
      context.report(isReplaced, path, `${name} of ${cursor.name} is replaced by none that is given`, true);
    }
  });
}

function isMarkedReplaced(id: unknown): boolean {
  const attributes = typeof id === "object" && id !== null && "attributes" in id ? id.attributes : undefined;
  const isObject = typeof attributes === "object" && attributes !== null;
  return isObject && "IsReplaced" in attributes && attributes.IsReplaced === true;
}
