/** Rules of reference integrity, which libxml2 does not check: anchors, and the references to them. */
import { ELEMENT_TABLE, SIMPLE_TYPES } from "../../builder/ern43/element-table.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { Anchor, CheckContext, Rule, RuleFamily, ValueCheck } from "./rule.ts";

const unique: Rule = {
  code: "REF_UNIQUE",
  number: 11,
  severity: "fatal",
  profiles: "all",
  checks:
    "Every reference is declared once in the message, over all kinds of references; of technical details see FIL_TECHREF_UNIQUE",
  source: "ERN 4.3 XSD, xs:ID",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Give each party, resource and release a reference of its own",
};
const technicalUnique: Rule = {
  code: "FIL_TECHREF_UNIQUE",
  number: 138,
  severity: "fatal",
  profiles: "all",
  checks: "Every technical detail has a reference of its own, those of clips too",
  source: "ERN 4.3 XSD, xs:ID",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Give each technical detail a reference of its own",
};
const resolves: Rule = {
  code: "REF_RESOLVES",
  number: 12,
  severity: "fatal",
  profiles: "all",
  checks: "Every reference that is used is declared in the same message",
  source: "ERN 4.3 XSD, xs:IDREF",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Add the record that the reference names, or correct the id that leads to it",
};
const kind: Rule = {
  code: "REF_KIND",
  number: 13,
  severity: "fatal",
  profiles: "all",
  checks: "Every reference leads to an element of the kind that its place asks for",
  source: "ERN 4.3, text of the reference elements",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Refer to a record of the kind that the text names",
};
const unusedParty: Rule = {
  code: "REF_UNUSED_PARTY",
  number: 14,
  severity: "warning",
  profiles: "all",
  checks: "Every party of the PartyList is referred to",
  source: "DDEX Schematron 2.1, G.1",
  fileStatus: "FileOK",
  hint: "Remove the party, or name it where it belongs",
};
const unusedResource: Rule = {
  code: "REF_UNUSED_RESOURCE",
  number: 14,
  severity: "warning",
  profiles: "all",
  checks: "Every resource of the ResourceList is referred to",
  source: "DDEX Schematron 2.1, G.2",
  fileStatus: "FileOK",
  hint: "Remove the resource, or place it in the release's group",
};

const unusedRelease: Rule = {
  code: "REF_UNUSED_RELEASE",
  number: 14,
  severity: "warning",
  profiles: "all",
  checks: "The main release and each ClipRelease of a message with deals have a deal",
  source: "DDEX Schematron 2.1, G.3",
  fileStatus: "FileOK",
  hint: "Add a deal for the release, or remove the clip release",
};
const unusedChapter: Rule = {
  code: "REF_UNUSED_CHAPTER",
  number: 14,
  severity: "warning",
  profiles: "all",
  checks: "Every chapter of the ChapterList is referred to",
  source: "DDEX Schematron 2.1, G.4",
  fileStatus: "FileOK",
  hint: "Remove the chapter, or name it where it belongs",
};
const unusedCueSheet: Rule = {
  code: "REF_UNUSED_CUESHEET",
  number: 14,
  severity: "warning",
  profiles: "all",
  checks: "Every cue sheet of the CueSheetList is referred to",
  source: "DDEX Schematron 2.1, G.5",
  fileStatus: "FileOK",
  hint: "Remove the cue sheet, or name it where it belongs",
};

const RESOURCES = ["SoundRecording", "Video", "Image", "Text", "SheetMusic", "Software"];
const RELEASES = ["Release", "TrackRelease", "ClipRelease"];

