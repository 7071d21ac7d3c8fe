import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseMessage } from "../../../src/builder/ern43/parse.ts";
import { exportCatalogue } from "../../../src/batch/export-catalogue.ts";
import { writeParties } from "../../../src/cli/load-sample.ts";
import type { Database } from "../../../src/db/connect.ts";
import { loadReleases } from "../../../src/import/load-releases.ts";
import { findPackageRoot } from "../../../src/package-root.ts";
import { cleanSingle, PARTIES } from "../../support/catalogue-release.ts";
import { createTestDatabase } from "../../support/database.ts";
import { readDocuments } from "../../support/loaded-catalogue.ts";

const PAGE = readFileSync(join(findPackageRoot(), "docs", "fragments.md"), "utf8");

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("the SQL of docs/fragments.md does what the page says", async () => {
  const errors: unknown[] = [];
  await writeParties(database, PARTIES);
  await loadReleases(database, [cleanSingle("album-7")]);

  await database.pool.query(/```sql\n(.*?)```/s.exec(PAGE)?.[1] ?? "");
  await exportCatalogue(database, { onError: (error) => errors.push(error) });

  const [document] = await readDocuments(database);
  const parsed = parseMessage(document?.xml ?? "");
  const parties = parsed.ok && "PartyList" in parsed.message ? parsed.message.PartyList.Party : [];
  const artist = parties.find((party) => party.ArtistProfilePage !== undefined);
  const band = parties.find((party) => party.PartyName?.[0]?.FullName.value === "The Band");
  expect(errors).toEqual([]);
  expect(document?.xml).toContain("<PersonnelDescription>Repertoire team</PersonnelDescription>");
  expect(artist?.RelatedParty?.[0]?.PartyRelatedPartyReference).toBe(band?.PartyReference);
  expect(band?.PartyReference).toMatch(/^P\d$/);
});
