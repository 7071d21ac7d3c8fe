import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { serialize } from "../../src/builder/ern43/serialize.ts";
import { parseCatalogueRelease } from "../../src/catalogue.ts";
import { ENVELOPE } from "../builder/build-for-test.ts";
import { indentXml } from "../golden/indent-xml.ts";

/** An example of the page. */
interface Example {
  readonly title: string;
  readonly rows: string;
  readonly xml: string;
}

const PAGE = await readFile(new URL("../../docs/deals.md", import.meta.url), "utf8");
const EXAMPLES: readonly Example[] = PAGE.split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split("\n", 1).join(),
    rows: blockOf("json", section),
    xml: blockOf("xml", section),
  }));

function blockOf(language: string, section: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(section)?.[1] ?? "";
}

/** The DealList that the rows become, in a release with three track releases. */
function dealListOf(rows: string): string {
  const facts: unknown = JSON.parse(rows);
  const parsed = parseCatalogueRelease({
    releaseId: "r1",
    soundRecordings: [{ id: "song-1", type: "MusicalWorkSoundRecording" }],
    trackReleases: ["track-1", "track-2", "track-3"].map((id) => ({ id, resourceId: "song-1" })),
    ...(typeof facts === "object" && facts),
  });
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.findings));
  const { message, findings } = buildNewReleaseMessage(parsed.release, ENVELOPE);
  if (findings.length > 0) throw new TypeError(JSON.stringify(findings));
  const lines = indentXml(serialize(message, "NewReleaseMessage")).split("\n");
  const list = lines.slice(lines.indexOf("  <DealList>"), lines.indexOf("  </DealList>") + 1);
  return list.map((line) => `${line.slice(2)}\n`).join("");
}

describe("docs/deals.md", () => {
  test("has an example in every section", () => {
    expect(EXAMPLES.length).toBeGreaterThan(12);
  });

  test.each(EXAMPLES)("shows under $title what the rows become", ({ rows, xml }) => {
    expect(xml).toBe(dealListOf(rows));
  });
});