/** Kinds of anchors that a reference element may lead to. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  ArtistPartyReference: ["Party"],
  ContributorPartyReference: ["Party"],
  CharacterPartyReference: ["Party"],
  RightsControllerPartyReference: ["Party"],
  RecordCompanyPartyReference: ["Party"],
  ReleaseLabelReference: ["Party"],
  PartyAffiliateReference: ["Party"],
  PartyRelatedPartyReference: ["Party"],
  DisplayCreditParty: ["Party"],
  ReleaseResourceReference: RESOURCES,
  LinkedReleaseResourceReference: ["Image", "Text", "Video"],
  ResourceRelatedResourceReference: RESOURCES,
  ResourceContainedResourceReference: RESOURCES,
  RepresentativeImageReference: ["Image"],
  DealResourceReference: RESOURCES,
  DealReleaseReference: RELEASES,
  ResourceGroupReleaseReference: RELEASES,
  ResourceReleaseReference: RELEASES,
  DealTechnicalResourceDetailsReference: ["TechnicalDetails", "ClipDetails"],
  AudioChapterReference: ["Chapter"],
  VideoChapterReference: ["Chapter"],
  VideoCueSheetReference: ["CueSheet"],
  ReleaseVisibilityReference: ["ReleaseVisibility", "TrackReleaseVisibility"],
};

/** Rule of an anchor that nothing refers to; a TrackRelease without a deal is not sold alone, which is legal. */
const UNUSED: Readonly<Record<string, Rule>> = {
  Party: unusedParty,
  ...Object.fromEntries(RESOURCES.map((name) => [name, unusedResource])),
  Release: unusedRelease,
  ClipRelease: unusedRelease,
  Chapter: unusedChapter,
  CueSheet: unusedCueSheet,
};

/** References of one message; the walk fills the log, the check after it judges it. */
export const references: RuleFamily = {
  rules: [
    unique,
    technicalUnique,
    resolves,
    kind,
    unusedParty,
    unusedResource,
    unusedRelease,
    unusedChapter,
    unusedCueSheet,
  ],
  values: referenceValues(),
  message: checkReferences,
};

function logAnchor(cursor: WalkCursor, value: string | number | boolean, context: CheckContext): void {
  const { anchors } = context.references;
  const reference = String(value);
  const first = anchors.get(reference);
  if (first) {
    const text = `${cursor.name} "${reference}" is already the reference of a ${first.kind}`;
    const isTechnical = cursor.name === "TechnicalResourceDetailsReference";
    context.report(isTechnical ? technicalUnique : unique, cursor.path(), text, value);
  } else {
    anchors.set(reference, { kind: cursor.parent?.name ?? "", cursor });
  }
}

function logUse(cursor: WalkCursor, value: string | number | boolean, context: CheckContext): void {
  context.references.uses.push({ value: String(value), cursor });
}

/** Finds the elements that declare or use references in the element table. */
function referenceValues(): Readonly<Record<string, ValueCheck>> {
  const checks: Record<string, ValueCheck> = {};
  for (const entry of Object.values(ELEMENT_TABLE)) {
    for (const child of entry.children) {
      const simple = SIMPLE_TYPES[ELEMENT_TABLE[child.type]?.content ?? child.type];
      if (simple?.identity === "ID") checks[child.name] = logAnchor;
      else if (simple?.identity === "IDREF") checks[child.name] = logUse;
    }
  }
  return checks;
}

function checkReferences(context: CheckContext): void {
  const { anchors, uses } = context.references;
  const used = new Set<string>();
  for (const { value, cursor } of uses) {
    used.add(value);
    const anchor = anchors.get(value);
    if (!anchor) {
      context.report(resolves, cursor.path(), `${cursor.name} "${value}" leads to nothing`, value);
    } else if (KINDS[cursor.name]?.includes(anchor.kind) === false) {
      reportKind(cursor, value, anchor, context);
    }
  }
  const hasDeals = context.facts.message.DealList !== undefined;
  for (const [value, anchor] of anchors) {
    if (used.has(value)) continue;
    const rule = UNUSED[anchor.kind];
    // A message without deals makes no release available: it takes them down.
    if (rule && (rule !== unusedRelease || hasDeals)) reportUnused(rule, anchor, context);
  }
}

function reportKind(cursor: WalkCursor, value: string, anchor: Anchor, context: CheckContext): void {
  const wanted = KINDS[cursor.name]?.join(", ") ?? "";
  const text = `${cursor.name} "${value}" leads to a ${anchor.kind}, not to one of: ${wanted}`;
  context.report(kind, cursor.path(), text, value);
}

function reportUnused(rule: Rule, { kind: anchorKind, cursor }: Anchor, context: CheckContext): void {
  context.report(rule, cursor.path(), `No element refers to this ${anchorKind}`, cursor.node);
}
