/** Rules that compare a message with the last one about the same release. */
import type { MessageHeader, NewReleaseMessage, ReleaseId } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { DealFacts } from "./deal-facts.ts";
import { instantOf, meet, readDeals } from "./deal-facts.ts";
import { RESOURCE_LIST_PATH } from "./message-facts.ts";
import type { Place } from "./repeated.ts";
import { reportRepeated } from "./repeated.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const activeStart: Rule = {
  code: "DEAL_ACTIVE_START_PAST",
  number: 119,
  severity: "error",
  profiles: "all",
  checks: "A deal that holds already starts in the past on an update too: the release drops out otherwise",
  source: "DDEX knowledge base, active deals at the time of sending an ERN",
  fileStatus: "CommercialReleaseDateInvalid",
  hint: "Keep the start that the deal had",
  needs: ["lastSent"],
};
const carryover: Rule = {
  code: "DEAL_CARRYOVER",
  number: 120,
  severity: "warning",
  profiles: "all",
  checks: "An update holds every deal that is still valid: deals that it leaves out end with it",
  source: "ERN 4.3 part 1, 6.19.2",
  fileStatus: "FileOK",
  hint: "Add the deal, unless it is meant to end",
  note: "to leave a deal out is how rights are withdrawn, and no message can tell that from an oversight",
  needs: ["lastSent"],
};
const idStable: Rule = {
  code: "SEQ_ID_STABLE",
  number: 149,
  severity: "error",
  profiles: "all",
  checks: "GRid and ICPN of a release, and ISRCs of its recordings, are those of the last message about it",
  source: "Practice of recipients",
  fileStatus: "IdentifierInvalid",
  hint: "Keep the identifier, or send a purge and a new release",
  needs: ["lastSent"],
};
const order: Rule = {
  code: "SEQ_ORDER",
  number: 150,
  severity: "error",
  profiles: "all",
  checks: "The message is not older than the last one about the release to the recipient",
  source: "ERN 4.3 part 1, 6.19.2: a message replaces what was sent before it",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Write the message with a clock that is right",
  needs: ["lastSent"],
};
const noChange: Rule = {
  code: "SEQ_NOOP",
  number: 152,
  severity: "information",
  profiles: "all",
  checks: "The message says something that the last one about the release did not",
  source: "House rule",
  fileStatus: "FileOK",
  hint: "Keep the message back: the recipient knows all of it",
  needs: ["lastSent"],
};
const testLive: Rule = {
  code: "SEQ_TESTLIVE",
  number: 153,
  severity: "fatal",
  profiles: "all",
  checks: "Test messages go where tests go, live messages where live ones go",
  source: "DDEX data dictionary, ManifestMessage IsTestFlag",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Correct the MessageControlType, or choose the other destination",
  needs: ["destination"],
};

/** A message and the one before it. */
export const updates: RuleFamily = {
  rules: [activeStart, carryover, idStable, order, noChange, testLive],
  composites: {
    MessageHeader: forNode<MessageHeader>((header, cursor, context) => {
      checkDestination(header, cursor, context);
      checkOrder(header, cursor, context);
    }),
  },
  message: (context) => {
    const { lastSent, kind } = context.known;
    if (!lastSent) return;
    checkIds(lastSent, context);
    const { message } = context.facts;
    if (kind !== "takedown" && lastSent.DealList !== message.DealList) checkDeals(lastSent, context);
    if (!saysTheSame(message, lastSent)) return;
    const text = "The message says what the last one about the release has said";
    context.report(noChange, "/NewReleaseMessage", text);
  },
};

function checkDestination(
  { MessageControlType: type }: Incomplete<MessageHeader>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const { known } = context;
  if (known.destination === undefined || type === undefined) return;
  const isTest = type === "TestMessage";
  if (isTest === (known.destination === "test")) return;
  const text = `${isTest ? "TestMessage" : "Live message"} goes to a ${known.destination} destination`;
  context.report(testLive, `${cursor.path()}/MessageControlType`, text, type);
}

function checkOrder(
  { MessageCreatedDateTime: created }: Incomplete<MessageHeader>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const last = context.known.lastSent?.MessageHeader.MessageCreatedDateTime;
  if (created === undefined || last === undefined) return;
  const own = instantOf(created);
  const before = instantOf(last);
  if (!own || !before || own.at >= before.at) return;
  const text = `The last message about the release is of ${last}`;
  context.report(order, `${cursor.path()}/MessageCreatedDateTime`, text, created);
}

function checkIds(lastSent: NewReleaseMessage, context: CheckContext): void {
  const before: Incomplete<ReleaseId> = lastSent.ReleaseList.Release?.ReleaseId ?? {};
  const now = context.facts.message.ReleaseList?.Release?.ReleaseId ?? {};
  for (const name of ["GRid", "ICPN"] as const) {
    if (before[name] === undefined || before[name] === now[name]) continue;
    const text = `${name} of the release was ${before[name]} in the last message`;
    context.report(idStable, `/NewReleaseMessage/ReleaseList/Release/ReleaseId/${name}`, text, now[name]);
  }
  const isrcsBefore = isrcsByRecording(lastSent);
  for (const [recording, { isrc, path }] of isrcsByRecording(context.facts.message)) {
    const last = isrcsBefore.get(recording)?.isrc;
    if (last === undefined || last === "" || isrc === "" || last === isrc) continue;
    context.report(idStable, path, `ISRC of the recording was ${last} in the last message`, isrc);
  }
}

