/** Builds the messages of two releases of the sample catalogue, one of them broken, without any database. */
import { readFileSync } from "node:fs";
import { buildBatch, type CatalogueReleaseInput, type MessageParties } from "../src/index.ts";

const CATALOGUE = new URL("../examples/catalogue/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, CATALOGUE), "utf8");

/** Prints one line a message and one line an error. */
export async function main(print: (line: string) => void = console.log): Promise<void> {
  const releases: CatalogueReleaseInput[] = [
    JSON.parse(read("releases/08-sheena-ringo-sandokushi.json")),
    JSON.parse(read("releases/90-broken-malformed-isrc.json")),
  ];
  const message: MessageParties = JSON.parse(read("messaging-parties.json"));
  const { success, errors } = await buildBatch(releases, { message, memoryLimit: "512MB" });
  for (const { id, messageId, byteLength } of success)
    print(`${id}: message ${messageId}, ${byteLength} bytes`);
  for (const { id, code, path, value } of errors) print(`${id}: ${code} at ${path}: ${value ?? ""}`);
}
