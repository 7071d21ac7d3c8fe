/** Rules of what hangs on groups and items: covers, screen captures, bonus texts, and what is in no group. */
import type { ResourceFacts } from "./message-facts.ts";
import { linksOf, resourcesOf } from "./message-facts.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";

const LINK = { severity: "error", fileStatus: "ResourceMissing" } as const;

const coverLinked: Rule = {
  ...LINK,
  code: "GRP_COVER_LINKED",
  number: 39,
  profiles: "all",
  checks:
    "The front cover is linked from the release's group; in simple profiles and ringtones from the item",
  source: "Release profiles 2.3, 8.1 and 8.2; DDEX Schematron 2.1, 5.3.1.2(5.8)",
  hint: "Link the cover from the release's own group",
};

const screenCaptureLinked: Rule = {
  ...LINK,
  code: "GRP_SCREENCAP_LINKED",
  number: 40,
  profiles: ["Video", "MixedMedia", "SimpleVideoSingle"],
  checks:
    "Each VideoScreenCapture is linked from an item; in Video and MixedMedia the link says that it is one",
  source: "Release profiles 2.3, 8.1; DDEX Schematron 2.1, 5.3.1.2(5.9)",
  hint: "Link the image from the item of its video with LinkDescription VideoScreenCapture",
};
const bonusText: Rule = {
  code: "GRP_BONUS_TEXT",
  number: 41,
  severity: "error",
  profiles: ["Audio", "Video", "MixedMedia", "LongFormMusicalWorkVideo", "DjMix"],
  checks: "Texts, sheet music and software are items of a group as bonus items only",
  source: "DDEX Schematron 2.1, 5.1.2(c)",
  fileStatus: "MetadataMissing",
  hint: "Mark the item as a bonus, or link the text from the item that it belongs to",
};
const supplementalFlag: Rule = {
  code: "RES_SUPPLEMENTAL_FLAG",
  number: 49,
  severity: "fatal",
  profiles: "all",
  checks: "IsSupplemental is true on resources that belong to no release of the message, and on no other",
  source: "ERN 4.3, text of IsSupplemental",
  fileStatus: "MetadataMissing",
  hint: "Mark the resource as supplemental only where no group, item or clip release names it",
};

/** Links, bonus items and supplemental resources. */
export const groupLinks: RuleFamily = {
  rules: [coverLinked, screenCaptureLinked, bonusText, supplementalFlag],
  message: (context) => {
    if (!context.facts.message.ReleaseList?.Release?.ResourceGroup) return;
    checkCovers(context);
    if (isOf(screenCaptureLinked, context)) checkScreenCaptures(context);
    if (isOf(bonusText, context)) checkBonusTexts(context);
    checkSupplemental(context);
  },
};

function isOf(rule: Rule, { facts }: CheckContext): boolean {
  return facts.profile !== undefined && rule.profiles !== "all" && rule.profiles.includes(facts.profile);
}

/** In a box set the covers of its members hang on the members' groups. */
function checkCovers(context: CheckContext): void {
  const { facts } = context;
  const onItem = facts.requirements?.coverOwner === "item";
  const covers = resourcesOf(facts, "Image", "FrontCoverImage");
  if (covers.length === 0) return;
  const members = facts.groups.filter((group) => isBoxMember(group.type)).map((group) => group.node);
  const links = onItem ? facts.itemLinks : facts.groupLinks;
  const memberLinks = linksOf(members);
  for (const { reference, path } of covers) {
    if (reference === undefined || links.has(reference) || memberLinks.has(reference)) continue;
    const owner = onItem ? "an item" : "the release's own group";
    context.report(coverLinked, path, `Image "${reference}" is not linked from ${owner}`, reference);
  }
}

/** Says whether a group is a member of a box set, which has covers of its own. */
export function isBoxMember(type: string | undefined): boolean {
  return type === "ReleaseComponent" || type === "ComponentRelease";
}

function checkScreenCaptures(context: CheckContext): void {
  const { facts } = context;
  const captures = resourcesOf(facts, "Image", "VideoScreenCapture");
  if (captures.length === 0) return;
  const described = new Set<string | undefined>();
  for (const { node } of facts.items) {
    for (const link of node.LinkedReleaseResourceReference ?? []) {
      const saysSo = link.attributes?.LinkDescription === "VideoScreenCapture";
      if (saysSo || facts.profile === "SimpleVideoSingle") described.add(link.value);
    }
  }
  for (const { reference, path } of captures) {
    if (reference === undefined || described.has(reference)) continue;
    const text = `Image "${reference}" is not linked from an item as VideoScreenCapture`;
    context.report(screenCaptureLinked, path, text, reference);
  }
}

function checkBonusTexts(context: CheckContext): void {
  for (const { node, path } of context.facts.items) {
    const resource = context.facts.resourceByReference.get(node.ReleaseResourceReference ?? "");
    if (!resource || !isText(resource) || node.IsBonusResource === true) continue;
    const text = `Item of ${resource.kind} "${resource.reference}" is no bonus item`;
    context.report(bonusText, `${path}/IsBonusResource`, text);
  }
}

function isText({ kind }: ResourceFacts): boolean {
  return kind === "Text" || kind === "SheetMusic" || kind === "Software";
}

function checkSupplemental(context: CheckContext): void {
  const { facts } = context;
  const ofRelease = resourcesOfReleases(context);
  for (const { reference, kind, isSupplemental, isPrimary, path } of facts.resources) {
    if (reference === undefined || isSupplemental !== ofRelease.has(reference)) continue;
    // A recording that the release is made of and does not place is reported as that.
    if (isPrimary) continue;
    const fault = isSupplemental ? "is supplemental, but part of a release" : "is part of no release";
    const text = `${kind} "${reference}" ${fault}`;
    context.report(supplementalFlag, `${path}/@IsSupplemental`, text, isSupplemental);
  }
}

/** Resources that a group, an item or a clip release names; what a track release may name is a rule of its own. */
function resourcesOfReleases({ facts }: CheckContext): ReadonlySet<string> {
  const { TrackRelease: tracks = [], ClipRelease: clips = [] } = facts.message.ReleaseList ?? {};
  const references = new Set([
    ...facts.itemReferences,
    ...facts.itemLinks,
    ...linksOf(facts.groups.map((group) => group.node)),
    ...linksOf(tracks),
  ]);
  for (const { ReleaseResourceReference: reference } of clips) {
    if (reference !== undefined) references.add(reference);
  }
  return references;
}
