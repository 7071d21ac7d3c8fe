/** What a cell of a contract's view may hold, taken from the zod type of its property once and not for each row. */
import { z } from "zod";

/** The check of one column. */
export interface CellCheck {
  readonly property: string;
  /** False where null leaves the property out. */
  readonly isRequired: boolean;
  /** True for a list, which null leaves empty. */
  readonly isList: boolean;
  readonly accepts: (value: unknown) => boolean;
  /** For the text of a finding, for example `a string`. */
  readonly expected: string;
}

/**
 * Derives the checks of a record's columns.
 *
 * Throws: TypeError for a zod type that no column of the contract has, which is a programming error.
 */
export function cellChecks(fields: Readonly<Record<string, z.ZodType>>): readonly CellCheck[] {
  return Object.entries(fields).map(([property, type]) => {
    const { inner, isOptional } = unwrap(type);
    const isList = inner instanceof z.ZodArray;
    return { property, isRequired: !isOptional, isList, ...checkOf(property, inner) };
  });
}

function unwrap(type: unknown): { inner: unknown; isOptional: boolean } {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    return { inner: type.unwrap(), isOptional: true };
  }
  return { inner: type, isOptional: false };
}

function checkOf(property: string, type: unknown): Pick<CellCheck, "accepts" | "expected"> {
  if (type instanceof z.ZodString) return { accepts: isString, expected: "a string" };
  if (type instanceof z.ZodBoolean) {
    return { accepts: (value) => typeof value === "boolean", expected: "true or false" };
  }
  if (type instanceof z.ZodNumber) return { accepts: Number.isSafeInteger, expected: "an integer" };
  if (type instanceof z.ZodEnum) {
    const values: ReadonlySet<unknown> = new Set(Object.values(type.enum));
    return { accepts: (value) => values.has(value), expected: `one of ${[...values].join(", ")}` };
  }
  if (type instanceof z.ZodArray && type.element instanceof z.ZodString) {
    return {
      accepts: (value) => Array.isArray(value) && value.every(isString),
      expected: "a list of strings",
    };
  }
  if (type instanceof z.ZodRecord) return { accepts: isObject, expected: "a JSON object" };
  throw new TypeError(`Cannot check column of property "${property}": its type is none that a view can have`);
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
