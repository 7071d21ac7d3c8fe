/** `ddex-batch import musicbrainz`: the defaults file, and what the import needs of it. */
import { readFile } from "node:fs/promises";
import type { Database } from "../db/connect.ts";
import { writeMessagingParties } from "../db/catalogue-writer.ts";
import { ConfigError } from "../errors.ts";
import { type MusicbrainzDefaults, parseMusicbrainzDefaults } from "../import/musicbrainz/defaults.ts";
import { writeParties } from "./load-sample.ts";

/** Reads and checks the file of `--defaults`. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export async function readMusicbrainzDefaults(file: string): Promise<MusicbrainzDefaults> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot read --defaults "${file}"`, { cause });
  });
  return parseMusicbrainzDefaults(parseJson(file, text));
}

/** Writes the sender of the defaults, and the recipient where they name one. */
export async function writeDefaultParties(
  database: Database,
  { sender, recipient, messageControlType }: MusicbrainzDefaults,
): Promise<void> {
  if (recipient !== undefined && messageControlType !== undefined) {
    await writeParties(database, { sender, recipient, messageControlType });
    return;
  }
  const { dpid, fullName, tradingName } = sender;
  await writeMessagingParties(database.kysely, [
    {
      dpid,
      role: "sender",
      ...(fullName !== undefined && { fullName }),
      ...(tradingName !== undefined && { tradingName }),
    },
  ]);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot use --defaults "${file}": it is not JSON`, {
      cause,
    });
  }
}
