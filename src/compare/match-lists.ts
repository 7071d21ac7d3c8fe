/** Which items of two lists belong together. */
import type { ComparableElement } from "./comparable-element.ts";

/** Two items that belong together, or one that has no counterpart. */
export interface ListStep {
  readonly before?: ComparableElement;
  readonly after?: ComparableElement;
  /** True where both are there and others stand in another order. */
  readonly moved?: boolean;
}

/**
 * Pairs the items of lists whose order has a meaning.
 *
 * Equal items are paired first; what is left is paired by its likeness, then by its place. A pair that crosses others has moved.
 */
export function matchInOrder(
  before: readonly ComparableElement[],
  after: readonly ComparableElement[],
): readonly ListStep[] {
  const steps = matchWithoutOrder(before, after);
  const places = new Map(after.map((element, place) => [element, place]));
  const paired = steps.flatMap((step) => (step.after && step.before ? [places.get(step.after) ?? 0] : []));
  const inPlace = longestRise(paired);
  return steps.map((step) => {
    if (!step.before || !step.after) return step;
    return { ...step, moved: !inPlace.has(places.get(step.after) ?? 0) };
  });
}

/** Pairs the items of lists whose order has none: equal items, then those that are most alike, then the rest by place. */
export function matchWithoutOrder(
  before: readonly ComparableElement[],
  after: readonly ComparableElement[],
): readonly ListStep[] {
  const partners = new Map<ComparableElement, ComparableElement>();
  let left = before;
  let right = after;
  for (const keyOf of [contentOf, identityOf, () => ""]) {
    pairBy(keyOf, left, right, partners);
    const taken = new Set(partners.values());
    left = left.filter((element) => !partners.has(element));
    right = right.filter((element) => !taken.has(element));
    if (left.length === 0 || right.length === 0) break;
  }
  return [
    ...before.map((element) => ({ before: element, ...partnerOf(partners.get(element)) })),
    ...right.map((element) => ({ after: element })),
  ];
}

function partnerOf(after: ComparableElement | undefined): Pick<ListStep, "after"> {
  return after === undefined ? {} : { after };
}

function pairBy(
  keyOf: (element: ComparableElement) => string,
  before: readonly ComparableElement[],
  after: readonly ComparableElement[],
  partners: Map<ComparableElement, ComparableElement>,
): void {
  const waiting = new Map<string, ComparableElement[]>();
  for (const element of after) {
    const key = keyOf(element);
    const queue = waiting.get(key);
    if (queue) queue.push(element);
    else waiting.set(key, [element]);
  }
  for (const element of before) {
    const partner = waiting.get(keyOf(element))?.shift();
    if (partner) partners.set(element, partner);
  }
}

function contentOf(element: ComparableElement): string {
  return element.content;
}

/** Children that tell which one an item is, although the rest of it may have changed. */
const IDENTITIES = new Set([
  "PartyReference",
  "ResourceReference",
  "ReleaseReference",
  "TechnicalResourceDetailsReference",
  "ReleaseResourceReference",
  "ArtistPartyReference",
  "ContributorPartyReference",
  "ChapterReference",
  "CueSheetReference",
  "DealReleaseReference",
  "ValidityPeriod",
  "TitleText",
  "FullName",
]);

function identityOf(element: ComparableElement): string {
  const identifying = [...element.children].filter(([name]) => IDENTITIES.has(name));
  return identifying.map(([name, items]) => `${name} ${items.map(contentOf).join(" ")}`).join(" ");
}

/** The longest run of places that rises: what stands in it has kept its order. Shape: the places of the run. */
function longestRise(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const place of places) {
    let length = ends.findIndex((end) => end >= place);
    if (length === -1) length = ends.length;
    previous.set(place, ends[length - 1]);
    ends[length] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous.get(place)) rise.add(place);
  return rise;
}
