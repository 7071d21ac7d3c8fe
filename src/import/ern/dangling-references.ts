import { planOf } from "../../builder/ern43/composite-plan.ts";
import { SIMPLE_TYPES } from "../../builder/ern43/element-table.ts";
import { planVisits } from "../../builder/ern43/visit-plan.ts";
import { type ValueVisitor, walkMessage } from "../../builder/ern43/walk.ts";
import { type ImportContext, reportNoPlace } from "./import-context.ts";

/** Notes every reference that the message declares nowhere: no record has its id, so that no column could hold it. */
export function reportDanglingReferences(context: ImportContext): void {
  if (context.danglingReferences.size === 0) return;
  walkMessage("NewReleaseMessage", context.message, VISITS, context);
}

const reportDangling: ValueVisitor<ImportContext> = (cursor, value, context) => {
  const { typeName } = cursor;
  const type = SIMPLE_TYPES[typeName] ?? planOf(typeName).content;
  if (type?.identity !== "IDREF" || typeof value !== "string" || !context.danglingReferences.has(value))
    return;
  const text = `The reference leads to nothing: the message declares no "${value}"`;
  reportNoPlace(context, cursor.path(), text, value);
};

/** References stand in elements, never in attributes. */
const VISITS = planVisits<ImportContext>({
  ofComposite: () => [],
  ofValue: () => [reportDangling],
  ofAttribute: () => [],
});
