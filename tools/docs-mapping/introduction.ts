/** The hand-written part of docs/mapping.md. */
import { writeTable } from "./markdown-table.ts";

const LEADING_COLUMNS_TABLE = writeTable(
  ["Column", "Type", "Meaning"],
  [
    [
      "`release_id`",
      "any that sorts",
      "Release that the row belongs to; the same type in every view, such as text, bigint or uuid",
    ],
    ["`owner_type`", "text", "Kind of the record that the row hangs on; null in `ern_release`"],
    [
      "`owner_id`",
      "text",
      "`row_id` of that record within the release; not looked at where the owner is the release",
    ],
    ["`row_id`", "text", "The row among those of its view and release; unique there"],
    [
      "`sequence`",
      "integer, or null",
      "Place among its siblings; those without one come last, ordered by `row_id`, numbers in it as numbers",
    ],
    ["`source_table`", "text", "Table to correct, for the record of errors"],
    ["`source_key`", "text", "Row to correct, as `column=value`"],
  ],
);

const MESSAGING_PARTY_TABLE = writeTable(
  ["Column", "Type", "Element", "Remark"],
  [
    [
      "`dpid`",
      "text",
      "`MessageSender/PartyId`, `MessageRecipient/PartyId`",
      "DPID without hyphens, 18 characters",
    ],
    ["`role`", "text", "–", "`sender`, `recipient`, `on_behalf_of` or `intermediary`"],
    ["`full_name`", "text", "`…/PartyName/FullName`", ""],
    ["`trading_name`", "text", "`…/TradingName`", ""],
    [
      "`message_control_type`",
      "text",
      "`MessageHeader/MessageControlType`",
      "Of a recipient: `LiveMessage` or `TestMessage`; never assumed",
    ],
    ["`ern`", "jsonb", "–", "Fragment of the party's element, see below"],
    [
      "`also_to`",
      "text[]",
      "`MessageRecipient`",
      "Of a recipient: further recipients of each of its messages",
    ],
    [
      "`handled_at`",
      "timestamptz",
      "`MessageAuditTrailEvent/DateTime`",
      "Of an intermediary; null: the instant of the message",
    ],
    [
      "`waived_codes`",
      "text[]",
      "–",
      "Of a recipient: codes of rules that it does not mind (docs/messages.md)",
    ],
    [
      "`requirements`",
      "jsonb",
      "–",
      "Of a recipient: what it asks for beyond the standard (docs/messages.md)",
    ],
    ["`source_table`", "text", "–", ""],
    ["`source_key`", "text", "–", ""],
  ],
);

/** What a catalogue has to offer, and the parts that every view has. */
export const MAPPING_INTRODUCTION = `# Mapping: view column → ERN 4.3 element

The export reads a catalogue through a fixed set of views and nothing else. This page is their contract. Schema \`catalogue\`, which \`ddex-batch migrate\` makes, has these views over our own tables. Whoever has a catalogue of their own defines views of the same names and columns over their own tables, in a schema of any name, and gives that name with \`--catalogue-schema\`: nothing else changes. The page is written from \`src/catalogue/views.ts\` and \`src/builder/element-map.ts\` by \`npm run generate\`.

## What a catalogue has to offer

- Every view of this page, each with every column of its table and the seven leading columns. \`ddex-batch catalogue views\` makes those that you have nothing for, and the columns ([catalogue-check.md](catalogue-check.md)).
- The view [\`ern_messaging_party\`](#ern_messaging_party) with at least one sender and one recipient.
- Column types as stated, or any other whose text in PostgreSQL is such a value: an \`integer\` may be a bigint, a \`text\` an enumeration, a domain or a number. Decimals and dates are given as text. Null means that the catalogue does not say; a false that ERN only knows as true is left out of the message.
- An index that finds the rows of a release by \`release_id\` in every table behind the views: the export reads each view with \`where release_id = any(…)\`.

\`ddex-batch catalogue check\` compares all of this with what is there. Values are not checked by the views. What a message cannot hold is found when it is built, and recorded in \`export.error\` with the table, key, column and value of the cell to correct: \`source_table\` and \`source_key\` of the row, and the column named here. Where your table has another name for it, the view's definition says which.

## The seven leading columns

Every view begins with these.

${LEADING_COLUMNS_TABLE}

A row whose owner is not there is reported as \`ERN_DATA_ORPHAN_ROW\`, two rows with one \`row_id\` as \`ERN_DATA_DUPLICATE_ROW\`: the release is not exported, its neighbours are.

\`ern_release\` has two columns more. \`export_priority\` (any type that sorts, never null) and then \`release_id\` are the order of the export. \`estimated_bytes\` (bigint or null) is the expected size of the message, by which batches are admitted to memory; null counts as 50,000. About 8,000 for a release and 4,800 for each track come close.

## The last column: \`ern\`

Every view ends with the column \`ern\` (jsonb), which the tables below leave out: a fragment of the element that the row becomes, for what the other columns do not reach. Before it \`ern_release\` has \`message_ern\` (jsonb), a fragment of \`NewReleaseMessage\` itself, where its \`ern\` is one of the main \`Release\`, and \`purge_ern\` (jsonb), a fragment of \`PurgeReleaseMessage\`; \`export_priority\` and \`estimated_bytes\` follow behind. [docs/fragments.md](fragments.md) says what may stand in them. A view that has none writes \`null::jsonb as ern\`.

References of the message (\`P1\`, \`A1\`, \`R1\`, \`T1\`) are no columns: they are allotted in the order of the lists.

## \`ern_messaging_party\`

Senders and recipients of messages; it has none of the leading columns but the two sources.

${MESSAGING_PARTY_TABLE}`;
