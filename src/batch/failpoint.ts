/**
 * Places where a test of faults has the process killed, as by `kill -9`.
 *
 * `DDEX_BATCH_FAILPOINT=after-claim:3` kills it the third time that it comes to that place; several are separated by commas.
 */

/** Places on the way of a run. */
export type FailpointName =
  | "planning"
  | "after-claim"
  | "before-read"
  | "after-read"
  | "after-build"
  | "before-commit"
  | "commit-sent"
  | "after-commit"
  | "before-finish"
  | "after-finish";

const SPEC = process.env["DDEX_BATCH_FAILPOINT"];

/** Kills the process where the environment says so; costs nothing where it says nothing. */
export const failpoint: (name: FailpointName) => void = SPEC === undefined ? ignore : killAt(SPEC);

function ignore(): void {
  // Nothing is to fail.
}

function killAt(spec: string): (name: FailpointName) => void {
  const left = new Map(
    spec.split(",").map((part) => {
      const [name = "", count = "1"] = part.split(":");
      return [name, Number(count)];
    }),
  );
  return (name) => {
    const count = left.get(name);
    if (count === undefined) return;
    left.set(name, count - 1);
    if (count === 1) process.kill(process.pid, "SIGKILL");
  };
}
