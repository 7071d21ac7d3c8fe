/** A value for each simple type of ERN 4.3. */
import type { SimpleTypeEntry } from "../../src/builder/ern43/element-table-types.ts";

/** A value of each pattern that the XSD has, by the first characters of the pattern. */
const PATTERN_VALUES: readonly (readonly [start: string, value: string])[] = [
  ["[a-zA-Z]{2,3}", "en"],
  ["[0-9]{4}", "2020-02"],
  ["[0-9]+,", "10,20"],
  ["[0-9]{11}", "00000000199"],
  ["PADPIDA", "PADPIDA2013042401U"],
];

const BUILT_IN_VALUES: Readonly<Record<string, string>> = {
  "xs:string": "text",
  "xs:decimal": "1.50",
  "xs:dateTime": "2020-01-02T03:04:05Z",
  "xs:duration": "PT3M1.5S",
  "xs:gYear": "2020",
};

/** Values of elements and attributes whose type says less than the standard's text. */
const NAMED_VALUES: Readonly<Record<string, string>> = {
  LanguageAndScriptCode: "en",
  ISNI: "0000000121707484",
  IPN: "10000001",
};

/**
 * Gives a value for an element or attribute that is no reference, of the kind that the tree has.
 *
 * Shape: the same for the same name and type; of an allowed-value set its first.
 * Throws: TypeError for a type that it knows no value of.
 */
export function sampleValue(
  name: string,
  type: SimpleTypeEntry,
  allowedValueSets: ReadonlyMap<string, readonly string[]>,
): string | number | boolean {
  const named = NAMED_VALUES[name];
  if (named !== undefined) return named;
  if (type.value === "boolean") return true;
  if (type.value === "number") return 1;
  const [pattern] = type.patterns;
  const value =
    type.allowedValues === undefined
      ? pattern === undefined
        ? BUILT_IN_VALUES[type.base]
        : valueOf(pattern)
      : allowedValueSets.get(type.allowedValues)?.[0];
  if (value === undefined) throw new TypeError(`Cannot give a value of "${type.base}": none is known`);
  return value;
}

/** A pattern without any sign is its own value. */
function valueOf(pattern: string): string | undefined {
  if (/^\w+$/.test(pattern)) return pattern;
  return PATTERN_VALUES.find(([start]) => pattern.startsWith(start))?.[1];
}
