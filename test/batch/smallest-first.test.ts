import { describe, expect, test } from "vitest";
import { SmallestFirst } from "../../src/batch/smallest-first.ts";

/** Work that ends when the test says so. */
function openWork(log: string[]) {
  const ends = new Map<string, () => void>();
  const start = (name: string) => async (): Promise<void> => {
    log.push(`${name} in`);
    await new Promise<void>((end) => ends.set(name, end));
    log.push(`${name} out`);
  };
  return { start, end: (name: string) => ends.get(name)?.() };
}

describe("SmallestFirst", () => {
  test("lets everything in at once", async () => {
    const gate = new SmallestFirst();
    const log: string[] = [];
    const { start, end } = openWork(log);
    const all = [gate.pass(2, start("large")), gate.pass(1, start("small"))];

    await new Promise(setImmediate);
    end("large");
    end("small");
    await Promise.all(all);

    expect(log.slice(0, 2)).toEqual(["large in", "small in"]);
  });

  test("lets in one after the other while it is narrow, smallest first", async () => {
    const gate = new SmallestFirst();
    gate.isNarrow = true;
    const log: string[] = [];
    const { start, end } = openWork(log);
    const all = [
      gate.pass(5, start("first")),
      gate.pass(9, start("large")),
      gate.pass(1, start("small")),
      gate.pass(3, start("middle")),
    ];

    for (const name of ["first", "small", "middle", "large"]) {
      await new Promise(setImmediate);
      end(name);
    }
    await Promise.all(all);

    expect(log).toEqual(
      ["first", "small", "middle", "large"].flatMap((name) => [`${name} in`, `${name} out`]),
    );
  });

  test("lets in who waits when it is wide again, and goes on after a failure", async () => {
    const gate = new SmallestFirst();
    gate.isNarrow = true;
    const failing = gate.pass(1, () => Promise.reject(new Error("broken")));
    const inside = gate.pass(2, () => new Promise<void>(() => undefined));
    const waiting = gate.pass(3, () => Promise.resolve("done"));
    await expect(failing).rejects.toThrow("broken");

    gate.isNarrow = false;

    expect(await waiting).toBe("done");
    void inside;
  });
});
