import { describe, expect, test } from "vitest";
import { SaxesParser } from "saxes";
import type { Finding } from "../../../src/finding.ts";
import type { CheckedFile } from "../../../src/validate/report/checked-file.ts";
import { writeSarif } from "../../../src/validate/report/sarif.ts";
import { writeSvrl } from "../../../src/validate/report/svrl.ts";

const ISRC: Finding = {
  code: "ID_ISRC",
  severity: "fatal",
  path: "/NewReleaseMessage/ResourceList/SoundRecording[2]/SoundRecordingEdition/ResourceId/ISRC",
  text: 'The ISRC is "GB1" & no more',
  hint: "Correct the ISRC",
  value: "GB1",
  line: 12,
};
const ADVICE: Finding = {
  code: "PAW_NO_DEPRECATED",
  severity: "warning",
  path: "/NewReleaseMessage/ReleaseList/Release/ParentalWarningType",
  text: "NoAdviceAvailable is deprecated",
  hint: "Use Unknown",
};
const FILES: readonly CheckedFile[] = [
  { file: "a message #1.xml", valid: false, findings: [ISRC, ADVICE] },
  { file: "good.xml", valid: true, findings: [] },
];

describe("writeSarif()", () => {
  test("writes a result for each finding, with file, line, element path and level", () => {
    const log = JSON.parse(writeSarif(FILES, "1.2.3"));

    expect(log.version).toBe("2.1.0");
    expect(log.runs[0].tool.driver).toMatchObject({ name: "ddex-batch", semanticVersion: "1.2.3" });
    expect(log.runs[0].results).toMatchObject([
      {
        ruleId: "ID_ISRC",
        level: "error",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "a%20message%20%231.xml", index: 0 },
              region: { startLine: 12 },
            },
            logicalLocations: [{ fullyQualifiedName: ISRC.path }],
          },
        ],
        properties: { severity: "fatal", value: "GB1" },
      },
      { ruleId: "PAW_NO_DEPRECATED", level: "warning" },
    ]);
  });

  test("describes each rule once, where the results point", () => {
    const log = JSON.parse(writeSarif([...FILES, ...FILES], "1.2.3"));
    const [run] = log.runs;

    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      "ID_ISRC",
      "PAW_NO_DEPRECATED",
    ]);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    }
  });

  test("lists a file without findings as an artifact", () => {
    const log = JSON.parse(writeSarif(FILES, "1.2.3"));

    expect(log.runs[0].artifacts.map((artifact: { location: object }) => artifact.location)).toContainEqual({
      uri: "good.xml",
    });
  });
});

describe("writeSvrl()", () => {
  test("writes well-formed XML in the namespace of SVRL", () => {
    const elements: { name: string; uri: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", ({ local, uri, attributes }) => {
      const values = Object.values(attributes).map(({ name, value }) => [name, value]);
      elements.push({ name: local, uri, attributes: Object.fromEntries(values) });
    });
    parser.write(writeSvrl(FILES)).close();

    expect(new Set(elements.map(({ uri }) => uri))).toEqual(new Set(["http://purl.oclc.org/dsdl/svrl"]));
    expect(
      elements.filter(({ name }) => name === "active-pattern").map(({ attributes }) => attributes),
    ).toEqual(FILES.map(({ file }) => ({ document: file, name: file })));
    expect(
      elements.filter(({ name }) => name === "failed-assert").map(({ attributes }) => attributes),
    ).toMatchObject([
      {
        id: "ID_ISRC",
        role: "fatal",
        flag: "invalid",
        location: ISRC.path.replace("/New", "/ern:New"),
      },
      { id: "PAW_NO_DEPRECATED", role: "warning" },
    ]);
  });

  test("keeps the grammar of SVRL, for files without findings too", () => {
    const children: Record<string, string> = {};
    const open: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", ({ local }) => {
      const parent = open.at(-1);
      if (parent !== undefined) children[parent] += `${local} `;
      children[local] ??= "";
      open.push(local);
    });
    parser.on("closetag", () => void open.pop());

    parser.write(writeSvrl(FILES)).close();

    expect(children["schematron-output"]).toMatch(
      /^(ns-prefix-in-attribute-values )*(active-pattern (fired-rule (failed-assert )*)+)+$/,
    );
    expect(children["failed-assert"]).toMatch(/^((diagnostic-reference )*text )+$/);
    expect(children["diagnostic-reference"]).toMatch(/^(text )+$/);
    expect(children).toMatchObject({ "active-pattern": "", "fired-rule": "", text: "" });
  });

  test("escapes what XML would read as markup", () => {
    expect(writeSvrl(FILES)).toContain('<svrl:text>The ISRC is "GB1" &amp; no more</svrl:text>');
  });
});
