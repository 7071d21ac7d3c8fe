/** The parties that the rows of a release name, each once. */
import type { z } from "zod";
import { type Party, partyFields } from "../../catalogue/party.ts";
import type { CellValue } from "./cell-format.ts";
import { addFinding, type RowFindings } from "./row-view.ts";

/** A party as a CatalogueRelease takes it. */
type PartyInput = z.input<typeof Party>;

const PARTY_FACTS: readonly string[] = ["fullName", ...Object.keys(partyFields)];

/** Collects parties by their id, or by their name where the rows give no id. */
export class PartyCollector {
  readonly #facts = new Map<string, Map<string, CellValue>>();
  readonly #sink: RowFindings;

  constructor(sink: RowFindings) {
    this.#sink = sink;
  }

  /**
   * Takes the facts of a party out of the values of a record.
   *
   * Shape: the other values and `partyId`. A fact that differs from what another row says of the same party is a finding.
   */
  take(values: ReadonlyMap<string, CellValue>, path: string, number: number): ReadonlyMap<string, CellValue> {
    const partyId = String(values.get("partyId") ?? `name:${String(values.get("fullName"))}`);
    const known = this.#facts.get(partyId) ?? new Map<string, CellValue>();
    this.#facts.set(partyId, known);
    for (const fact of PARTY_FACTS) {
      const value = values.get(fact);
      if (value === undefined) continue;
      const before = known.get(fact);
      if (before === undefined) known.set(fact, value);
      else if (before !== value) {
        const text = `Party "${partyId}" has another ${fact} in the same release: "${before}"`;
        addFinding(this.#sink, { path, text, number, value: String(value) });
      }
    }
    const own = [...values].filter(([field]) => !PARTY_FACTS.includes(field));
    return new Map<string, CellValue>([...own, ["partyId", partyId]]);
  }

  /** All parties, in the order in which the rows named them first. */
  toParties(): PartyInput[] {
    return [...this.#facts].map(([id, facts]) => {
      const { fullName = "", ...identifiers } = Object.fromEntries(
        [...facts].map(([fact, value]) => [fact, String(value)]),
      );
      return { id, ...identifiers, partyNames: [{ fullName }] };
    });
  }
}
