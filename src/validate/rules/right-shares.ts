/** Rules of the shares that rights controllers hold of a resource and of its work. */
import type {
  Percentage,
  ResourceRightsController,
  SoundRecording,
  WorkRightsController,
} from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { CheckContext, CompositeCheck, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const rightShare: Rule = {
  code: "RES_RIGHT_SHARE",
  number: 60,
  severity: "fatal",
  profiles: "all",
  checks:
    "A share of a right is above 0 and at most 100, or 1, and the shares of a right and territory are not more",
  source: "DDEX Schematron 2.1, 1013-1; ERN 4.3, text of Percentage",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Correct the share; write a quarter as 25, or as 0.25 with HasMaxValueOfOne",
};

const checkResource: CompositeCheck = forNode<
  Pick<SoundRecording, "ResourceRightsController" | "WorkRightsController">
>((node, cursor, context) => {
  checkResourceShares(node.ResourceRightsController ?? [], cursor, context);
  checkWorkShares(node.WorkRightsController ?? [], cursor, context);
});

/** Shares of every kind of resource. */
export const rightShares: RuleFamily = {
  rules: [rightShare],
  composites: Object.fromEntries(
    ["SoundRecording", "Video", "Image", "Text", "SheetMusic", "Software"].map((name) => [
      name,
      checkResource,
    ]),
  ),
};

function checkResourceShares(
  controllers: readonly Incomplete<ResourceRightsController>[],
  cursor: WalkCursor,
  context: CheckContext,
): void {
  if (controllers.length === 0) return;
  const sums = new Map<string, number>();
  controllers.forEach((controller, index) => {
    const share = controller.RightSharePercentage;
    if (share?.value === undefined) return;
    const rights = new Set<string>();
    for (const role of controller.RightsControlType ?? [""]) {
      for (const delegated of controller.DelegatedUsageRights ?? [{}]) {
        for (const use of delegated.UseType ?? [{ value: "" }]) {
          for (const territory of delegated.TerritoryOfRightsDelegation ?? [{ value: "" }]) {
            rights.add([role, use.value, territory.value].filter(Boolean).join(" "));
          }
        }
      }
    }
    const path = siblingPath(cursor.path(), "ResourceRightsController", controllers, index);
    addShare(sums, rights, percentOf(share), `${path}/RightSharePercentage`, context);
  });
}

function checkWorkShares(
  controllers: readonly Incomplete<WorkRightsController>[],
  cursor: WalkCursor,
  context: CheckContext,
): void {
  if (controllers.length === 0) return;
  const sums = new Map<string, number>();
  controllers.forEach((controller, index) => {
    const share = controller.RightSharePercentage;
    if (share === undefined) return;
    const rights = new Set<string>();
    for (const role of controller.RightsControlType ?? [""]) {
      for (const territory of controller.Territory ?? [{ value: "" }]) {
        rights.add([role, territory.value].filter(Boolean).join(" "));
      }
    }
    const path = siblingPath(cursor.path(), "WorkRightsController", controllers, index);
    addShare(sums, rights, Number(share), `${path}/RightSharePercentage`, context);
  });
}

function percentOf({ value, attributes }: Incomplete<Percentage>): number {
  return Number(value) * (attributes?.HasMaxValueOfOne === true ? 100 : 1);
}

/** What thirds leave over when they are rounded. Unit: percent. */
const ROUNDING = 0.01;

/** Adds one controller's share to all rights that it is a share of. */
function addShare(
  sums: Map<string, number>,
  rights: ReadonlySet<string>,
  percent: number,
  path: string,
  context: CheckContext,
): void {
  if (!(percent > 0 && percent <= 100)) {
    context.report(rightShare, path, `A share of ${percent} percent is not above 0 and at most 100`, percent);
    return;
  }
  let tooMuch: string | undefined;
  for (const right of rights) {
    const sum = (sums.get(right) ?? 0) + percent;
    sums.set(right, sum);
    if (sum > 100 + ROUNDING) tooMuch ??= right;
  }
  if (tooMuch === undefined) return;
  const text = `With this share the controllers hold ${sums.get(tooMuch)} percent of one right: ${tooMuch}`;
  context.report(rightShare, path, text, percent);
}
