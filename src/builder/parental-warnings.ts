import type { ParentalWarning } from "../catalogue/text.ts";
import { allowed } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { ParentalWarningTypeWithTerritory } from "./ern43/types.ts";
import { territoryAttributes } from "./localisation.ts";

/** Builds the `ParentalWarningType`s of a release or resource. */
export function buildParentalWarnings(
  warnings: readonly ParentalWarning[],
  context: BuildContext,
): readonly ParentalWarningTypeWithTerritory[] {
  return warnings.map((warning) =>
    compose(context, "ParentalWarning", warning, "ParentalWarningTypeWithTerritory", {
      value: allowed(warning.parentalWarningType),
      attributes: territoryAttributes(warning),
    }),
  );
}
