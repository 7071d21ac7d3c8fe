/** Rules of what deals say about each release: its tracks, its label, its dates, its first message. */
import type { Release, TrackRelease } from "../../builder/ern43/types.ts";
import { instantOf, isBefore, readDeals } from "./deal-facts.ts";
import type { DealFacts } from "./deal-facts.ts";
import { hasLiveDeal } from "./live-deals.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import { reportRepeated } from "./repeated.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

const dealVsRelease: Rule = {
  code: "DAT_DEAL_VS_RELEASE",
  number: 105,
  severity: "warning",
  profiles: "all",
  checks:
    "No deal but a pre-order starts before the ReleaseDate: the date is only shown, the deal makes available",
  source: "ERN 4.3, text of Release/ReleaseDate",
  fileStatus: "FileOK",
  hint: "Correct the release date or the start of the deal",
  note: "deals that start later, for example those of a second territory, are no mismatch",
};
const tracks: Rule = {
  code: "DEAL_TRACKS",
  number: 111,
  severity: "error",
  profiles: "all",
  checks: "Every TrackRelease has a deal where the recipient reads the deals of tracks only",
  source: "Help pages of YouTube; DDEX allowed value NoDealForTrackRelease",
  fileStatus: "NoDealForTrackRelease",
  hint: "Add the track releases to the deals of the release",
  note: "other recipients read the deal of the release for its tracks, so that it would warn of nearly every message",
  needs: ["recipient"],
};
const labelCoverage: Rule = {
  code: "DEAL_LABEL_COVERAGE",
  number: 127,
  severity: "error",
  profiles: "all",
  checks: "Every territory that a release has a deal for has a label of the release",
  source: "Release profiles 2.3, 7.3(5)",
  fileStatus: "MetadataMissing",
  hint: "Add a label for the territory, or one for all",
};
const initialTakedown: Rule = {
  code: "DEAL_NO_INITIAL_TAKEDOWN",
  number: 128,
  severity: "warning",
  profiles: "all",
  checks: "The first message about a release has a deal that has not ended",
  source: "DDEX knowledge base, no takedown in an initial deal",
  fileStatus: "FileOK",
  hint: "Let the release out until it has a deal that is valid or begins later",
  needs: ["lastSent"],
};

/** Deals by release. */
export const dealReleases: RuleFamily = {
  rules: [dealVsRelease, tracks, labelCoverage, initialTakedown],
  message: (context) => {
    const deals = readDeals(context.facts.message);
    if (deals.length === 0) return;
    if (context.known.kind !== "takedown") checkReleaseDate(deals, context);
    checkTrackDeals(deals, context);
    checkLabels(deals, context);
    if (context.known.lastSent !== null || hasLiveDeal(context.facts.message)) return;
    const text = "All deals of the first message about the release have ended";
    context.report(initialTakedown, "/NewReleaseMessage/DealList", text);
  },
};

function checkReleaseDate(deals: readonly DealFacts[], context: CheckContext): void {
  const dates = context.facts.message.ReleaseList?.Release?.ReleaseDate ?? [];
  const instants = dates.flatMap(({ value }) => instantOf(value ?? "") ?? []);
  const [first] = instants.toSorted((one, other) => one.at - other.at);
  if (!first) return;
  const early = deals.find(
    ({ isPreOrder, spans }) =>
      !isPreOrder && spans.some(({ start, isLocal }) => isBefore({ at: start, isLocal }, first)),
  );
  if (!early) return;
  const value = dates[instants.indexOf(first)]?.value;
  const text = `Deal starts before the earliest ReleaseDate ${value}`;
  context.report(dealVsRelease, `${early.path}/ValidityPeriod`, text);
}

function checkTrackDeals(deals: readonly DealFacts[], context: CheckContext): void {
  if (context.known.recipient?.requiresTrackDeals !== true) return;
  const dealt = new Set(deals.flatMap(({ releases }) => releases));
  const releases = context.facts.message.ReleaseList?.TrackRelease ?? [];
  const places = releases.flatMap(({ ReleaseReference: reference }, index) => {
    if (reference === undefined || dealt.has(reference)) return [];
    const path = siblingPath(RELEASE_LIST_PATH, "TrackRelease", releases, index);
    return [{ path, text: `TrackRelease "${reference}" has no deal`, value: reference }];
  });
  reportRepeated(tracks, places, context);
}

function checkLabels(deals: readonly DealFacts[], context: CheckContext): void {
  const { Release: main, TrackRelease: trackReleases = [] } = context.facts.message.ReleaseList ?? {};
  if (main) checkLabel(main, `${RELEASE_LIST_PATH}/Release`, deals, context);
  trackReleases.forEach((track, index) => {
    checkLabel(track, siblingPath(RELEASE_LIST_PATH, "TrackRelease", trackReleases, index), deals, context);
  });
}

function checkLabel(
  release: Pick<Incomplete<Release | TrackRelease>, "ReleaseReference" | "ReleaseLabelReference">,
  path: string,
  deals: readonly DealFacts[],
  context: CheckContext,
): void {
  const labels = release.ReleaseLabelReference ?? [];
  const territories = new Set(labels.map((label) => label.attributes?.ApplicableTerritoryCode));
  if (labels.length === 0 || territories.has(undefined) || territories.has("Worldwide")) return;
  const reference = release.ReleaseReference ?? "";
  for (const {
    releases,
    territories: { isEverywhereBut, codes },
  } of deals) {
    if (!releases.includes(reference)) continue;
    const known: ReadonlySet<string | undefined> = territories;
    const code = isEverywhereBut ? "Worldwide" : codes.find((candidate) => !known.has(candidate));
    if (code === undefined) continue;
    const text = `Release "${reference}" has a deal for ${code}, but no label there`;
    context.report(labelCoverage, siblingPath(path, "ReleaseLabelReference", labels, 0), text, code);
    return;
  }
}
