/** What a validation rule is, and what its check gets to see. */
import type { ReleaseProfileVersionId } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { Severity } from "../../finding.ts";
import type { MessageContext } from "../message-context.ts";
import type { MessageFacts } from "./message-facts.ts";

/** Status that a recipient answers with in its acknowledgement. Source: DDEX allowed-value set ErncFileStatus. */
export type ErncFileStatus =
  | "ArtistRoleUnknown"
  | "CommercialReleaseDateInvalid"
  | "ConflictingAvailabilityPeriods"
  | "DuplicatedPublisherNames"
  | "ErnMissing"
  | "FileOK"
  | "IdentifierInvalid"
  | "IdentifierSyntaxInvalid"
  | "InternalError"
  | "MetadataMissing"
  | "NewReleaseMessageInvalid"
  | "NoDealForTrackRelease"
  | "NoDealInNewReleaseMessage"
  | "OriginalReleaseDateLaterThanReleaseDate"
  | "PrimaryArtistNameMissing"
  | "ResourceCorrupt"
  | "ResourceMissing"
  | "ResourceNotMeetingSpecifications"
  | "SignatureOrHashSumWrongOrMissing"
  | "UnsupportedUsage"
  | "UserDefined";

/** One rule of conformance. */
export interface Rule {
  /** Stable code; the `code` of its findings. */
  readonly code: string;
  /** Number in the list of rules; rules that came out of one number share it. Absent where the XSD is the rule. */
  readonly number?: number;
  readonly severity: Severity;
  /** Profiles that the rule holds for. */
  readonly profiles: "all" | readonly ReleaseProfileVersionId[];
  /** What must hold, one sentence. */
  readonly checks: string;
  /** Where DDEX says so, in short. */
  readonly source: string;
  /** What a recipient answers; `FileOK` for warnings that pass. */
  readonly fileStatus: ErncFileStatus;
  /** What to do about a finding, starting with a verb. */
  readonly hint: string;
  /** Why the rule is milder or narrower than what DDEX or recipients write; one sentence, where it is. */
  readonly note?: string;
  /** Facts beyond the message that the rule needs; without them it is silent. */
  readonly needs?: readonly (keyof MessageContext)[];
  /** Where the rule looks when it is not only the tree of a message. */
  readonly where?: "text";
}

/** A composite that may lack what its type requires: the builder builds what is there. */
export type Incomplete<Node> = Node extends readonly (infer Item)[]
  ? readonly Incomplete<Item>[]
  : Node extends object
    ? { readonly [Name in keyof Node]?: Incomplete<Node[Name]> | undefined }
    : Node;

/** An element that declares a reference. */
export interface Anchor {
  /** Element that is referred to, for example `SoundRecording`. */
  readonly kind: string;
  readonly cursor: WalkCursor;
}

/** Every reference of a message, gathered by the walk. */
export interface ReferenceLog {
  /** First anchor of each value. */
  readonly anchors: Map<string, Anchor>;
  readonly uses: { readonly value: string; readonly cursor: WalkCursor }[];
}

/** What a check gets beside the node that it looks at. */
export interface CheckContext {
  readonly facts: MessageFacts;
  /** What is known beyond the message. */
  readonly known: MessageContext;
  readonly references: ReferenceLog;
  /** Adds a finding. Units: `path` as in `Finding.path`; `text` one sentence without a period. */
  report(rule: Rule, path: string, text: string, value?: unknown): void;
}

export type CompositeCheck = (cursor: WalkCursor, context: CheckContext) => void;
export type ValueCheck = (
  cursor: WalkCursor,
  value: string | number | boolean,
  context: CheckContext,
) => void;
export type AttributeCheck = (
  owner: WalkCursor,
  attributeName: string,
  value: string | number | boolean,
  context: CheckContext,
) => void;

/** Takes a finding in the text of a message. Units: `line` counts from 1. */
export type TextReport = (rule: Rule, path: string, text: string, line: number) => void;
export type TextCheck = (xml: string, report: TextReport) => void;

/** Rules that look at the same parts of a message, and their checks. */
export interface RuleFamily {
  readonly rules: readonly Rule[];
  /** Checks of a composite, by its type: key of `ELEMENT_TABLE`. */
  readonly composites?: Readonly<Record<string, CompositeCheck>>;
  /** Checks of a text, by the name of its element. */
  readonly values?: Readonly<Record<string, ValueCheck>>;
  /** Check of every text. */
  readonly eachValue?: ValueCheck;
  /** Checks of an attribute, by its name. */
  readonly attributes?: Readonly<Record<string, AttributeCheck>>;
  /** Check of every attribute. */
  readonly eachAttribute?: AttributeCheck;
  /** Check of the message as a whole, after the walk. */
  readonly message?: (context: CheckContext) => void;
  /** Check of the text that a message is read from. */
  readonly text?: TextCheck;
}

/** Gives a check its node with a type. */
export function forNode<Node>(
  check: (node: Incomplete<Node>, cursor: WalkCursor, context: CheckContext) => void,
): CompositeCheck {
  return (cursor, context) => {
    if (isNode<Node>(cursor.node)) check(cursor.node, cursor, context);
  };
}

/** Trusts the element table, by which the check was chosen, for the rest of the type. */
function isNode<Node>(node: unknown): node is Incomplete<Node> {
  return typeof node === "object" && node !== null;
}

/** Path of one of several siblings of the same name below `parentPath`. Units: `index` counts from 0. */
export function siblingPath(
  parentPath: string,
  name: string,
  siblings: readonly unknown[],
  index: number,
): string {
  return siblings.length > 1 ? `${parentPath}/${name}[${index + 1}]` : `${parentPath}/${name}`;
}
