import { describe, expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import type { NewReleaseMessage } from "../../src/builder/ern43/types.ts";
import type { CatalogueRelease } from "../../src/catalogue.ts";
import type { MessageParties } from "../../src/catalogue/party.ts";
import { findRefusals } from "../../src/db/catalogue-refusals.ts";
import { readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import type { Finding } from "../../src/finding.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { loadXsd } from "../../src/validate/xsd-schema.ts";
import { validateBatch } from "../../src/validate/xsd-validator.ts";
import { BROKEN_RELEASES, parsedRelease, readSample, SAMPLE_FOLDER } from "./sample-folder.ts";

const GENERATED_RELEASES = 300;

/** MusicBrainz knows no writers of these recordings, and no times of day. */
const SAMPLE_WARNINGS = ["RES_WRITERS", "DEAL_DATETIME"];

const { clean, broken } = await readSample();
const sampleParties = await readMessagingParties(SAMPLE_FOLDER);

function messageOf(release: CatalogueRelease, parties: MessageParties): NewReleaseMessage {
  const { message } = buildNewReleaseMessage(release, {
    parties,
    messageId: `M-${release.releaseId}`,
    messageThreadId: `T-${release.releaseId}`,
    messageCreatedDateTime: "2026-01-05T02:00:00Z",
  });
  return message;
}

async function xsdStatuses(messages: readonly NewReleaseMessage[]): Promise<readonly string[]> {
  const documents = messages.map((message) => serialize(message, "NewReleaseMessage"));
  const verdicts = await validateBatch(await loadXsd(), documents, { form: "trie" });
  return verdicts.map((verdict) => verdict.status);
}

/** The codes that a release meets on its way: at loading, then of the rules, then of the XSD. */
async function codesOf(release: CatalogueRelease): Promise<readonly string[]> {
  const refusals = findRefusals(release.releaseId, { ...release });
  if (refusals.length > 0) return refusals.map((refusal) => refusal.code);
  const message = messageOf(release, sampleParties);
  const codes = unexpected(checkMessage(message)).map((finding) => finding.code);
  if (codes.length > 0) return codes;
  const [status] = await xsdStatuses([message]);
  return status === "valid" ? [] : ["ERN_XSD_INVALID"];
}

function unexpected(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => !SAMPLE_WARNINGS.includes(code));
}

describe("clean releases of examples/catalogue", () => {
  test.each(clean)("$releaseId breaks no rule but those of facts that nobody published", (release) => {
    const findings = checkMessage(messageOf(release, sampleParties));

    expect(unexpected(findings)).toEqual([]);
  });

  test("are accepted by the XSD and by the database", async () => {
    const statuses = await xsdStatuses(clean.map((release) => messageOf(release, sampleParties)));
    const refusals = clean.flatMap((release) => findRefusals(release.releaseId, { ...release }));

    expect(new Set(statuses)).toEqual(new Set(["valid"]));
    expect(refusals).toEqual([]);
  });
});

describe("broken releases of examples/catalogue", () => {
  test.each(BROKEN_RELEASES)("$releaseId meets $code and nothing else", async ({ releaseId, code }) => {
    const release = broken.find((item) => item.releaseId === releaseId);

    const codes = release === undefined ? [] : await codesOf(release);

    expect(new Set(codes)).toEqual(new Set([code]));
  });
});

describe("generateCatalogue()", () => {
  test("makes releases that break no rule and fit the XSD and the database", async () => {
    const parties = generatedMessagingParties();
    const made = [...generateCatalogue({ releases: GENERATED_RELEASES, seed: 3 })].map(parsedRelease);
    const messages = made.map((release) => messageOf(release, parties));

    const findings = messages.flatMap((message) => checkMessage(message));
    const statuses = await xsdStatuses(messages);
    const refusals = made.flatMap((release) => findRefusals(release.releaseId, { ...release }));

    expect(findings).toEqual([]);
    expect(new Set(statuses)).toEqual(new Set(["valid"]));
    expect(refusals).toEqual([]);
  });
});
