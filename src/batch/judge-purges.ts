/** Purges on their way to documents: rules, then the XSD, as every message. */
import { createHash } from "node:crypto";
import type { MessageEnvelope } from "../builder/build-context.ts";
import type { BuiltPurge } from "../builder/purge-message.ts";
import { serialize } from "../builder/ern43/serialize.ts";
import { checkPurgeMessage } from "../validate/check-message.ts";
import { validateXml } from "../validate/xsd-diagnosis.ts";
import type { XsdSchema } from "../validate/xsd-schema.ts";
import type { BuiltDocument, FailedRelease, StagedFinding } from "./batch-items.ts";
import { staged } from "./build-candidates.ts";

/** A purge that was built and not checked yet. */
export interface PurgeCandidate extends BuiltPurge {
  readonly releaseId: string;
  readonly envelope: MessageEnvelope;
}

/** What became of purges. Shape: each is in one of the two. */
export interface JudgedPurges {
  readonly documents: readonly BuiltDocument[];
  readonly failures: readonly FailedRelease[];
}

/** Checks purges and validates them in one validator call. Throws: `ERN_XSD_ENGINE`; the signal's reason. */
export async function judgePurges(
  purges: readonly PurgeCandidate[],
  schema: XsdSchema,
  signal: AbortSignal | undefined,
): Promise<JudgedPurges> {
  const texts = purges.map(({ message }) =>
    serialize(message, "PurgeReleaseMessage", { replaceForbidden: true }),
  );
  const named = purges.map(({ releaseId }, index) => ({ name: releaseId, xml: texts[index] ?? "" }));
  const verdicts = await validateXml(schema, named, signal === undefined ? {} : { signal });
  const documents: BuiltDocument[] = [];
  const failures: FailedRelease[] = [];
  purges.forEach((purge, index) => {
    const findings = [
      ...staged("build", purge.findings),
      ...staged("validate", checkPurgeMessage(purge.message)),
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
