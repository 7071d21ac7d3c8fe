import { existsSync } from "node:fs";

/** Says in one plain line that the comparisons with DDEX's files do not run here. */
export default function announceComparisons(): void {
  if (existsSync(new URL("../../../shared/ddex", import.meta.url))) return;
  console.log(
    "../shared is not here: the comparisons with DDEX's own XSD and samples (test/shared) are left out",
  );
}
