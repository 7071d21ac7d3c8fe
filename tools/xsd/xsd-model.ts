/**
 * The part of XML Schema that DDEX's files use, as plain objects.
 *
 * Names of types are written with one of three fixed prefixes: `ern:`, `avs:` and `xs:`.
 */

/** A simple type: a restriction of another one by patterns or by a list of values. */
export interface XsdSimpleType {
  /** Absent on a type written inside an element or an attribute. */
  readonly name?: string;
  readonly base: string;
  readonly patterns: readonly string[];
  readonly values: readonly string[];
}

/** What an element or an attribute holds: the name of a type, or a type written on the spot. */
export type XsdTypeUse =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "simple"; readonly simpleType: XsdSimpleType }
  | { readonly kind: "complex"; readonly complexType: XsdComplexType };

/** An element in a sequence or a choice. */
export interface XsdElement {
  readonly kind: "element";
  readonly name: string;
  readonly min: number;
  /** `Infinity` for `unbounded`. */
  readonly max: number;
  readonly type: XsdTypeUse;
}

/** A sequence or a choice. */
export interface XsdGroup {
  readonly kind: "sequence" | "choice";
  readonly min: number;
  /** `Infinity` for `unbounded`. */
  readonly max: number;
  readonly items: readonly (XsdElement | XsdGroup)[];
}

/** An attribute of a complex type. */
export interface XsdAttribute {
  readonly name: string;
  readonly required: boolean;
  readonly type: XsdTypeUse;
}

/** A complex type: child elements, or text of a simple type; and attributes. */
export interface XsdComplexType {
  /** Absent on a type written inside an element. */
  readonly name?: string;
  readonly content:
    | { readonly kind: "elements"; readonly group: XsdGroup }
    | { readonly kind: "text"; readonly base: string };
  readonly attributes: readonly XsdAttribute[];
}

/** One XSD file. */
export interface XsdFile {
  readonly targetNamespace: string;
  /** Version of the allowed-value sets, where the file holds them. */
  readonly version?: string;
  readonly imports: readonly { readonly namespace: string; readonly schemaLocation: string }[];
  /** Elements that can be the root of a document. */
  readonly roots: readonly XsdElement[];
  readonly complexTypes: readonly XsdComplexType[];
  readonly simpleTypes: readonly XsdSimpleType[];
}

/** Prefix that this project writes for a namespace. Throws: `Error` for a namespace that no DDEX file of ERN uses. */
export function prefixOf(namespace: string): string {
  if (namespace === "http://www.w3.org/2001/XMLSchema") return "xs";
  if (namespace === "http://ddex.net/xml/allowed-value-sets") return "avs";
  if (/^http:\/\/ddex\.net\/xml\/ern\/\d+$/.test(namespace)) return "ern";
  throw new Error(`Cannot name namespace "${namespace}": it is none of XML Schema, AVS and ERN`);
}
