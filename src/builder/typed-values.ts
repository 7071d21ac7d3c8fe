/** Values of allowed-value sets that stand in composites of their own. */
import { allowed } from "./allowed-value.ts";

/** A composite that holds a value of a set. */
interface TypedValue<Value extends string> {
  readonly value: Value;
}

/** Builds the composite of a value, undefined where there is none. */
export function typed<Value extends string>(value: string | undefined): TypedValue<Value> | undefined {
  return value === undefined ? undefined : { value: allowed(value) };
}

/** Builds the composites of several values, undefined where there are none. */
export function typedList<Value extends string>(
  values: readonly string[],
): readonly TypedValue<Value>[] | undefined {
  return values.length === 0 ? undefined : values.map((value) => ({ value: allowed(value) }));
}
