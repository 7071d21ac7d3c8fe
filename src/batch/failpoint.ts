/**
 * Places where a test of faults has the process killed, as by `kill -9`.
 *
 * `DDEX_BATCH_FAILPOINT=after-claim:3` kills it the third time that it comes to that place; several are separated by commas.
 * `before-build@R1` kills it whenever it comes there with the release R1 in hand, `before-build@R1:2` the second time; a
 * comma, colon or per cent sign in the id is written as in a URL.
 */

/** Places on the way of a run. */
export type FailpointName =
  | "planning"
  | "after-claim"
  | "before-read"
  | "while-read"
  | "after-read"
  | "before-build"
  | "after-build"
  | "before-commit"
  | "commit-sent"
  | "after-commit"
  | "before-finish"
  | "after-finish";

/** Kills the process at a place, where that is asked for; `releaseIds` gives the releases in hand there. */
export type Failpoint = (name: FailpointName, releaseIds?: () => Iterable<string | undefined>) => void;

const SPEC = process.env["DDEX_BATCH_FAILPOINT"];

/** Kills the process where the environment says so; costs nothing where it says nothing. */
export const failpoint: Failpoint =
  SPEC === undefined ? ignore : failAt(SPEC, () => process.kill(process.pid, "SIGKILL"));

function ignore(): void {
  // Nothing is to fail.
}

interface Trap {
  readonly name: string;
  /** Absent: any. */
  readonly releaseId: string | undefined;
  left: number;
}

/** Reads where to fail. `fail` is called there. */
export function failAt(spec: string, fail: () => void): Failpoint {
  const traps = spec.split(",").map((part): Trap => {
    const [place = "", count = "1"] = part.split(":");
    const [name = "", releaseId] = place.split("@");
    return { name, releaseId: releaseId && decodeURIComponent(releaseId), left: Number(count) };
  });
  return (name, releaseIds = () => []) => {
    for (const trap of traps) {
      if (trap.name !== name) continue;
      if (trap.releaseId !== undefined && ![...releaseIds()].includes(trap.releaseId)) continue;
      trap.left -= 1;
      if (trap.left === 0) fail();
    }
  };
}
