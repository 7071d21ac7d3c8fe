/** Who holds a lease: the process, by its machine and number, so that a death on this machine is known at once. */
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";

/** Names this process for one run. Shape: `machine:process id:UUID`. */
export function newLeaseOwner(): string {
  return `${hostname()}:${process.pid}:${randomUUID()}`;
}

/**
 * Says whether an owner is a process of this machine that has ended: its lease need not run out first.
 *
 * Of other machines nothing is known. A mistake, as between containers of one name, costs work and never a document: who
 * lost its lease cannot write.
 */
export function isOwnerGone(owner: string): boolean {
  const [machine, processId] = owner.split(":");
  if (machine !== hostname() || processId === undefined) return false;
  try {
    process.kill(Number(processId), 0);
    return false;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error && error.code === "ESRCH";
  }
}
