/** Rules of the message header and the root's attributes: who sends what to whom, when, and under which versions. */
import { requirementsOf } from "../../builder/ern43/profile-requirements.ts";
import type { MessageHeader } from "../../builder/ern43/types.ts";
import {
  LAST_VERSION_WITHOUT,
  LATER_VALUE_ATTRIBUTES,
  LATER_VALUE_ELEMENTS,
  isLaterValue,
} from "./later-values.ts";
import type { CheckContext, CompositeCheck, Incomplete, Rule, RuleFamily, ValueCheck } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const INVALID = { profiles: "all", fileStatus: "NewReleaseMessageInvalid" } as const;

const messageIdUnique: Rule = {
  ...INVALID,
  code: "HDR_MESSAGE_ID_UNIQUE",
  number: 2,
  severity: "fatal",
  checks: "No earlier message of the same sender has the MessageId",
  source: "ERN 4.3, text of MessageId",
  hint: "Give the message an id that was never used",
  needs: ["isMessageIdUsed"],
};
const threadId: Rule = {
  code: "HDR_THREAD_ID",
  number: 3,
  severity: "warning",
  profiles: "all",
  checks:
    "The message has a MessageThreadId: the one of earlier messages about the release where there are any",
  source: "ERN 4.3, text of MessageThreadId",
  fileStatus: "FileOK",
  hint: "Keep one thread id for all messages about a release to a recipient",
};
const createdHasZone: Rule = {
  ...INVALID,
  code: "HDR_CREATED_HAS_TZ",
  number: 5,
  severity: "error",
  checks: "MessageCreatedDateTime has Z or an offset and is not in the future",
  source: "ERN 4.3, text of MessageCreatedDateTime",
  hint: "Write the time as in 2026-01-31T12:00:00Z, and set the clock right",
};
const controlType: Rule = {
  ...INVALID,
  code: "HDR_CONTROL_TYPE",
  number: 6,
  severity: "error",
  checks: "MessageControlType is there: a message without one is taken as live",
  source: "Practice of recipients",
  hint: "Name LiveMessage or TestMessage as the control type of the message",
};
const avsVersion: Rule = {
  ...INVALID,
  code: "HDR_AVS_VERSION",
  number: 7,
  severity: "error",
  checks: "AvsVersionId is the number of a version of the allowed values, and none of the values is newer",
  source: "DDEX knowledge base, current allowed-value sets; ERN 4.3, text of AvsVersionId",
  hint: "Name the version of the allowed values that the message uses, for example 9",
};
const profilePresent: Rule = {
  ...INVALID,
  code: "HDR_PROFILE_PRESENT",
  number: 8,
  severity: "error",
  checks: "The message names its release profile, and no variant that the profile has not",
  source: "Release profiles 2.3, 7.6; DDEX Schematron 2.1, 5.2.1 and 5.2.2",
  hint: "Name the profile of the release, and a variant only where the profile has it",
};
const recipientConfigured: Rule = {
  ...INVALID,
  code: "HDR_RECIPIENT_CONFIG",
  number: 9,
  severity: "error",
  checks: "Every recipient is configured, and no live message goes to its own sender",
  source: "House rule",
  hint: "Correct the DPID of the recipient, or add the recipient to the configuration",
};

/** Header and root attributes. */
export const messageHeader: RuleFamily = {
  rules: [
    messageIdUnique,
    threadId,
    createdHasZone,
    controlType,
    avsVersion,
    profilePresent,
    recipientConfigured,
  ],
  composites: {
    MessageHeader: forNode<MessageHeader>((header, cursor, context) => {
      const path = cursor.path();
      checkIds(header, path, context);
      checkCreated(header, path, context);
      checkControlType(header, path, context);
      checkRecipients(header, path, context);
    }),
    NewReleaseMessage: checkAvsVersion,
    PurgeReleaseMessage: checkAvsVersion,
  },
  values: Object.fromEntries(LATER_VALUE_ELEMENTS.map((name) => [name, checkValueVersion])),
  attributes: Object.fromEntries(
    Array.from(LATER_VALUE_ATTRIBUTES, ([name, typeName]) => [
      name,
      (owner, attributeName, value, context): void => {
        if (!isOldVersion(context) || !isLaterValue(typeName, String(value))) return;
        reportLaterValue(`${owner.path()}/@${attributeName}`, attributeName, value, context);
      },
    ]),
  ),
  message: checkProfile,
};

