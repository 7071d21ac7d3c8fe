/** CPU time from Linux's /proc. */
import { readdirSync, readFileSync } from "node:fs";
import type { Database } from "../src/db/connect.ts";

/** USER_HZ, 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10;

/** CPU time of this process's children that have ended. Unit: ms. */
export function readEndedChildrenCpuMs(): number {
  return readStat("self").childrenMs;
}

/**
 * Makes a meter of a database server of this machine.
 *
 * Shape: CPU time of the server and of all its processes, also of those that have ended. Unit: ms.
 */
export async function openServerMeter({ pool }: Database): Promise<() => number> {
  const { rows } = await pool.query<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'checkpointer'",
  );
  const checkpointer = rows[0]?.pid;
  if (checkpointer === undefined) throw new Error("The server has no checkpointer");
  const server = readStat(checkpointer).parent;
  return () => {
    const { ownMs, childrenMs } = readStat(server);
    return processes()
      .filter(({ parent }) => parent === server)
      .reduce((sum, process) => sum + process.ownMs, ownMs + childrenMs);
  };
}

interface ProcessStat {
  readonly parent: number;
  readonly ownMs: number;
  /** Of children that have ended, and of theirs. */
  readonly childrenMs: number;
}

function processes(): readonly ProcessStat[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [readStat(name)];
      } catch {
        // It has ended since the folder was read.
        return [];
      }
    });
}

/** Source: proc(5); the name of the program, in parentheses, may hold spaces. */
function readStat(process: string | number): ProcessStat {
  const text = readFileSync(`/proc/${process}/stat`, "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const ticks = (place: number): number => Number(fields[place]) * MS_PER_TICK;
  return { parent: Number(fields[1]), ownMs: ticks(11) + ticks(12), childrenMs: ticks(13) + ticks(14) };
}
