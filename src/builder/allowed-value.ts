/**
 * The places where a catalogue's text becomes a typed part of a message unchecked.
 *
 * The builder never refuses data: it writes down what the catalogue states, the rules and the XSD judge the whole tree,
 * and so everything that is wrong with a release is reported at once. Nothing is serialized before that judgement.
 */

/** Passes a text on as one of an allowed-value set; the XSD refuses the document where it is not. */
export function allowed<Value extends string>(value: string): Value {
  return value as Value;
}

/** Passes a required fact on; where the catalogue lacks it the key stays absent and rule XSD_REQUIRED reports it. */
export function required<Value>(value: Value | undefined): Value {
  return value as Value;
}

/** Passes on what a composite has once; where the catalogue has several, all, and the XSD refuses the second by its row. */
export function once<Value>(values: readonly Value[]): Value | undefined {
  return values.length > 1 ? (values as unknown as Value) : values[0];
}
