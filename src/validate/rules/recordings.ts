/** Rules of recordings: how long they are, and whether somebody sings in which language. */
import type { SoundRecording } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { durationSeconds } from "../duration-seconds.ts";
import type { MessageFacts, ResourceFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import type { Place } from "./repeated.ts";
import { reportRepeated } from "./repeated.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const durationSane: Rule = {
  code: "RES_DURATION_SANE",
  number: 50,
  severity: "error",
  profiles: "all",
  checks: "Every recording and video lasts longer than nothing, and no clip lasts longer than its host",
  source: "ERN 4.3 part 1, 6.10; house rule",
  fileStatus: "MetadataMissing",
  hint: "Correct the duration",
};
const durationTotal: Rule = {
  code: "RES_DURATION_TOTAL",
  number: 50,
  severity: "warning",
  profiles: "all",
  checks: "The release lasts about as long as the recordings and videos in its groups together",
  source: "House rule",
  fileStatus: "FileOK",
  hint: "Correct the duration of the release, or leave it out",
};
const instrumentalFlag: Rule = {
  code: "RES_DEPRECATED_INSTRUMENTAL",
  number: 55,
  severity: "information",
  profiles: "all",
  checks: "No recording has IsInstrumental",
  source: "ERN 4.3, text of IsInstrumental",
  fileStatus: "FileOK",
  hint: "Name HasVocalPerformance or HasForegroundVocalPerformance in its place",
};
const languageOrInstrumental: Rule = {
  code: "RES_LANGUAGE_VS_INSTRUMENTAL",
  number: 56,
  severity: "warning",
  profiles: "all",
  checks: "A recording with vocals has a LanguageOfPerformance, and one without has none but zxx",
  source: "Practice of recipients",
  fileStatus: "FileOK",
  hint: "Correct the language of the performance, or whether there are vocals",
};

type Recording = Incomplete<
  Pick<
    SoundRecording,
    "ResourceReference" | "Duration" | "HasVocalPerformance" | "IsInstrumental" | "LanguageOfPerformance"
  >
>;

/** Parts of the sum that the duration of a release may be off by. */
const TOLERANCE = 0.02;
/** Rounding of each recording, and the pause behind it. Unit: seconds. */
const TOLERANCE_EACH = 3;

/** Sound recordings and videos. */
export const recordings: RuleFamily = {
  rules: [durationSane, durationTotal, instrumentalFlag, languageOrInstrumental],
  composites: {
    SoundRecording: forNode<Recording>(checkRecording),
    Video: forNode<Recording>(checkRecording),
  },
  message: (context) => {
    reportRepeated(instrumentalFlag, instrumentalPlaces(context), context);
    checkTotal(context);
    for (const resource of context.facts.resources) checkClip(resource, context);
  },
};

function checkRecording(node: Recording, cursor: WalkCursor, context: CheckContext): void {
  const name = `${cursor.name} "${node.ResourceReference ?? ""}"`;
  const seconds = secondsOf(node);
  if (seconds !== undefined && seconds <= 0) {
    context.report(durationSane, `${cursor.path()}/Duration`, `${name} lasts no time`, node.Duration);
  }
  const languages = node.LanguageOfPerformance ?? [];
  if (node.HasVocalPerformance === true) {
    if (languages.length > 0) return;
    const text = `${name} has vocals in no language`;
    context.report(languageOrInstrumental, `${cursor.path()}/LanguageOfPerformance`, text);
  } else if (node.HasVocalPerformance === false || node.IsInstrumental === true) {
    const index = languages.findIndex((language) => language.value !== "zxx");
    if (index < 0) return;
    const path = siblingPath(cursor.path(), "LanguageOfPerformance", languages, index);
    const text = `${name} has no vocals, but a language`;
    context.report(languageOrInstrumental, path, text, languages[index]?.value);
  }
}

function instrumentalPlaces({ facts }: CheckContext): readonly Place[] {
  return facts.resources
    .filter(({ node }) => node.IsInstrumental !== undefined)
    .map(({ kind, reference, path, node }) => ({
      path: `${path}/IsInstrumental`,
      text: `${kind} "${reference ?? ""}" has the deprecated IsInstrumental`,
      value: node.IsInstrumental,
    }));
}

function secondsOf({ Duration: duration }: { readonly Duration?: string | undefined }): number | undefined {
  return duration === undefined ? undefined : durationSeconds(duration);
}

/** A release may count its bonus items, or leave them out. */
function checkTotal(context: CheckContext): void {
  const { facts } = context;
  const release = facts.message.ReleaseList?.Release;
  const total = release && secondsOf(release);
  const sums = sumsOf(facts);
  if (total === undefined || !sums || sums.all === 0) return;
  const slack = sums.all * TOLERANCE + facts.items.length * TOLERANCE_EACH;
  if (total >= sums.primary - slack && total <= sums.all + slack) return;
  const path = `${RELEASE_LIST_PATH}/Release/Duration`;
  const text = `Release lasts ${Math.round(total)} s, its resources last ${Math.round(sums.all)} s`;
  context.report(durationTotal, path, text, release?.Duration);
}

/** Nothing where the duration of a resource is not known. */
function sumsOf(facts: MessageFacts): { readonly primary: number; readonly all: number } | undefined {
  let primary = 0;
  let all = 0;
  for (const { node } of facts.items) {
    const resource = facts.resourceByReference.get(node.ReleaseResourceReference ?? "");
    if (!resource || (resource.kind !== "SoundRecording" && resource.kind !== "Video")) continue;
    const seconds = secondsOf(resource.node);
    if (seconds === undefined) return undefined;
    all += seconds;
    if (resource.isPrimary) primary += seconds;
  }
  return { primary, all };
}

function checkClip({ node, type, kind, reference, path }: ResourceFacts, context: CheckContext): void {
  if (type !== "Clip") return;
  const seconds = secondsOf(node);
  if (seconds === undefined) return;
  for (const related of node.RelatedResource ?? []) {
    if (related.ResourceRelationshipType !== "IsClipFrom") continue;
    const host = context.facts.resourceByReference.get(related.ResourceRelatedResourceReference ?? "");
    const limit = host && secondsOf(host.node);
    if (limit === undefined || seconds <= limit) continue;
    const text = `Clip "${reference ?? ""}" lasts longer than its host "${host?.reference}"`;
    context.report(durationSane, `${path}/Duration`, `${kind} ${text}`, node.Duration);
  }
}
