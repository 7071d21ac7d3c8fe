/** Listens to the events of a batch, and sums up the XML by release profile. */
import { BatchEvents, buildBatch, type CatalogueReleaseInput, type MessageParties } from "../src/index.ts";

/** Prints what happens, and gives the bytes of each profile. */
export async function watchBatch(
  releases: readonly CatalogueReleaseInput[],
  message: MessageParties,
  print: (line: string) => void = console.log,
): Promise<ReadonlyMap<string, number>> {
  const events = new BatchEvents();
  events.on("start", ({ total }) => print(`${total} releases`));
  events.on("itemComplete", ({ id, status, processed, remaining }) =>
    print(`${id} ${status}: ${processed} done, ${remaining} to go`),
  );
  events.on("batchComplete", ({ batchIndex, batchCount }) =>
    print(`batch ${batchIndex + 1} of ${batchCount}`),
  );
  events.on("complete", ({ status, statistics }) => {
    const [cause] = statistics.rootCauses;
    print(`${status}; most failures: ${cause?.code ?? "none"}`);
  });
  const { aggregate } = await buildBatch(releases, {
    message,
    events,
    batchSize: 2,
    concurrency: 1,
    reduce: {
      initial: new Map<string, number>(),
      add: (bytes, { message: built }) =>
        built === undefined
          ? bytes
          : new Map(bytes).set(built.profile, (bytes.get(built.profile) ?? 0) + built.byteLength),
    },
  });
  return aggregate ?? new Map();
}
