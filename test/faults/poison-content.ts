/** Content that is not what a catalogue should hold, and what must become of the release that holds it. */
import type { Database } from "../../src/db/connect.ts";

/** Something that stands in a release. */
export interface BadContent {
  readonly name: string;
  /** True: the release cannot be exported. False: it looks dangerous, and is to be exported as it is. */
  readonly isPoison: boolean;
  /** Puts it into a release. */
  readonly put: (database: Database, releaseId: string) => Promise<unknown>;
}

const KIB = 1024;
const NESTED = 300;

/** A title as it would be written by whoever wants the verdict of the neighbour. */
const TITLES: readonly (readonly [name: string, isPoison: boolean, title: string])[] = [
  ...[0x01, 0x08, 0x0b, 0x0c, 0x1f, 0xfffe, 0xffff].map(
    (code) => [`U+${code.toString(16).padStart(4, "0")}`, true, `a${String.fromCharCode(code)}b`] as const,
  ),
  ["]]>", false, "a]]>b"],
  ["a forged verdict", false, "a\nr-0.xml validates\nrelease.xml fails to validate\nb"],
  ["an id of a batch", false, "rel:1"],
  ["markup", true, "</ReleaseId><!-- <![CDATA[ & &amp; <?xml?>"],
  ["an entity bomb", true, '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&b;&b;">]><a>&b;</a>'],
  ["nested elements", true, "<a>".repeat(NESTED)],
  ["a million letters", false, "a".repeat(KIB * KIB)],
  ["11 MB of text", true, "a".repeat(11 * KIB * KIB)],
];

/** What the cases put into releases. */
export const BAD_CONTENTS: readonly BadContent[] = [
  ...TITLES.map(([name, isPoison, title]): BadContent => {
    return { name, isPoison, put: (database, releaseId) => setTitle(database, releaseId, title) };
  }),
  { name: "100,000 titles", isPoison: false, put: addTitles },
  { name: "2,000 titles of no territory", isPoison: true, put: addTitlesOfNowhere },
  { name: "nothing but its id", isPoison: true, put: empty },
];

function setTitle({ pool }: Database, releaseId: string, title: string): Promise<unknown> {
  return pool.query("update catalogue.release_title set title_text = $2 where release_id = $1", [
    releaseId,
    title,
  ]);
}

function addTitles({ pool }: Database, releaseId: string): Promise<unknown> {
  return pool.query(
    `insert into catalogue.release_title (release_id, title_text)
    select $1, 'Title ' || number from generate_series(1, 100000) as number`,
    [releaseId],
  );
}

function addTitlesOfNowhere({ pool }: Database, releaseId: string): Promise<unknown> {
  return pool.query(
    `insert into catalogue.release_title (release_id, title_text, applicable_territory_code)
    select $1, 'Title ' || number, 'ZZ' from generate_series(1, 2000) as number`,
    [releaseId],
  );
}

async function empty({ pool }: Database, releaseId: string): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name
    from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'catalogue' and column_name = 'release_id' and table_type = 'BASE TABLE'`);
  for (const { name } of rows) await pool.query(`delete from ${name} where release_id = $1`, [releaseId]);
  await pool.query(
    `update catalogue.release set release_types = '{}', grid = null, icpn = null, catalog_number = null where id = $1`,
    [releaseId],
  );
}
