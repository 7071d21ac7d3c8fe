/** What a run knows of a message that does not stand in it: the recipient, what was sent before, who else has its ids. */
import type { NewReleaseMessage } from "../builder/ern43/types.ts";
import type { MessageKind } from "../catalogue/party.ts";
import type { DisputedIdentifier } from "../db/disputed-identifiers.ts";
import type { MessageContext } from "../validate/message-context.ts";
import type { RecipientRequirements } from "../validate/recipient-requirements.ts";
import type { LastSent } from "./last-sent.ts";

/** What the database knows of the releases of a run. */
export interface RunHistory {
  /** The last message about each release; a release that was never sent is not in it. */
  readonly readLastSent: (releaseIds: readonly string[]) => Promise<ReadonlyMap<string, LastSent>>;
  readonly disputed: DisputesByRelease;
}

/** Identifiers of a release that others claim too, with who does, by release id; see `MessageContext`. */
export type DisputesByRelease = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Sorts disputed identifiers by the releases that they stand on. */
export function disputesByRelease(disputed: readonly DisputedIdentifier[]): DisputesByRelease {
  const byRelease = new Map<string, Map<string, string>>();
  for (const { scheme, value, owners, releaseIds } of disputed) {
    for (const releaseId of releaseIds) {
      const claims = byRelease.get(releaseId) ?? new Map<string, string>();
      byRelease.set(releaseId, claims);
      claims.set(`${scheme} ${value}`, claimants(scheme, owners, releaseId));
    }
  }
  return byRelease;
}

/** An ISRC's owners are recordings: which of them is this release's own is not known here, so all are named. */
function claimants(scheme: string, owners: readonly string[], releaseId: string): string {
  const others = scheme === "ISRC" ? owners : owners.filter((owner) => owner !== releaseId);
  const noun = scheme === "ISRC" ? "recordings" : "release";
  return `${noun} ${others.map((owner) => `"${owner}"`).join(", ")}`;
}

/** Facts of the run that hold for every message. */
export interface SharedFacts {
  readonly requirements: RecipientRequirements | undefined;
  readonly now: Date;
}

/** Facts of one message. */
export interface OwnFacts {
  readonly releaseId: string;
  readonly kind: MessageKind;
  /** Absent where nobody knows what was sent. */
  readonly lastSent: NewReleaseMessage | null | undefined;
}

/**
 * Puts together what the rules may know of one message.
 *
 * The name of a file under `--out` is the catalogue's id: what a delivery calls it is not known here.
 */
export function messageContext(
  { requirements, now }: SharedFacts,
  { releaseId, kind, lastSent }: OwnFacts,
  history: RunHistory | undefined,
): MessageContext {
  const identifiersOfOthers = history?.disputed.get(releaseId);
  return {
    kind,
    now,
    ...(requirements !== undefined && { recipient: requirements }),
    ...(lastSent !== undefined && { lastSent }),
    ...(identifiersOfOthers !== undefined && { identifiersOfOthers }),
  };
}
