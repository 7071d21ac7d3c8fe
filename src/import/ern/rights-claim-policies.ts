import type { z } from "zod";
import type { ConditionForRightsClaimPolicy, DealTerms } from "../../builder/ern43/types.ts";
import type { ClaimCondition, RightsClaimPolicy } from "../../catalogue/deal.ts";
import { readDuration } from "./durations.ts";
import type { OpenComposite } from "./open-composite.ts";

type ConditionInput = z.input<typeof ClaimCondition>;

/** Takes what a service does with uploads that it recognises, and under which conditions. */
export function readRightsClaimPolicies(
  terms: OpenComposite<DealTerms>,
): z.input<typeof RightsClaimPolicy>[] {
  return terms.list("RightsClaimPolicy", (policy) => {
    const rightsClaimPolicyType = policy.take("RightsClaimPolicyType");
    if (rightsClaimPolicyType === undefined) return undefined;
    return { rightsClaimPolicyType, conditions: policy.list("Condition", readCondition), ...policy.rest() };
  });
}

function readCondition(node: OpenComposite<ConditionForRightsClaimPolicy>): ConditionInput | undefined {
  const value = node.take("Value");
  if (value === undefined) return undefined;
  return {
    value,
    unit: node.take("Unit"),
    referenceCreation: node.take("ReferenceCreation"),
    relationalRelator: node.take("RelationalRelator"),
    measurementType: node.take("MeasurementType"),
    ...readSegment(node),
    ...node.rest(),
  };
}

/** The columns hold one segment, with all its times or none. */
function readSegment(
  node: OpenComposite<ConditionForRightsClaimPolicy>,
): Pick<ConditionInput, "segmentStartMs" | "segmentDurationMs" | "segmentEndMs"> {
  if (node.peek("Segment")?.length !== 1) return {};
  const [times] = node.list("Segment", (segment) => {
    const segmentStartMs = segment.takeIf("StartTime", readDuration);
    const segmentDurationMs = segment.takeIf("Duration", readDuration);
    const segmentEndMs = segment.takeIf("EndTime", readDuration);
    return segment.isEmpty() ? { segmentStartMs, segmentDurationMs, segmentEndMs } : undefined;
  });
  return times ?? {};
}
