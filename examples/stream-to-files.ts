/** Streams a catalogue straight out of SQL into a folder of XML files, in bounded memory. */
import { writeFile } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import {
  type BuiltMessage,
  type Database,
  type MessageParties,
  type ReleaseError,
  StreamingBatchProcessor,
  streamReleases,
} from "../src/index.ts";

/** Writes one file a message; a slow disk holds the reading of the database back. */
export async function streamToFiles(
  database: Database,
  folder: string,
  message: MessageParties,
): Promise<readonly ReleaseError[]> {
  await mkdir(folder, { recursive: true });
  const errors: ReleaseError[] = [];
  const files = new Writable({
    objectMode: true,
    write: ({ messageId, xml }: BuiltMessage, _encoding, done) => {
      writeFile(join(folder, `${messageId}.xml`), xml, done);
    },
  });
  const processor = new StreamingBatchProcessor({
    message,
    batchSize: 100,
    onError: (error) => errors.push(error),
  });
  await processor.processStream(streamReleases(database), files);
  return errors;
}
