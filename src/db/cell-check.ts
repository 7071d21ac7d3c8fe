/** What a cell of a contract's view may hold, taken from the zod type of its property once and not for each row. */
import { z } from "zod";
import { readList } from "./read-list.ts";

/** Lists of a column that are kept. */
const MAX_REMEMBERED = 200;

/** The check of one column. */
export interface CellCheck {
  readonly property: string;
  /** False where null leaves the property out. */
  readonly isRequired: boolean;
  /** True for a list, which null leaves empty. */
  readonly isList: boolean;
  /** True where the cell is read as JSON; else it is PostgreSQL's text of the value. */
  readonly isJson: boolean;
  /** Reads a cell's text; undefined where it is none of what the column may hold. */
  readonly read: (text: string) => unknown;
  /** For the text of a finding, for example `an integer`. */
  readonly expected: string;
}

type Reading = Pick<CellCheck, "isJson" | "read" | "expected">;

/**
 * Derives the checks of a record's columns.
 *
 * Throws: TypeError for a zod type that no column of the contract has, which is a programming error.
 */
export function cellChecks(fields: Readonly<Record<string, z.ZodType>>): readonly CellCheck[] {
  return Object.entries(fields).map(([property, type]) => {
    const { inner, isOptional } = unwrap(type);
    const isList = inner instanceof z.ZodArray;
    return { property, isRequired: !isOptional, isList, ...readingOf(property, inner) };
  });
}

function unwrap(type: unknown): { inner: unknown; isOptional: boolean } {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    return { inner: type.unwrap(), isOptional: true };
  }
  return { inner: type, isOptional: false };
}

function readingOf(property: string, type: unknown): Reading {
  if (type instanceof z.ZodString) return { isJson: false, read: (text) => text, expected: "a string" };
  if (type instanceof z.ZodBoolean) return { isJson: false, read: readFlag, expected: "true or false" };
  if (type instanceof z.ZodNumber) return { isJson: false, read: readInteger, expected: "an integer" };
  if (type instanceof z.ZodEnum) {
    const values: ReadonlySet<unknown> = new Set(Object.values(type.enum));
    return {
      isJson: false,
      read: (text) => (values.has(text) ? text : undefined),
      expected: `one of ${[...values].join(", ")}`,
    };
  }
  if (type instanceof z.ZodArray && type.element instanceof z.ZodString) {
    return { isJson: false, read: remember(readList), expected: "a list of strings" };
  }
  if (type instanceof z.ZodRecord) return readJson(isObject, "a JSON object");
  throw new TypeError(`Cannot check column of property "${property}": its type is none that a view can have`);
}

function readFlag(text: string): boolean | undefined {
  if (text === "true") return true;
  return text === "false" ? false : undefined;
}

/** Reads an integer of the contract; the column may have any type whose text is one. */
export function readInteger(text: string): number | undefined {
  const value = Number(text);
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
}

function readJson(accepts: (value: unknown) => boolean, expected: string): Reading {
  return {
    isJson: true,
    read: (text) => {
      const value: unknown = JSON.parse(text);
      return accepts(value) ? value : undefined;
    },
    expected,
  };
}

/** The same few lists of roles and types come again and again: read each once, and share it. */
function remember(read: (text: string) => unknown): (text: string) => unknown {
  const known = new Map<string, unknown>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = Object.freeze(read(text));
      if (known.size >= MAX_REMEMBERED) known.clear();
      if (value !== undefined) known.set(text, value);
    }
    return value;
  };
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
