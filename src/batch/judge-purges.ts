/** Purges on their way to documents: rules, then the XSD, as every message. */
import { createHash } from "node:crypto";
import type { MessageEnvelope } from "../builder/build-context.ts";
import type { BuiltPurge } from "../builder/purge-message.ts";
import type { NewReleaseMessage } from "../builder/ern43/types.ts";
import { serialize } from "../builder/ern43/serialize.ts";
import { checkPurgeMessage } from "../validate/check-message.ts";
import { validateXml } from "../validate/xsd-diagnosis.ts";
import type { MessageContext } from "../validate/message-context.ts";
import type { BuiltDocument, FailedRelease, StagedFinding } from "./batch-items.ts";
import { staged } from "./build-candidates.ts";
import type { ExportSettings } from "./export-batch.ts";

/** A purge that was built and not checked yet. */
export interface PurgeCandidate extends BuiltPurge {
  readonly releaseId: string;
  readonly envelope: MessageEnvelope;
  /** The message that is purged, where it is known. */
  readonly lastSent?: NewReleaseMessage;
}

/** What became of purges. Shape: each is in one of the two. */
export interface JudgedPurges {
  readonly documents: readonly BuiltDocument[];
  readonly failures: readonly FailedRelease[];
}

/** What purges are judged by: a purge names its release as it was sent, also where the recipient waived a fault in it. */
export type PurgeSettings = Pick<ExportSettings, "schema" | "policy" | "requirements" | "now" | "signal">;

/** Checks purges and validates them in one validator call. Throws: `ERN_XSD_ENGINE`; the signal's reason. */
export async function judgePurges(
  purges: readonly PurgeCandidate[],
  { schema, policy, requirements, now, signal }: PurgeSettings,
): Promise<JudgedPurges> {
  const texts = purges.map(({ message }) =>
    serialize(message, "PurgeReleaseMessage", { replaceForbidden: true }),
  );
  const named = purges.map(({ releaseId }, index) => ({ name: releaseId, xml: texts[index] ?? "" }));
  const verdicts = await validateXml(schema, named, signal === undefined ? {} : { signal });
  const known = { now, ...(requirements !== undefined && { recipient: requirements }) };
  const knownOf = ({ lastSent }: PurgeCandidate): MessageContext =>
    lastSent === undefined ? known : { ...known, lastSent };
  const documents: BuiltDocument[] = [];
  const failures: FailedRelease[] = [];
  purges.forEach((purge, index) => {
    const findings = [
      ...staged("build", purge.findings),
      ...staged("validate", checkPurgeMessage(purge.message, knownOf(purge)), policy),
      ...staged("validate", verdicts[index]?.findings ?? []),
    ];
    if (findings.some(({ blocks }) => blocks)) failures.push({ releaseId: purge.releaseId, findings });
    else documents.push(toDocument(purge, texts[index] ?? "", findings));
  });
  return { documents, failures };
}

function toDocument(
  { releaseId, envelope }: PurgeCandidate,
  xml: string,
  warnings: readonly StagedFinding[],
): BuiltDocument {
  const bytes = Buffer.from(xml, "utf8");
  return {
    releaseId,
    messageId: envelope.messageId,
    messageThreadId: envelope.messageThreadId,
    messageKind: "purge",
    // A PurgeReleaseMessage has none.
    profile: "",
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    byteLength: bytes.byteLength,
    validated: true,
    warnings,
  };
}
