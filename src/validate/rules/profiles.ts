/** Rules of the release profiles: which resources, of which types, how many. */
import type { ReleaseProfileVersionId } from "../../builder/ern43/types.ts";
import type { ResourceFacts } from "./message-facts.ts";
import { RELEASE_LIST_PATH, RESOURCE_LIST_PATH, resourcesOf } from "./message-facts.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

const releaseType: Rule = {
  code: "REL_TYPE_FOR_PROFILE",
  number: 20,
  severity: "warning",
  profiles: ["Audio", "SimpleAudioSingle"],
  checks: "At least one ReleaseType is among those of the profile",
  source: "DDEX Schematron 2.1, 5.1.3",
  fileStatus: "FileOK",
  hint: "Add a release type that fits the profile, or choose another profile",
};
const resourceType: Rule = {
  code: "RES_TYPE_FOR_PROFILE",
  number: 48,
  severity: "fatal",
  profiles: ["Audio", "SimpleAudioSingle"],
  checks: "Every primary resource is of a kind and type that the profile allows",
  source: "Release profiles 2.3, 6.2 and 6.5; DDEX Schematron 2.1, 5.1.2",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Correct the type of the recording, or choose another profile",
};
const audio: Rule = {
  code: "PRF_AUDIO",
  number: 139,
  severity: "fatal",
  profiles: ["Audio"],
  checks:
    "The release has at least one primary recording, exactly one front cover and at most one cover video",
  source: "Release profiles 2.3, 6.2",
  fileStatus: "MetadataMissing",
  hint: "Add what the profile asks for, or choose another profile",
};
const simpleAudio: Rule = {
  code: "PRF_SIMPLE_AUDIO",
  number: 142,
  severity: "fatal",
  profiles: ["SimpleAudioSingle"],
  checks:
    "The release has one primary recording in one item of one group, and at most one image and cover video",
  source: "Release profiles 2.3, 6.5 and 8.1",
  fileStatus: "MetadataMissing",
  hint: "Remove what is too much, or choose profile Audio",
};

/** Primary sound recordings of the audio profiles. */
const AUDIO_TYPES = new Set<string | undefined>([
  "MusicalWorkSoundRecording",
  "NonMusicalWorkSoundRecording",
]);

const RELEASE_TYPES: Partial<Record<ReleaseProfileVersionId, readonly string[]>> = {
  Audio: [
    "Album",
    "EP",
    "Single",
    "ClassicalAlbum",
    "ClassicalDigitalBoxedSet",
    "DigitalBoxSetRelease",
    "KaraokeRelease",
    "StemBundle",
    "PlayList",
    "Season",
    "Series",
    "Episode",
    "EBookRelease",
    "Documentary",
    "Bundle",
    "UserDefined",
  ],
  SimpleAudioSingle: ["SingleResourceRelease", "Single", "KaraokeRelease", "PlayList", "UserDefined"],
};

/** Profiles Audio and SimpleAudioSingle. */
export const profiles: RuleFamily = {
  rules: [releaseType, resourceType, audio, simpleAudio],
  message: (context) => {
    checkReleaseType(context);
    if (context.facts.profile === "Audio") checkAudio(context);
    else if (context.facts.profile === "SimpleAudioSingle") checkSimpleAudio(context);
  },
};

function checkReleaseType(context: CheckContext): void {
  const { profile, message } = context.facts;
  const expected = profile === undefined ? undefined : RELEASE_TYPES[profile];
  const types = message.ReleaseList?.Release?.ReleaseType ?? [];
  if (!expected || types.length === 0) return;
  if (types.some((type) => type.value !== undefined && expected.includes(type.value))) return;
  const path = siblingPath(`${RELEASE_LIST_PATH}/Release`, "ReleaseType", types, 0);
  const text = `No ReleaseType is one of profile ${profile}: ${expected.join(", ")}`;
  context.report(releaseType, path, text, types[0]?.value);
}

function checkAudio(context: CheckContext): void {
  const { facts } = context;
  checkPrimaryTypes(context);
  if (!facts.resources.some((resource) => resource.isPrimary)) {
    const text = "Profile Audio asks for a primary SoundRecording: the message has none";
    context.report(audio, `${RESOURCE_LIST_PATH}/SoundRecording`, text);
  }
  const covers = resourcesOf(facts, "Image", "FrontCoverImage");
  if (covers.length === 0) {
    const text = "Profile Audio asks for exactly one FrontCoverImage: the message has none";
    context.report(audio, `${RESOURCE_LIST_PATH}/Image`, text);
  }
  reportSurplus(audio, covers, 1, context);
  reportSurplus(audio, resourcesOf(facts, "Video", "FrontCoverVideo"), 1, context);
}

function checkSimpleAudio(context: CheckContext): void {
  const { facts } = context;
  checkPrimaryTypes(context);
  const primaries = facts.resources.filter((resource) => resource.isPrimary);
  if (primaries.length === 0) {
    const text = "Profile SimpleAudioSingle asks for one primary SoundRecording: the message has none";
    context.report(simpleAudio, `${RESOURCE_LIST_PATH}/SoundRecording`, text);
  }
  reportSurplus(simpleAudio, primaries, 1, context);
  reportSurplus(simpleAudio, resourcesOf(facts, "Image"), 1, context);
  reportSurplus(simpleAudio, resourcesOf(facts, "Video", "FrontCoverVideo"), 1, context);
  const group = facts.message.ReleaseList?.Release?.ResourceGroup;
  if (!group) return;
  const path = `${RELEASE_LIST_PATH}/Release/ResourceGroup`;
  if ((group.ResourceGroup ?? []).length > 0) {
    const text = "Profile SimpleAudioSingle has one group: this one holds others";
    context.report(simpleAudio, `${path}/ResourceGroup`, text);
  } else if (group.ResourceGroupContentItem?.length !== 1) {
    const count = group.ResourceGroupContentItem?.length ?? 0;
    const text = `Profile SimpleAudioSingle has exactly one item: this group has ${count}`;
    context.report(simpleAudio, `${path}/ResourceGroupContentItem`, text);
  }
}

function checkPrimaryTypes(context: CheckContext): void {
  for (const { isPrimary, kind, type, path, reference } of context.facts.resources) {
    if (!isPrimary || type === undefined) continue;
    if (kind === "SoundRecording" && AUDIO_TYPES.has(type)) continue;
    const text = `${kind} "${reference ?? ""}" of type ${type} is not allowed in profile ${context.facts.profile}`;
    context.report(resourceType, `${path}/Type`, text, type);
  }
}

function reportSurplus(
  rule: Rule,
  found: readonly ResourceFacts[],
  limit: number,
  context: CheckContext,
): void {
  for (const { kind, type, path, reference } of found.slice(limit)) {
    const text = `${kind} "${reference ?? ""}" (${type ?? "no type"}) is more than profile ${context.facts.profile} allows`;
    context.report(rule, path, text, reference);
  }
}
