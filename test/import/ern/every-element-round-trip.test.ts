import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { MESSAGE_NAMESPACE } from "../../../src/builder/ern43/element-table.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { seededRandom } from "../../../src/sample/seeded-random.ts";
import { buildMessageModel } from "../../../tools/generate/message-model.ts";
import { readXsd } from "../../../tools/xsd/read-xsd.ts";
import { writeDocument } from "../../shared/mutable-element.ts";
import { listSystematicDocuments } from "../../shared/systematic-documents.ts";
import { readMessage, rebuild } from "./rebuild.ts";

const XSD = new URL("../../../schemas/ern-4.3/", import.meta.url);
const MAIN_RELEASE = parsedRelease();
/** What the XSD requires and the builder writes in any case: without it the documents are no messages. */
const MISSING: readonly string[] = [
  "/NewReleaseMessage/PartyList",
  "/NewReleaseMessage/ResourceList",
  "/NewReleaseMessage/@AvsVersionId",
  "/NewReleaseMessage/ReleaseList/Release/ReleaseReference",
  "/NewReleaseMessage/ReleaseList/Release/ReleaseId",
  "/NewReleaseMessage/ReleaseList/TrackRelease/ReleaseId",
  "/NewReleaseMessage/ReleaseList/ClipRelease/ReleaseId",
  "/NewReleaseMessage/ResourceList/SoundRecording/RelatedRelease/ReleaseId",
  "/NewReleaseMessage/SupplementalDocumentList/SupplementalDocument/HashSum/Algorithm",
];

function parsedRelease(): NewReleaseMessage["ReleaseList"] {
  const xml = `<ern:NewReleaseMessage xmlns:ern="${MESSAGE_NAMESPACE}"><ReleaseList><Release>
    <ReleaseReference>R0</ReleaseReference><ReleaseId><ICPN>0724384960650</ICPN></ReleaseId>
  </Release></ReleaseList></ern:NewReleaseMessage>`;
  const message = readMessage(xml);
  if (message === undefined) throw new TypeError("Cannot read the main release");
  return message.ReleaseList;
}

async function openSource(): Promise<Parameters<typeof listSystematicDocuments>[1]> {
  const model = buildMessageModel(
    await readSchema("release-notification.xsd"),
    await readSchema("allowed-values.xsd"),
  );
  return { random: seededRandom("every element").next, model };
}

async function readSchema(name: string): Promise<ReturnType<typeof readXsd>> {
  return readXsd(await readFile(new URL(name, XSD), "utf8"), name);
}

/** A document as a message, with the main release that the smallest documents do without. */
function messageOf(xml: string): NewReleaseMessage | undefined {
  const message = readMessage(xml);
  if (message === undefined) return undefined;
  return {
    ...message,
    ReleaseList: { ...MAIN_RELEASE, ...message.ReleaseList },
  };
}

/** Spelled as no reference can be, it is none that could have another name. */
const BAD_REFERENCE = /(?:Reference|DisplayCreditParty)>é !</;

/** The documents refer to parts that they do not have, which no release can give back. */
function isDangling(difference: object): boolean {
  return /nothing \(|leads to nothing/.test(JSON.stringify(difference));
}

test(
  "every child and attribute of ERN 4.3 comes back, given once and twice",
  { timeout: 240_000 },
  async () => {
    const refused: unknown[] = [];
    const differing: object[] = [];
    let count = 0;

    for (const document of listSystematicDocuments("NewReleaseMessage", await openSource())) {
      const xml = writeDocument(document);
      const message = BAD_REFERENCE.test(xml) ? undefined : messageOf(xml);
      if (message === undefined) continue;
      count += 1;
      const { release, findings } = releaseFromMessage(message, { releaseId: "release" });
      const blocking = findings.filter((finding) => !isDangling(finding));
      if (blocking.length > 0) refused.push(blocking[0]?.path);
      else differing.push(...rebuild(release, message).filter((difference) => !isDangling(difference)));
    }

    expect(count).toBeGreaterThan(2900);
    expect(refused).toEqual(MISSING);
    expect(differing).toEqual([]);
  },
);
