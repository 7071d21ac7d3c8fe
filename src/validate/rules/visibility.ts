/** Rules of visibility: what a recipient may show before a release is available. */
import type { ReleaseVisibility, TrackReleaseVisibility } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { DealFacts } from "./deal-facts.ts";
import { instantOf, isBefore, meet, readDeals, territoriesOf } from "./deal-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const territory: Rule = {
  code: "VIS_TERRITORY",
  number: 129,
  severity: "fatal",
  profiles: "all",
  checks: "A visibility names territories or excluded territories, and not both",
  source: "ERN 4.3, text of ReleaseVisibility",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Name the territories of the visibility, or Worldwide",
};
const notAfterDeal: Rule = {
  code: "VIS_NOT_AFTER_DEAL",
  number: 130,
  severity: "fatal",
  profiles: "all",
  checks: "Nothing of a release is shown only after its first deal in the territory has started",
  source: "ERN 4.3, text of ReleaseVisibility; DDEX Schematron 2.1, 1038 to 1343",
  fileStatus: "CommercialReleaseDateInvalid",
  hint: "Correct the date of the visibility or the start of the deal",
};
const clipOnlyWithoutTracks: Rule = {
  code: "VIS_CLIP_ONLY_WITHOUT_TRACKS",
  number: 131,
  severity: "error",
  profiles: "all",
  checks: "Clips of a release with TrackReleases are made visible by TrackReleaseVisibility",
  source: "ERN 4.3, text of ReleaseVisibility/ClipPreviewStartDateTime",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Place the date of the clips on the visibility of the tracks",
};

type Visibility = Incomplete<ReleaseVisibility & TrackReleaseVisibility>;

const DATES = [
  "ReleaseDisplayStartDateTime",
  "CoverArtPreviewStartDateTime",
  "FullTrackListingPreviewStartDateTime",
  "TrackListingPreviewStartDateTime",
  "ClipPreviewStartDateTime",
] as const;
const KINDS = ["ReleaseVisibility", "TrackReleaseVisibility"] as const;

/** Visibility of releases and tracks. */
export const visibility: RuleFamily = {
  rules: [territory, notAfterDeal, clipOnlyWithoutTracks],
  composites: Object.fromEntries(KINDS.map((kind) => [kind, forNode<Visibility>(checkTerritory)])),
  message: (context) => {
    const { DealList: list, ReleaseList: releases } = context.facts.message;
    if (!list) return;
    for (const kind of KINDS) {
      const nodes: readonly Visibility[] = list[kind] ?? [];
      nodes.forEach((node, index) => {
        const path = siblingPath("/NewReleaseMessage/DealList", kind, nodes, index);
        checkDates(node, path, context);
        if (kind !== "ReleaseVisibility" || node.ClipPreviewStartDateTime === undefined) return;
        if ((releases?.TrackRelease ?? []).length === 0) return;
        const text = "ReleaseVisibility has a ClipPreviewStartDateTime, but there are TrackReleases";
        context.report(clipOnlyWithoutTracks, `${path}/ClipPreviewStartDateTime`, text);
      });
    }
  },
};

function checkTerritory(node: Visibility, cursor: WalkCursor, context: CheckContext): void {
  const isIncluding = (node.TerritoryCode ?? []).length > 0;
  if (isIncluding !== (node.ExcludedTerritoryCode ?? []).length > 0) return;
  const text = isIncluding
    ? `${cursor.name} has both TerritoryCode and ExcludedTerritoryCode`
    : `${cursor.name} has neither TerritoryCode nor ExcludedTerritoryCode`;
  const name = isIncluding ? "ExcludedTerritoryCode" : "TerritoryCode";
  context.report(territory, `${cursor.path()}/${name}`, text);
}

function checkDates(node: Visibility, path: string, context: CheckContext): void {
  const first = firstStart(node, context);
  if (!first) return;
  for (const name of DATES) {
    const value = node[name];
    const at = value === undefined ? undefined : instantOf(value);
    if (!at || !isBefore(first, at)) continue;
    const text = `${name} is after the first deal has started in the territory`;
    context.report(notAfterDeal, `${path}/${name}`, text, value);
  }
}

/** First start of a deal, in a territory of the visibility, for a release that refers to it. */
function firstStart(
  node: Visibility,
  context: CheckContext,
): { readonly at: number; readonly isLocal: boolean } | undefined {
  const { message } = context.facts;
  const reference = node.VisibilityReference;
  const { Release: main, TrackRelease: tracks = [] } = message.ReleaseList ?? {};
  const releases = new Set<string | undefined>();
  for (const release of main ? [main, ...tracks] : tracks) {
    const isReferring = (release.ReleaseVisibilityReference ?? []).some((value) => value === reference);
    if (isReferring) releases.add(release.ReleaseReference);
  }
  if (releases.size === 0) return undefined;
  const where = territoriesOf(node);
  const spans = readDeals(message)
    .filter((deal: DealFacts) => deal.releases.some((release) => releases.has(release)))
    .filter((deal) => meet(deal.territories, where))
    .flatMap((deal) => deal.spans);
  const [first] = spans.toSorted((one, other) => one.start - other.start);
  return first && { at: first.start, isLocal: first.isLocal };
}
