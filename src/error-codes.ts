/**
 * Every code of an error that this package throws on purpose, with what is to be done about it.
 *
 * `docs/errors.md` has one heading per code and a test compares the two. Findings of the validation rules have codes of
 * their own, in the rule registry.
 */

/** What the export does next: pass the release over, try again, or end the run. */
export type Disposition = "skip" | "retry" | "abort";

interface ErrorCodeEntry {
  readonly disposition: Disposition;
  /** What the reader can do, starting with a verb. */
  readonly hint: string;
}

/** Every code that is not a rule's. Public API. */
export const ERROR_CODES = {
  ERN_CONFIG_INVALID_OPTION: { disposition: "abort", hint: "Correct the option that the text names" },
  ERN_CONFIG_MISSING_XSD: {
    disposition: "abort",
    hint: "Name a folder that holds release-notification.xsd and every file that it imports",
  },
  ERN_CONFIG_UNKNOWN_RECIPIENT: {
    disposition: "abort",
    hint: "Name one of the DPIDs in the view ern_messaging_party with --recipient and --sender",
  },
  ERN_CONFIG_INVALID_RECIPIENT: {
    disposition: "abort",
    hint: "Correct the column of the recipient's row that the text names: docs/messages.md says what it takes",
  },
  ERN_CONFIG_INVALID_MAPPING: {
    disposition: "abort",
    hint: "Correct the mapping at the paths that the text names: docs/import-rows.md",
  },
  ERN_DB_UNAVAILABLE: {
    disposition: "retry",
    hint: "Check that PostgreSQL accepts connections at DATABASE_URL, or unset it to use the embedded server",
  },
  ERN_DB_CONNECTION_LOST: {
    disposition: "retry",
    hint: "Run the export again: every batch that was committed is kept",
  },
  ERN_DB_NOT_MIGRATED: { disposition: "abort", hint: "Run ddex-batch migrate on this database" },
  ERN_DB_MIGRATED_OTHERWISE: {
    disposition: "abort",
    hint: "Use a new database, or for the embedded server remove the folder .ddex-batch: migrations were changed before the first release",
  },
  ERN_DB_CONTRACT: {
    disposition: "abort",
    hint: "Add the view or the column that the text names: docs/mapping.md lists the reader's contract",
  },
  ERN_DB_QUERY: { disposition: "abort", hint: "Read the PostgreSQL error in the cause and its SQLSTATE" },
  ERN_DB_ROWS_OUT_OF_ORDER: {
    disposition: "abort",
    hint: "Report this as a bug of ddex-batch: rows must arrive ordered by release id",
  },
  ERN_DB_EMBEDDED_START: {
    disposition: "abort",
    hint: "Read the server's own log that the text names, or set DATABASE_URL to a PostgreSQL of yours",
  },
  ERN_LOAD_INVALID_FILE: { disposition: "abort", hint: "Correct the file at the place that the text names" },
  ERN_LOAD_NOT_UTF8: {
    disposition: "skip",
    hint: "Convert the file to UTF-8, for example with iconv, and let its XML declaration say so",
  },
  ERN_LOAD_FILE_TOO_LARGE: {
    disposition: "skip",
    hint: "Look whether the file is what it should be, then raise --max-message-bytes",
  },
  ERN_LOAD_UNSAFE_XML: {
    disposition: "skip",
    hint: "Remove the document type declaration or the nesting: no ERN message needs either",
  },
  ERN_LOAD_OTHER_MESSAGE: {
    disposition: "skip",
    hint: "Give a NewReleaseMessage of ERN 4.3, or convert the message to one first",
  },
  ERN_LOAD_ROWS_OUT_OF_ORDER: {
    disposition: "abort",
    hint: "Sort the rows by release id, so that the rows of a release stand together",
  },
  ERN_LOAD_ILL_FORMED_TEXT: {
    disposition: "skip",
    hint: "Remove the lone surrogate or the character U+0000 in the file: PostgreSQL cannot store it as it is",
  },
  ERN_LOAD_MISSING_FACT: {
    disposition: "skip",
    hint: "Give the fact in MusicBrainz, in the defaults file or in the catalogue",
  },
  ERN_LOAD_AMBIGUOUS_FACT: {
    disposition: "skip",
    hint: "Choose the value that holds, in MusicBrainz, in the defaults file or in the catalogue",
  },
  ERN_LOAD_LEFT_OUT: {
    disposition: "skip",
    hint: "Look whether the release is whole without it",
  },
  ERN_LOAD_BARCODE_TAKEN: {
    disposition: "skip",
    hint: "Import one of the two, or give one a barcode of its own in the defaults file",
  },
  ERN_LOAD_CONFLICT: {
    disposition: "skip",
    hint: "Correct the side that is wrong, or import with --update to take what the file says",
  },
  ERN_LOAD_SHARED_FACT: {
    disposition: "skip",
    hint: "Look whether all releases that share the record want the fact said",
  },
  ERN_DATA_CELL_UNREADABLE: {
    disposition: "skip",
    hint: "Correct the cell that the source names, or how the mapping reads it: docs/import-rows.md",
  },
  ERN_DATA_INVALID_SHAPE: {
    disposition: "skip",
    hint: "Give the field at the path the type that docs/mapping.md names for its column",
  },
  ERN_DATA_ORPHAN_ROW: {
    disposition: "skip",
    hint: "Give the row an owner_type and owner_id of a row of the same release, or remove it",
  },
  ERN_DATA_DUPLICATE_ROW: {
    disposition: "skip",
    hint: "Make row_id unique within the view and the release: docs/mapping.md lists the reader's contract",
  },
  ERN_DATA_FRAGMENT_INVALID: {
    disposition: "skip",
    hint: "Give the fragment in the column ern the keys and values that its composite has: docs/fragments.md",
  },
  ERN_DATA_FACT_TWICE: {
    disposition: "skip",
    hint: "Remove the fact from the fragment in the column ern, or from the columns that give it too",
  },
  ERN_DATA_NO_PLACE: {
    disposition: "skip",
    hint: "Empty the column, or give the facts without which ERN has no place for it",
  },
  ERN_DATA_NO_SENDER: {
    disposition: "skip",
    hint: "Give the message option a sender and a recipient with their DPIDs",
  },
  ERN_IMPORT_NO_PLACE: {
    disposition: "skip",
    hint: "Remove the element from the message, or report it: nothing of a message may be lost",
  },
  ERN_IMPORT_DIFFERS: {
    disposition: "skip",
    hint: "Report this as a bug of ddex-batch with the message: the release does not give it back",
  },
  ERN_BUILD_FAILED: {
    disposition: "skip",
    hint: "Report this as a bug of ddex-batch with the release that causes it",
  },
  ERN_XSD_INVALID: {
    disposition: "skip",
    hint: "Correct the value in the cell that the source names, so that the element fits the XSD",
  },
  ERN_XSD_NO_VERDICT: {
    disposition: "skip",
    hint: "Run the export again; if it persists, raise --memory-limit or look at this release's size",
  },
  ERN_XSD_ENGINE: {
    disposition: "abort",
    hint: "Check the XSD files: the validator could not compile them",
  },
  ERN_XML_NOT_WELL_FORMED: { disposition: "skip", hint: "Correct the XML at the line that the text names" },
  ERN_MEMORY_RELEASE_TOO_LARGE: {
    disposition: "skip",
    hint: "Raise --memory-limit, or split the release",
  },
  ERN_MEMORY_EXHAUSTED: {
    disposition: "retry",
    hint: "Start the same command again; where it comes back, raise --memory-limit or lower --concurrency",
  },
  ERN_RELEASE_OVERDUE: {
    disposition: "skip",
    hint: "Look what makes the release slow, or raise --max-release-time",
  },
  ERN_WRITE_FAILED: {
    disposition: "abort",
    hint: "Check free space and permissions of the place that the text names, then run again",
  },
  ERN_WRITE_MESSAGE_ID_USED: {
    disposition: "abort",
    hint: "Run again: a MessageId is derived from sender, recipient, release and the run's clock, which must move on",
  },
  ERN_RUN_ALREADY_ACTIVE: {
    disposition: "abort",
    hint: "Wait for the run that the text names, join it with its --run-key, or end it with ddex-batch cancel",
  },
  ERN_RUN_NOT_ACTIVE: {
    disposition: "abort",
    hint: "Look with ddex-batch runs at how the run ended",
  },
  ERN_RUN_INTERRUPTED: {
    disposition: "retry",
    hint: "Start the same command again when the cause is gone: what was committed is kept",
  },
  ERN_RUN_SKIP_LIMIT: {
    disposition: "abort",
    hint: "Look with ddex-batch run last at what the failures have in common, correct it, then ddex-batch retry",
  },
  ERN_RUN_OUT_OF_BAND: {
    disposition: "abort",
    hint: "Look whether it is meant; if so start the same command with --run-key and the key that the text names, and with --allow",
  },
  ERN_RUN_LEASE_LOST: {
    disposition: "retry",
    hint: "Do nothing: the process that has taken the releases over exports them",
  },
  ERN_RELEASE_QUARANTINED: {
    disposition: "skip",
    hint: "Report this with the release: the process ended each time that it was worked on, the last times alone",
  },
  ERN_RELEASE_GONE: {
    disposition: "skip",
    hint: "Have the recipient remove it with ddex-batch purge, or put it back without deals to take it down",
  },
  ERN_RUN_NOT_FOUND: { disposition: "abort", hint: "List the runs with ddex-batch runs" },
  ERN_RUN_DOCUMENT_NOT_FOUND: {
    disposition: "abort",
    hint: "Look for the release in the run's errors with ddex-batch run",
  },
  ERN_RUN_FAILED: {
    disposition: "abort",
    hint: "Report this as a bug of ddex-batch with the text of the failure",
  },
  ERN_RUN_INCOMPLETE: {
    disposition: "abort",
    hint: "Report this as a bug of ddex-batch: releases read and releases accounted for differ",
  },
  ERN_SCHEDULE_QUEUE_FULL: {
    disposition: "retry",
    hint: "Wait until jobs have ended, or raise maxQueueSize",
  },
  ERN_SCHEDULE_CLOSED: {
    disposition: "abort",
    hint: "Call reset() before you schedule jobs again after shutdown()",
  },
  ERN_SCHEDULE_CANCELLED: { disposition: "abort", hint: "Schedule the job again if it is still wanted" },
  ERN_SCHEDULE_JOB_NOT_FOUND: {
    disposition: "abort",
    hint: "Use an id that schedule() has given since the last reset()",
  },
} as const satisfies Record<string, ErrorCodeEntry>;

/** A key of `ERROR_CODES`. */
export type ErrorCode = keyof typeof ERROR_CODES;