type Header = Incomplete<MessageHeader>;

function checkIds(header: Header, path: string, context: CheckContext): void {
  const { known } = context;
  const { MessageId: id, MessageThreadId: thread, MessageSender: sender } = header;
  if (id !== undefined && known.isMessageIdUsed?.(sender?.PartyId ?? "", id) === true) {
    context.report(messageIdUnique, `${path}/MessageId`, `MessageId "${id}" was used before`, id);
  }
  if (thread === undefined) {
    context.report(threadId, `${path}/MessageThreadId`, "The message has no MessageThreadId");
  } else if (known.threadId !== undefined && thread !== known.threadId) {
    const text = `Earlier messages about this release belong to thread "${known.threadId}"`;
    context.report(threadId, `${path}/MessageThreadId`, text, thread);
  }
}

function checkCreated(header: Header, headerPath: string, context: CheckContext): void {
  const { MessageCreatedDateTime: created } = header;
  if (created === undefined) return;
  const path = `${headerPath}/MessageCreatedDateTime`;
  if (!/(?:Z|[+-][0-9]{2}:[0-9]{2})$/.test(created)) {
    context.report(createdHasZone, path, "MessageCreatedDateTime has no time zone", created);
  } else if (context.known.now !== undefined && Date.parse(created) > context.known.now.getTime()) {
    context.report(createdHasZone, path, "MessageCreatedDateTime is in the future", created);
  }
}

function checkControlType(header: Header, path: string, context: CheckContext): void {
  if (header.MessageControlType !== undefined) return;
  context.report(controlType, `${path}/MessageControlType`, "The message has no MessageControlType");
}

function checkAvsVersion(...[cursor, context]: Parameters<CompositeCheck>): void {
  const version = context.facts.message.attributes?.AvsVersionId;
  if (version === undefined || /^[0-9]+$/.test(version)) return;
  const text = `AvsVersionId "${version}" is no version of the allowed values`;
  context.report(avsVersion, `${cursor.path()}/@AvsVersionId`, text, version);
}

function checkProfile(context: CheckContext): void {
  const attributes = context.facts.message.attributes;
  const profile = attributes?.ReleaseProfileVersionId;
  const variant = attributes?.ReleaseProfileVariantVersionId;
  if (profile === undefined) {
    const text = "The message names no release profile";
    context.report(profilePresent, "/NewReleaseMessage/@ReleaseProfileVersionId", text);
    return;
  }
  const variants = requirementsOf(profile)?.variants;
  if (variants && variant !== undefined && !variants.includes(variant)) {
    const text = `Profile ${profile} has no variant ${variant}`;
    context.report(profilePresent, "/NewReleaseMessage/@ReleaseProfileVariantVersionId", text, variant);
  }
}

function checkValueVersion(...[cursor, value, context]: Parameters<ValueCheck>): void {
  if (!isOldVersion(context) || !isLaterValue(cursor.typeName, String(value))) return;
  reportLaterValue(cursor.path(), cursor.name, value, context);
}

function isOldVersion(context: CheckContext): boolean {
  return Number(context.facts.message.attributes?.AvsVersionId) <= LAST_VERSION_WITHOUT;
}

function reportLaterValue(path: string, name: string, value: unknown, context: CheckContext): void {
  const version = context.facts.message.attributes?.AvsVersionId ?? "";
  const text = `${name} ${String(value)} is not among the allowed values of version ${version}`;
  context.report(avsVersion, path, text, value);
}

function checkRecipients(header: Header, headerPath: string, context: CheckContext): void {
  const { knownRecipients } = context.known;
  const recipients = header.MessageRecipient ?? [];
  const isLive = header.MessageControlType !== "TestMessage";
  recipients.forEach(({ PartyId: dpid }, index) => {
    if (dpid === undefined) return;
    const isSender = isLive && dpid === header.MessageSender?.PartyId;
    if (!isSender && (!knownRecipients || knownRecipients.has(dpid))) return;
    const path = `${siblingPath(headerPath, "MessageRecipient", recipients, index)}/PartyId`;
    const fault = isSender ? "is the sender of this live message" : "is not configured";
    context.report(recipientConfigured, path, `Recipient ${dpid} ${fault}`, dpid);
  });
}
