/** What an import could not say of a release, kept while the release is put together. */
import { ERROR_CODES } from "../../errors.ts";
import { excerpt, type Finding, type Severity } from "../../finding.ts";

type NoteCode = "ERN_LOAD_MISSING_FACT" | "ERN_LOAD_AMBIGUOUS_FACT" | "ERN_LOAD_LEFT_OUT";

/** What a note is about. */
export interface NoteDetails {
  /** Path in the release. */
  readonly path: string;
  readonly text: string;
  readonly hint?: string;
  readonly value?: unknown;
}

/** Collects the findings of one release. */
export interface ImportNotes {
  /** Neither MusicBrainz nor the defaults say it, and no message goes without: an export will refuse the release. */
  readonly missing: (details: NoteDetails) => void;
  /** Neither says it, and a message goes without. */
  readonly unsaid: (details: NoteDetails) => void;
  /** There are several values for one place, and all of them are told. */
  readonly several: (details: NoteDetails) => void;
  /** There are several values, of which one is taken or none. */
  readonly ambiguous: (details: NoteDetails) => void;
  /** It is no part of an audio release. */
  readonly leftOut: (details: NoteDetails) => void;
  readonly findings: () => readonly Finding[];
}

/** Starts the findings of a release. */
export function createImportNotes(): ImportNotes {
  const findings: Finding[] = [];
  const note =
    (code: NoteCode, severity: Severity) =>
    ({ path, text, hint = ERROR_CODES[code].hint, value }: NoteDetails): void => {
      findings.push({
        code,
        severity,
        path,
        text,
        hint,
        ...(value !== undefined && { value: excerpt(value) }),
      });
    };
  return {
    missing: note("ERN_LOAD_MISSING_FACT", "warning"),
    unsaid: note("ERN_LOAD_MISSING_FACT", "information"),
    several: note("ERN_LOAD_AMBIGUOUS_FACT", "information"),
    ambiguous: note("ERN_LOAD_AMBIGUOUS_FACT", "warning"),
    leftOut: note("ERN_LOAD_LEFT_OUT", "warning"),
    findings: () => findings,
  };
}
