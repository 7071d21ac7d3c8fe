/** Rules of what deals refer to: technical details and resources of the releases that they are for. */
import type { Deal, DealTerms, ReleaseDeal } from "../../builder/ern43/types.ts";
import type { MessageFacts } from "./message-facts.ts";
import { linksOf } from "./message-facts.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { siblingPath } from "./rule.ts";

const REFERENCE = { severity: "fatal", profiles: "all", fileStatus: "NewReleaseMessageInvalid" } as const;

const dealTechnical: Rule = {
  ...REFERENCE,
  code: "REF_DEAL_TECH",
  number: 15,
  checks: "Technical details that a deal is limited to are those of a resource of its releases",
  source: "ERN 4.3, text of DealTechnicalResourceDetailsReference",
  hint: "Name technical details of a resource of the release, or leave the limit out",
};
const dealResource: Rule = {
  ...REFERENCE,
  code: "REF_DEAL_RESOURCE_IN_RELEASE",
  number: 16,
  checks: "A resource given at once with a pre-order is an item of the release, and its item is flagged so",
  source: "ERN 4.3, text of DealResourceReference; release profiles 2.3, 7.4(8)",
  hint: "Mark the item of the resource as IsInstantGratificationResource, or remove it from the deal",
};

/** References of deals, beyond that they lead somewhere. */
export const dealReferences: RuleFamily = {
  rules: [dealTechnical, dealResource],
  message: (context) => {
    const { facts } = context;
    const releaseDeals = facts.message.DealList?.ReleaseDeal ?? [];
    let owners: ReadonlyMap<string, string> | undefined;
    let flagged: ReadonlySet<string> | undefined;
    releaseDeals.forEach((releaseDeal, place) => {
      const deals = releaseDeal.Deal ?? [];
      deals.forEach((deal, index) => {
        const parent = siblingPath("/NewReleaseMessage/DealList", "ReleaseDeal", releaseDeals, place);
        const path = siblingPath(parent, "Deal", deals, index);
        if (deal.DealTechnicalResourceDetailsReferenceList) {
          owners ??= technicalOwners(facts);
          checkTechnical(deal, releaseDeal, path, owners, context);
        }
        if (deal.DealTerms?.InstantGratificationResourceList) {
          flagged ??= flaggedResources(facts);
          checkInstantGratification(deal.DealTerms, path, flagged, context);
        }
      });
    });
  },
};

function checkTechnical(
  deal: Incomplete<Deal>,
  { DealReleaseReference: releases = [] }: Incomplete<ReleaseDeal>,
  path: string,
  owners: ReadonlyMap<string, string>,
  context: CheckContext,
): void {
  const resources = new Set(releases.flatMap((release) => resourcesOfRelease(release, context.facts)));
  const list = deal.DealTechnicalResourceDetailsReferenceList;
  const references = list?.DealTechnicalResourceDetailsReference ?? [];
  references.forEach((reference, index) => {
    const owner = owners.get(reference);
    // A reference to nothing is reported as that.
    if (owner === undefined || resources.has(owner)) return;
    const listPath = `${path}/DealTechnicalResourceDetailsReferenceList`;
    const step = siblingPath(listPath, "DealTechnicalResourceDetailsReference", references, index);
    const text = `Technical details "${reference}" are those of "${owner}", which no release of the deal has`;
    context.report(dealTechnical, step, text, reference);
  });
}

/** Resource of each technical detail, by its reference. */
function technicalOwners({ resources }: MessageFacts): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { node, reference } of resources) {
    const editions = node.SoundRecordingEdition ?? node.VideoEdition ?? [];
    const details = [
      ...(node.TechnicalDetails ?? []),
      ...editions.flatMap((edition) => edition.TechnicalDetails ?? []),
    ];
    for (const { TechnicalResourceDetailsReference: own, ClipDetails: clips = [] } of details) {
      for (const anchor of [own, ...clips.map((clip) => clip.TechnicalResourceDetailsReference)]) {
        if (anchor !== undefined && reference !== undefined) owners.set(anchor, reference);
      }
    }
  }
  return owners;
}

function resourcesOfRelease(reference: string, facts: MessageFacts): readonly string[] {
  const {
    Release: main,
    TrackRelease: tracks = [],
    ClipRelease: clips = [],
  } = facts.message.ReleaseList ?? {};
  if (reference === main?.ReleaseReference) {
    const links = linksOf(facts.groups.map((group) => group.node));
    return [...facts.itemReferences, ...facts.itemLinks, ...links];
  }
  const track = tracks.find((release) => release.ReleaseReference === reference);
  const clip = clips.find((release) => release.ReleaseReference === reference);
  const own = (track ?? clip)?.ReleaseResourceReference;
  return [...(own === undefined ? [] : [own]), ...linksOf(track ? [track] : [])];
}

function flaggedResources({ items }: MessageFacts): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ node }) =>
      node.IsInstantGratificationResource === true ? (node.ReleaseResourceReference ?? []) : [],
    ),
  );
}

function checkInstantGratification(
  { InstantGratificationResourceList: list }: Incomplete<DealTerms>,
  path: string,
  flagged: ReadonlySet<string>,
  context: CheckContext,
): void {
  const references = list?.DealResourceReference ?? [];
  references.forEach((reference, index) => {
    if (flagged.has(reference) || !context.facts.resourceByReference.has(reference)) return;
    const listPath = `${path}/DealTerms/InstantGratificationResourceList`;
    const isItem = context.facts.itemReferences.has(reference);
    const fault = isItem ? "is not flagged as given at once" : "is no item of the release";
    const step = siblingPath(listPath, "DealResourceReference", references, index);
    context.report(dealResource, step, `Resource "${reference}" of the deal ${fault}`, reference);
  });
}
