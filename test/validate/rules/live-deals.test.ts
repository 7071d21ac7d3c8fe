import { describe, expect, test } from "vitest";
import { hasLiveDeal } from "../../../src/validate/rules/live-deals.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const TERMS = ["DealList", "ReleaseDeal", 0, "Deal", 0, "DealTerms"];
const CREATED = ["MessageHeader", "MessageCreatedDateTime"];
const START = { StartDateTime: { value: "2020-01-01T00:00:00Z" } };

/** Whether a message created on 2 March 2026 at noon in London is live with these periods. */
function isLive(...periods: readonly object[]): boolean {
  const message = changed(AUDIO_MESSAGE, [...TERMS, "ValidityPeriod"], periods);
  return hasLiveDeal(changed(message, CREATED, "2026-03-02T12:00:00Z"));
}

describe("hasLiveDeal()", () => {
  test.each([
    ["has no end", START, true],
    ["ends a second later", { EndDateTime: { value: "2026-03-02T12:00:01Z" } }, true],
    ["ends at the very instant", { EndDateTime: { value: "2026-03-02T13:00:00+01:00" } }, false],
    ["may not be over in the last time zone", { EndDateTime: { value: "2026-03-02T00:00:01" } }, true],
    ["is over in the last time zone", { EndDateTime: { value: "2026-03-02T00:00:00" } }, false],
    ["ends with that day", { EndDate: { value: "2026-03-02" } }, true],
    ["ended with the day before, everywhere", { EndDate: { value: "2026-03-01" } }, false],
    ["ends with that month", { EndDate: { value: "2026-03" } }, true],
    ["ended with the month before", { EndDate: { value: "2026-02" } }, false],
    ["ended with the year before", { EndDate: { value: "2025" } }, false],
    ["has an end that is no date", { EndDate: { value: "soon" } }, true],
  ])("takes a deal that %s for what it is", (_title, period, expected) => {
    expect(isLive(period)).toBe(expected);
  });

  test("takes a deal for live as long as one of its periods is", () => {
    expect(isLive({ EndDate: { value: "2021-01-01" } }, START)).toBe(true);
  });

  test("takes terms that are agreed elsewhere for live", () => {
    expect(hasLiveDeal(changed(AUDIO_MESSAGE, TERMS, undefined))).toBe(true);
  });

  test("finds none without a DealList", () => {
    expect(hasLiveDeal(changed(AUDIO_MESSAGE, ["DealList"], undefined))).toBe(false);
  });
});
