/** Makes catalogues of any size that look like a label's, from a seed: for benchmarks, tests and demonstrations. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { MessageParties } from "../catalogue/party.ts";
import { completeDpid } from "../validate/identifiers.ts";
import { generateRelease } from "./generate-release.ts";
import { poolSizesFor } from "./generated-parties.ts";
import { planRelease, type CatalogueMix } from "./release-plan.ts";
import { seededRandom } from "./seeded-random.ts";

/** What a generated catalogue is to be. */
export interface GenerateCatalogueOptions {
  /** Unit: releases. Integer from 0. */
  readonly releases: number;
  /** The same seed gives the same catalogue. Integer. */
  readonly seed: number;
  /** Default: `realistic`. */
  readonly mix?: CatalogueMix;
}

/**
 * Makes the releases of a catalogue, one after the other.
 *
 * Shape: releases without a fault; ids, ISRCs and ICPNs are unique and ids ascend within a seed; parties and works
 * come again in other releases with the same facts.
 * Memory: one release at a time.
 */
export function* generateCatalogue(options: GenerateCatalogueOptions): Generator<CatalogueReleaseInput> {
  const { releases, seed, mix = "realistic" } = options;
  const pools = poolSizesFor(releases);
  const sender = generatedMessagingParties().sender.dpid;
  let recordings = 0;
  for (let index = 0; index < releases; index += 1) {
    const random = seededRandom(seed, "release", index);
    const plan = planRelease(mix, random);
    yield generateRelease({ seed, index, plan, pools, random, sender, firstRecordingSerial: recordings });
    recordings += plan.discs.reduce((sum, tracks) => sum + tracks, 0);
  }
}

/** Who sends the messages of a generated catalogue to whom: made-up DPIDs, test messages. */
export function generatedMessagingParties(): MessageParties {
  return {
    sender: { dpid: completeDpid("2099020201"), fullName: "Generated Sender" },
    recipient: { dpid: completeDpid("2099020202"), fullName: "Generated Recipient" },
    messageControlType: "TestMessage",
  };
}