/** ISRCs by title and duration; empty where several recordings have both the same. */
function isrcsByRecording(
  message: Incomplete<NewReleaseMessage>,
): ReadonlyMap<string, { readonly isrc: string; readonly path: string }> {
  const isrcs = new Map<string, { readonly isrc: string; readonly path: string }>();
  const recordings = message.ResourceList?.SoundRecording ?? [];
  recordings.forEach(({ DisplayTitleText: texts, Duration, SoundRecordingEdition: editions = [] }, index) => {
    const recording = `${texts?.[0]?.value} ${Duration}`;
    const isrc = isrcs.has(recording) ? "" : (editions[0]?.ResourceId?.[0]?.ISRC ?? "");
    const path = siblingPath(RESOURCE_LIST_PATH, "SoundRecording", recordings, index);
    const editionPath = siblingPath(path, "SoundRecordingEdition", editions, 0);
    const ids = editions[0]?.ResourceId ?? [];
    isrcs.set(recording, { isrc, path: `${siblingPath(editionPath, "ResourceId", ids, 0)}/ISRC` });
  });
  return isrcs;
}

function checkDeals(lastSent: NewReleaseMessage, context: CheckContext): void {
  const { message } = context.facts;
  const created = instantOf(message.MessageHeader?.MessageCreatedDateTime ?? "");
  if (!created) return;
  const current = dealsByGrant(message);
  const late: Place[] = [];
  const missing: Place[] = [];
  for (const [grant, deals] of dealsByGrant(lastSent)) {
    for (const deal of deals) {
      if (!isLive(deal, created.at)) continue;
      const there = (current.get(grant) ?? []).filter((other) => meet(other.territories, deal.territories));
      if (there.some((other) => isLive(other, created.at))) continue;
      const next = there.find((other) => other.spans.some(({ start }) => start > created.at));
      if (next) {
        late.push({
          path: `${next.path}/ValidityPeriod`,
          text: "Deal that holds already starts in the future",
        });
      } else {
        const territory = deal.territories.isEverywhereBut ? "Worldwide" : (deal.territories.codes[0] ?? "");
        const text = `The last message has a deal that still holds and is not here: ${grant}, ${territory}`;
        missing.push({ path: "/NewReleaseMessage/DealList", text });
      }
    }
  }
  reportRepeated(activeStart, late, context);
  reportRepeated(carryover, missing, context);
}

/** Deals by release, use and model: what they grant. */
function dealsByGrant(message: Incomplete<NewReleaseMessage>): ReadonlyMap<string, readonly DealFacts[]> {
  const { Release: main, TrackRelease: tracks = [] } = message.ReleaseList ?? {};
  const names = new Map<string | undefined, string>();
  for (const { ReleaseReference: reference, ReleaseId: id } of main ? [main, ...tracks] : tracks) {
    names.set(reference, id?.ICPN ?? id?.GRid ?? id?.ProprietaryId?.[0]?.value ?? reference ?? "");
  }
  const grants = new Map<string, DealFacts[]>();
  for (const deal of readDeals(message)) {
    const uses = deal.terms.UseType ?? [];
    const models = deal.terms.CommercialModelType?.length
      ? deal.terms.CommercialModelType
      : [{ value: "no model" }];
    for (const release of deal.releases) {
      for (const { value: use } of uses) {
        for (const { value: model } of models) {
          const grant = `${names.get(release) ?? release}, ${use}, ${model}`;
          const others = grants.get(grant);
          if (others) others.push(deal);
          else grants.set(grant, [deal]);
        }
      }
    }
  }
  return grants;
}

function isLive({ spans }: DealFacts, at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

/** Parts that are one object need no comparison. */
function saysTheSame(message: Incomplete<NewReleaseMessage>, lastSent: NewReleaseMessage): boolean {
  return (
    message.ReleaseList === lastSent.ReleaseList ||
    isSame({ ...message, MessageHeader: undefined }, { ...lastSent, MessageHeader: undefined })
  );
}

/** Compares up to the first difference; what is written the same is the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part, index) => isSame(part, other[index]))
    );
  }
  if (!isNode(one) || !isNode(other)) return !isNode(one) && !isNode(other) && String(one) === String(other);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => {
    const [part, counterpart] = [one[name], other[name]];
    return isSame(part, counterpart) || (isUnwritten(part) && isUnwritten(counterpart));
  });
}

/** What is empty is not written, and so not there in a message that was read again. */
function isUnwritten(part: unknown): boolean {
  if (part === undefined) return true;
  if (Array.isArray(part)) return part.length === 0;
  return isNode(part) && Object.values(part).every(isUnwritten);
}

function isNode(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null;
}
