import type { SimpleTypeEntry } from "../../src/builder/ern43/element-table-types.ts";
import type { MessageModel } from "../../tools/generate/message-model.ts";

/** What values are drawn from. */
export interface ValueSource {
  /** Number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  readonly model: MessageModel;
}

/** A value of each pattern that the XSD has, by the first characters of the pattern. */
const PATTERN_VALUES: readonly (readonly [start: string, value: string])[] = [
  ["[a-zA-Z]{2,3}", "zh-Hant-TW"],
  ["[0-9]{4}", "2020-02"],
  ["[0-9]+,", "10,20"],
  ["[0-9]{11}", "12345678901"],
  ["PADPIDA", "PADPIDA2013042401U"],
];

const BUILT_IN_VALUES: Readonly<Record<string, readonly string[]>> = {
  "xs:string": ["text", "", " a  b "],
  "xs:boolean": ["true", "false", "1"],
  "xs:integer": ["3", "-7", "+01"],
  "xs:decimal": ["1.50", "7"],
  "xs:dateTime": ["2020-01-02T03:04:05Z", "2020-01-02T03:04:05"],
  "xs:duration": ["PT3M1.5S", "P1D"],
  "xs:gYear": ["2020"],
};

/** Draws a value that a simple type allows. */
export function validValue(typeName: string, source: ValueSource): string {
  const type = source.model.simpleTypes.get(typeName);
  if (!type) throw new Error(`Type "${typeName}" is unknown`);
  if (type.allowedValues !== undefined)
    return pick(source.model.allowedValueSets.get(type.allowedValues) ?? [""], source);
  const [pattern] = type.patterns;
  if (pattern !== undefined) return patternValue(pattern, source);
  return pick(builtInValues(type), source);
}

function builtInValues(type: SimpleTypeEntry): readonly string[] {
  const values = BUILT_IN_VALUES[type.base];
  if (!values) throw new Error(`No value is known for "${type.base}"`);
  return values;
}

function patternValue(pattern: string, source: ValueSource): string {
  const known = PATTERN_VALUES.find(([start]) => pattern.startsWith(start));
  if (known) return known[1];
  if (/^\w+$/.test(pattern)) return pattern;
  if (/^[A-Z]\[/.test(pattern)) return `${pattern.charAt(0)}${Math.floor(source.random() * 1e6)}-x_Z`;
  throw new Error(`No value is known for the pattern "${pattern}"`);
}

/** Draws one of the items. */
export function pick<Item>(items: readonly Item[], source: Pick<ValueSource, "random">): Item {
  const item = items[Math.floor(source.random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to draw from");
  return item;
}
