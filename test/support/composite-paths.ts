/** Ways from the root of a message to its composites. */
import { ROOT_PLANS, type ChildPlan, type CompositePlan } from "../../src/builder/ern43/composite-plan.ts";
import type { RootName } from "../../src/builder/ern43/element-table-types.ts";

/** A composite and the shortest way to it. */
export interface CompositePath {
  readonly plan: CompositePlan;
  /** Children from the root down to the composite; none for the root itself. */
  readonly steps: readonly ChildPlan[];
}

/** Lists every composite that a message of the root reaches, each once, nearest first. */
export function listCompositePaths(rootName: RootName): readonly CompositePath[] {
  const paths: CompositePath[] = [{ plan: ROOT_PLANS[rootName], steps: [] }];
  const seen = new Set<CompositePlan>([ROOT_PLANS[rootName]]);
  for (const { plan, steps } of paths) {
    for (const child of plan.children) {
      if (child.composite === undefined || seen.has(child.composite)) continue;
      seen.add(child.composite);
      paths.push({ plan: child.composite, steps: [...steps, child] });
    }
  }
  return paths;
}

/** Puts a composite into composites that hold nothing else, up to the root. */
export function wrapInPath(steps: readonly ChildPlan[], node: unknown): unknown {
  return steps.reduceRight<unknown>(
    (inner, { name, isMany }) => ({ [name]: isMany ? [inner] : inner }),
    node,
  );
}
