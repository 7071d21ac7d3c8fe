/** Puts libxml2's complaints about a document into words of ours. */

import { sortByDistance } from "./xsd-closest-values.ts";

/** One fault that libxml2 found. */
export interface XsdFault {
  /** Local name of the element that libxml2 names; undefined where the text is not well-formed. */
  readonly element: string | undefined;
  /** Local name of the attribute, where the fault is about one. */
  readonly attribute: string | undefined;
  /** The offending value, where the message has it. */
  readonly value: string | undefined;
  /** What is wrong, in one sentence without a period. */
  readonly text: string;
  readonly hint: string;
  /** True where libxml2 only repeats, for the type as a whole, what it has said of one of its facets. */
  readonly repeats: boolean;
}

const LISTED_VALUES = 8;

const HINT_VALUE = "Correct the value in the cell that the source names, so that the element fits the XSD";
const HINT_STRUCTURE = "Compare the element's children, their order and their number with the XSD";
const HINT_ATTRIBUTE = "Compare the element's attributes with the XSD";

type Described = Pick<XsdFault, "text" | "hint"> & Partial<Pick<XsdFault, "value" | "repeats" | "attribute">>;

interface Wording {
  readonly pattern: RegExp;
  /** `subject` is what the sentence is about; `groups` what the pattern captured. */
  readonly describe: (subject: string, groups: readonly string[]) => Described;
}

const WORDINGS: readonly Wording[] = [
  {
    pattern: /^\[facet 'enumeration'\] The value '(.*)' is not an element of the set \{(.*)\}\.$/su,
    describe: (subject, [value = "", set = ""]) => ({
      value,
      text: `${subject} ${quote(value)} is not an allowed value; allowed: ${listValues(value, set)}`,
      hint: HINT_VALUE,
    }),
  },
  {
    pattern: /^\[facet 'pattern'\] The value '(.*)' is not accepted by the pattern '(.*)'\.$/su,
    describe: (subject, [value = "", pattern = ""]) => ({
      value,
      text: `${subject} ${quote(value)} does not match the pattern ${shorten(pattern)}`,
      hint: HINT_VALUE,
    }),
  },
  {
    pattern:
      /^\[facet '\w+'\] The value has a length of '(\d+)'; this (?:exceeds|underruns|differs from) the allowed (\w+)? ?length of '(\d+)'\.$/u,
    describe: (subject, [length = "", bound = "", allowed = ""]) => ({
      text: `${subject} has a length of ${length}; allowed ${`${bound} length`.trim()}: ${allowed}`,
      hint: HINT_VALUE,
    }),
  },
  {
    pattern: /^\[facet '\w+'\] The value '(.*)' (.*\('.*'\).*)\.$/su,
    describe: (subject, [value = "", rest = ""]) => ({
      value,
      text: `${subject} ${quote(value)} ${rest.replaceAll("'", "")}`,
      hint: HINT_VALUE,
    }),
  },
  {
    pattern: /^'(.*)' is not a valid value of the (local )?(?:atomic|list|union) type(?: '(.*)')?\.$/su,
    describe: (subject, [value = "", , type = ""]) => ({
      value,
      text: `${subject} ${quote(value)} is not a valid value${type === "" ? "" : ` of the type ${type}`}`,
      hint: HINT_VALUE,
      repeats: !type.startsWith("xs:"),
    }),
  },
  {
    pattern: /^This element is not expected\.(?: Expected is (?:one of )?\( (.*) \)\.)?$/su,
    describe: (subject, [expected]) => ({
      text:
        expected === undefined
          ? `${subject} is not allowed here; no further element is expected`
          : `${subject} is not allowed here; expected: ${listNames(expected)}`,
      hint: HINT_STRUCTURE,
    }),
  },
  {
    pattern: /^Missing child element\(s\)\.(?: Expected is (?:one of )?\( (.*) \)\.)?$/su,
    describe: (subject, [expected = ""]) => ({
      text: `${subject} lacks a child element; expected: ${listNames(expected)}`,
      hint: HINT_STRUCTURE,
    }),
  },
  {
    pattern: /^The attribute '(.*)' is required but missing\.$/su,
    describe: (_, [attribute = ""]) => ({
      attribute: localPart(attribute),
      text: `The attribute ${localPart(attribute)} is required but missing`,
      hint: HINT_ATTRIBUTE,
    }),
  },
  {
    pattern: /^The attribute '.*' is not allowed\.$/su,
    describe: (subject) => ({ text: `${subject} is not allowed here`, hint: HINT_ATTRIBUTE }),
  },
  {
    pattern: /^No matching global declaration available for the validation root\.$/u,
    describe: (subject) => ({
      text: `${subject} is not a message of this XSD`,
      hint: "Check the root element and its namespace, which names the version of the standard",
    }),
  },
  {
    pattern: /^Element content is not allowed, because .*$/su,
    describe: (subject) => ({
      text: `${subject} holds elements, where only a value is allowed`,
      hint: HINT_STRUCTURE,
    }),
  },
  {
    pattern: /^Character content .*$/su,
    describe: (subject) => ({
      text: `${subject} holds text, where only elements are allowed`,
      hint: HINT_STRUCTURE,
    }),
  },
];

/**
 * Reads one message of libxml2.
 *
 * Shape: the text of an `XsdMessage` in; a wording that is not known is handed on as libxml2 wrote it.
 */
export function readXsdFault(message: string): XsdFault {
  const nobody = { element: undefined, attribute: undefined, value: undefined, repeats: false };
  const match =
    /^(?:element \S+: )?Schemas validity error : Element '([^']*)'(?:, attribute '([^']*)')?: (.*)$/su.exec(
      message,
    );
  if (match === null) {
    const [firstLine = ""] = message.split("\n");
    return {
      ...nobody,
      text: stripPeriod(firstLine.replace(/^(?:element \S+: )?[A-Za-z ]*error : /u, "")),
      hint: "Correct the XML at this line",
    };
  }
  const [, element = "", attribute, said = ""] = match;
  const subject = attribute === undefined ? localPart(element) : `Attribute ${localPart(attribute)}`;
  const named = {
    ...nobody,
    element: localPart(element),
    attribute: attribute === undefined ? undefined : localPart(attribute),
  };
  for (const { pattern, describe } of WORDINGS) {
    const groups = pattern.exec(said);
    if (groups !== null) return { ...named, ...describe(subject, groups.slice(1)) };
  }
  return { ...named, text: `${subject}: ${shorten(stripPeriod(said))}`, hint: HINT_STRUCTURE };
}

function localPart(name: string): string {
  return name.replace(/^\{[^}]*\}/u, "").replace(/^.*:/u, "");
}

function listNames(expected: string): string {
  return expected.split(", ").map(localPart).join(" or ");
}

function listValues(wrong: string, set: string): string {
  const values = sortByDistance(wrong, set.slice(1, -1).split("', '"));
  const listed = values.slice(0, LISTED_VALUES).join(", ");
  return values.length > LISTED_VALUES ? `${listed} and ${values.length - LISTED_VALUES} more` : listed;
}

function quote(value: string): string {
  return `"${shorten(value.replace(/\s+/gu, " "))}"`;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

function stripPeriod(text: string): string {
  return text.replace(/\.$/u, "");
}
