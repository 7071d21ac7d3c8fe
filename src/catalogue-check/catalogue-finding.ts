/** One thing that is wrong with a catalogue's views. */
import { excerpt } from "../finding.ts";
import { CHECK_CODES, type CheckCode, type CheckSeverity } from "./check-codes.ts";

/** One finding of `checkCatalogue`. */
export interface CatalogueFinding {
  readonly code: CheckCode;
  readonly severity: CheckSeverity;
  readonly view: string;
  readonly column?: string;
  /** What was found, one sentence. */
  readonly text: string;
  /** What to do, starting with a verb. */
  readonly hint: string;
  /** Rows that have it; absent where the view itself is meant. */
  readonly rowCount?: number;
  /** Releases that have it: of an `error` those that it keeps from being exported. */
  readonly releaseCount: number;
  /** The first of them, in the order of their texts. Shape: 0 to 5. */
  readonly releaseIds: readonly string[];
  /** Some of the values that were found. Shape: 0 to 3, shortened. */
  readonly values: readonly string[];
}

/** What a check says of a finding; severity, hint and the counts have defaults. */
export type CatalogueFindingParts = Pick<CatalogueFinding, "code" | "view" | "text"> &
  Partial<Omit<CatalogueFinding, "code" | "view" | "text">>;

/** Fills a finding up: severity and hint are those of the code. */
export function catalogueFinding(parts: CatalogueFindingParts): CatalogueFinding {
  const { severity, hint } = CHECK_CODES[parts.code];
  const { values = [] } = parts;
  return { severity, hint, releaseCount: 0, releaseIds: [], ...parts, values: values.map(excerpt) };
}
