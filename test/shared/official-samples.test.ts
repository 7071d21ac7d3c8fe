import { readFileSync, readdirSync } from "node:fs";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import { serialize } from "../../src/builder/ern43/serialize.ts";

const FOLDER = new URL("../../../shared/ddex/samples-4.3/", import.meta.url);
const SAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith(".xml"));

/** Lists tags, attributes sorted by name, and text without blanks between elements. */
function canonicalEvents(xml: string): readonly string[] {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let text = "";
  let isLeaf = false;
  parser.on("opentag", (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ uri }) => uri === "")
      .map(({ name, value }) => `${name}=${value}`);
    events.push(`<{${tag.uri}}${tag.local} ${attributes.toSorted().join("|")}>`);
    text = "";
    isLeaf = true;
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("cdata", (part) => {
    text += part;
  });
  parser.on("closetag", () => {
    if (isLeaf) events.push(text);
    events.push("</>");
    isLeaf = false;
  });
  parser.write(xml).close();
  return events;
}

describe("official samples", () => {
  test("are four", () => {
    expect(SAMPLES).toHaveLength(4);
  });

  test.each(SAMPLES)("%s parses with nothing unknown", (name) => {
    const parsed = parseMessage(readFileSync(new URL(name, FOLDER), "utf8"));

    expect(parsed).toMatchObject({ ok: true, rootName: "NewReleaseMessage", unknown: [] });
  });

  test.each(SAMPLES)("%s has the same content when it is parsed and serialized", (name) => {
    const xml = readFileSync(new URL(name, FOLDER), "utf8");
    const parsed = parseMessage(xml);

    const written = parsed.ok ? serialize(parsed.message, parsed.rootName) : parsed.text;

    expect(canonicalEvents(written)).toEqual(canonicalEvents(xml));
  });
});
