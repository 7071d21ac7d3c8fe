import type { ParentalWarning } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import type { ParentalWarningTypeWithTerritory } from "./ern43/types.ts";
import { territoryAttributes } from "./localisation.ts";
import { from } from "./origins.ts";

/** Builds the `ParentalWarningType`s of a release or resource. */
export function buildParentalWarnings(
  warnings: readonly ParentalWarning[],
  context: BuildContext,
): readonly ParentalWarningTypeWithTerritory[] {
  return warnings.map((warning) =>
    from(context.origins, "ParentalWarning", warning, {
      value: allowed(warning.parentalWarningType),
      attributes: territoryAttributes(warning),
    }),
  );
}
