/** Templates of P, C and courtesy lines → lines. */
import type { z } from "zod";
import type { RightsLine } from "../../catalogue/text.ts";
import { LineTemplate } from "./defaults.ts";
import type { ImportNotes } from "./import-notes.ts";
import { fillTemplate, type TemplateFacts } from "./template.ts";

type LineInput = z.input<typeof RightsLine>;

/** Fills the templates of lines; a line whose facts are not known is noted and left out. */
export function linesFrom(
  templates: readonly z.output<typeof LineTemplate>[],
  facts: TemplateFacts,
  path: string,
  notes: ImportNotes,
): readonly LineInput[] {
  return templates.flatMap((template) => {
    const filled = fillTemplate(LineTemplate, template, facts);
    if (!filled.ok) {
      notes.missing({
        path,
        text: `A ${template.lineType} line needs what MusicBrainz does not say: ${filled.missing.join(", ")}`,
        value: template.text,
      });
      return [];
    }
    const { year, ...line } = filled.value;
    return [{ ...line, ...(year !== undefined && { year: Number(year) }) }];
  });
}
