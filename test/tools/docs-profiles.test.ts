import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PROFILE_REQUIREMENTS } from "../../src/builder/ern43/profile-requirements.ts";
import { writeProfilesPage } from "../../tools/docs-profiles/profiles-page.ts";

const NAMES = [
  ...Object.keys(PROFILE_REQUIREMENTS),
  ...new Set(Object.values(PROFILE_REQUIREMENTS).flatMap(({ variants }) => variants)),
];

describe("writeProfilesPage()", () => {
  test("has a heading for each profile and variant", () => {
    const headings = [...writeProfilesPage().matchAll(/^###? `(.+)`$/gm)].map(([, name]) => name);

    expect(headings).toEqual(NAMES);
  });

  test("gives what docs/profiles.md holds", () => {
    const page = readFileSync(new URL("../../docs/profiles.md", import.meta.url), "utf8");

    expect(page).toBe(writeProfilesPage());
  });
});
