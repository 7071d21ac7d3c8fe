import { describe, expect, test } from "vitest";
import type { BatchProgress } from "../../src/batch/progress.ts";
import { openProgressBar } from "../../src/cli/progress-bar.ts";
import { progressLines } from "../../src/cli/progress-display.ts";
import { KeptText } from "./run-cli.ts";

describe("progressLines()", () => {
  test("writes count, share, rate, failures and what is left", () => {
    const { lines, show } = linesAt([0, 5_000]);

    show(progressAt(1_500));

    expect(lines).toEqual(["1,500 of 6,000 releases (25 %), 180/s, 7 failed, 25.0 s to 40.0 s left"]);
  });

  test("writes at most one line in five seconds", () => {
    const { lines, show } = linesAt([0, 100, 4_999, 5_000, 5_001, 9_999, 10_000]);

    for (let processed = 1; processed <= 6; processed += 1) show(progressAt(processed));

    expect(lines.map((line) => line.split(" ")[0])).toEqual(["3", "6"]);
  });

  test("leaves out what is not known", () => {
    const { lines, show } = linesAt([0, 5_000]);

    show({
      ...progressAt(10),
      total: undefined,
      remaining: undefined,
      etaSeconds: undefined,
      etaP90Seconds: undefined,
    });

    expect(lines).toEqual(["10 releases, 180/s, 7 failed"]);
  });
});

describe("openProgressBar()", () => {
  test("draws count, rate, failures and what is left", () => {
    const stream = new KeptText(true);
    const bar = openProgressBar(stream, "releases");

    bar.show(progressAt(1_500));
    bar.end();

    expect(stream.text()).toContain(
      " 25% | 1,500 of 6,000 releases | 180/s | 7 failed | 25.0 s to 40.0 s left",
    );
  });

  test("draws nothing before there is anything to show, nor after its end", () => {
    const stream = new KeptText(true);
    const bar = openProgressBar(stream, "releases");

    bar.end();
    bar.show(progressAt(1));
    bar.end();

    expect(stream.text()).toBe("");
  });
});

/** A display whose clock gives the times in turn; the first is that of its opening. */
function linesAt(times: readonly number[]): {
  readonly lines: readonly string[];
  readonly show: (progress: BatchProgress) => void;
} {
  const lines: string[] = [];
  const clock = times.values();
  const display = progressLines(
    (line) => lines.push(line),
    "releases",
    () => clock.next().value ?? 0,
  );
  return { lines, show: display.show };
}

function progressAt(processed: number): BatchProgress {
  return {
    processed,
    succeeded: processed - 7,
    failed: 7,
    total: 6_000,
    remaining: 6_000 - processed,
    ratePerSecond: 180,
    bytesPerSecond: 5_400_000,
    elapsedSeconds: 8,
    etaSeconds: 25,
    etaP90Seconds: 40,
  };
}
