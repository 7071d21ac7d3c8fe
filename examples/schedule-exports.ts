/** Exports a catalogue to several recipients, two at a time, the most urgent first, in one memory limit. */
import { createScheduler, type Database, exportCatalogue } from "../src/index.ts";

/** Prints a line for each export, in the order of `recipients`; a higher priority is more urgent. */
export async function scheduleExports(
  database: Database,
  recipients: ReadonlyMap<string, number>,
  print: (line: string) => void = console.log,
): Promise<void> {
  const scheduler = createScheduler({ maxConcurrent: 2, memoryLimit: "512MB" });
  const jobs = scheduler.scheduleMany(
    Array.from(recipients, ([recipient, priority]) => ({
      id: recipient,
      priority,
      // The context holds the signal of cancel() and the memory that all exports share.
      work: (context) => exportCatalogue(database, { recipient, ...context }),
    })),
  );
  for (const { id, result } of jobs) {
    const { status, documentCount, failedCount } = await result;
    print(`${id} ${status}: ${documentCount} documents, ${failedCount} failed`);
  }
  await scheduler.shutdown();
}
