/** Shapes of the entries of the generated element table. */

/** Element that an ERN 4.3 document starts with. */
export type RootName = "NewReleaseMessage" | "PurgeReleaseMessage";

/** A child element of a composite. */
export interface ChildEntry {
  /** Name of the element and of the property. */
  readonly name: string;
  /** Key of `ELEMENT_TABLE` or of `SIMPLE_TYPES`. */
  readonly type: string;
  /** Least number of occurrences; 0 for every member of a choice. */
  readonly min: number;
  /** Greatest number of occurrences, `Infinity` where there is no limit. 1 means a scalar property, more an array. */
  readonly max: number;
  /** Index in the composite's `choices` of the choice that the child belongs to. */
  readonly choice?: number;
  /**
   * True for a repeated run of elements: the property is an array of objects of `type`, whose children are written one
   * after the other without an element around them.
   */
  readonly run?: true;
}

/** A child inside one branch of a choice, with the occurrences that the branch asks for. */
export interface BranchMember {
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

/** A choice between branches; at most one branch may be present. */
export interface ChoiceEntry {
  /** 1 where a branch must be chosen, 0 where all may be absent. */
  readonly min: number;
  readonly branches: readonly (readonly BranchMember[])[];
}

/** An attribute of a composite. */
export interface AttributeEntry {
  readonly name: string;
  /** Key of `SIMPLE_TYPES`. */
  readonly type: string;
  readonly required: boolean;
}

/** A composite: child elements in the order of the XSD, or text with attributes. */
export interface CompositeEntry {
  readonly children: readonly ChildEntry[];
  readonly choices?: readonly ChoiceEntry[];
  readonly attributes: readonly AttributeEntry[];
  /** Key of `SIMPLE_TYPES`: type of the property `value`, on composites that hold text. */
  readonly content?: string;
}

/** A simple type. */
export interface SimpleTypeEntry {
  /** Type of the property in the tree. */
  readonly value: "string" | "number" | "boolean";
  /** Built-in type of XML Schema that it comes from, for example `xs:string` or `xs:dateTime`. */
  readonly base: string;
  /** Says that the value declares a reference (ID) or uses one (IDREF). */
  readonly identity?: "ID" | "IDREF";
  /** Patterns of XML Schema that the value has to match, all of them. */
  readonly patterns: readonly string[];
  /** Name of the allowed-value set that holds the value. */
  readonly allowedValues?: string;
}
