import { assert, constantFrom, property, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMessage } from "../../src/validate/check-message.ts";
import { findRule } from "../../src/validate/rule-registry.ts";
import type { Step } from "../support/minimal-message.ts";
import { AUDIO_MESSAGE, SINGLE_MESSAGE, changed } from "../support/minimal-message.ts";

/** Steps to every part of a message. */
function stepsIn(node: unknown, steps: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof node !== "object" || node === null) return [steps];
  const inner = Array.isArray(node)
    ? node.flatMap((item, index) => stepsIn(item, [...steps, index]))
    : Object.entries(node).flatMap(([name, part]) => stepsIn(part, [...steps, name]));
  return steps.length === 0 ? inner : [steps, ...inner];
}

describe("checkMessage()", () => {
  test.each([
    ["Audio", AUDIO_MESSAGE],
    ["SimpleAudioSingle", SINGLE_MESSAGE],
  ] as const)(
    "answers with codes of the registry whatever a message of profile %s lacks",
    (_profile, clean) => {
      const removals = uniqueArray(constantFrom(...stepsIn(clean)), { minLength: 1, maxLength: 6 });

      assert(
        property(removals, (removed) => {
          // From the back, so that the places before a removed item stay where they are.
          const broken = removed
            .toSorted((a, b) => b.join("/").localeCompare(a.join("/"), "en", { numeric: true }))
            .reduce((message, steps) => changed(message, steps, undefined), clean);

          const codes = checkMessage(broken).map((finding) => finding.code);

          expect(codes.filter((code) => !findRule(code))).toEqual([]);
        }),
        { numRuns: 500, seed: 43 },
      );
    },
  );

  test.each([
    ["Audio", AUDIO_MESSAGE],
    ["SimpleAudioSingle", SINGLE_MESSAGE],
  ] as const)("finds every text that is emptied in a message of profile %s", (_profile, clean) => {
    const texts = stepsIn(clean).filter(
      (steps) => steps.at(-1) === "TitleText" || steps.at(-1) === "FullName",
    );

    const missed = texts.filter((steps) => {
      const leaf = steps.at(-1) === "FullName" && steps[0] === "PartyList" ? [...steps, "value"] : steps;
      return checkMessage(changed(clean, leaf, " ")).length !== 1;
    });

    expect(texts.length).toBeGreaterThan(2);
    expect(missed).toEqual([]);
  });
});
