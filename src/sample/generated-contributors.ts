/** Who made the recordings of a generated release: the crew of the studio and what each did on each track. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { instrumentsOf, playerAt, vocalistAt, type GeneratedMusician } from "./generated-musicians.ts";
import { personAt, type GeneratedParty, type PartyInput, type PoolSizes } from "./generated-parties.ts";
import type { GeneratedWork } from "./generated-works.ts";
import type { SeededRandom } from "./seeded-random.ts";

type RecordingInput = NonNullable<CatalogueReleaseInput["soundRecordings"]>[number];
type ContributorInput = NonNullable<RecordingInput["contributors"]>[number];

/** The people who are in the studio for all recordings of an album. */
export interface GeneratedCrew {
  readonly producers: readonly GeneratedParty[];
  readonly mixingEngineer: GeneratedParty;
  readonly masteringEngineer: GeneratedParty;
  readonly players: readonly GeneratedMusician[];
  readonly vocalists: readonly GeneratedMusician[];
}

/** What a recording's contributors are made from. */
export interface ContributorsContext {
  readonly seed: number;
  readonly random: SeededRandom;
  readonly crew: GeneratedCrew;
  readonly work: GeneratedWork;
  readonly artist: GeneratedParty;
  /** Receives every party that the contributors name. */
  readonly parties: Map<string, PartyInput>;
}

/** Gathers the crew of a studio; some people are in several crews of a catalogue. */
export function generateCrew(seed: number, random: SeededRandom, pools: PoolSizes): GeneratedCrew {
  const producers = distinctIndices(random, pools.producers, random.integer(1, 2));
  const [mixing = 0, mastering = 0] = distinctIndices(random, pools.engineers, 2);
  return {
    producers: producers.map((index) => personAt(seed, "producer", index)),
    mixingEngineer: personAt(seed, "engineer", mixing),
    masteringEngineer: personAt(seed, "engineer", random.chance(0.1) ? mixing : mastering),
    players: distinctIndices(random, pools.players, random.integer(6, 11)).map((index) =>
      playerAt(seed, index),
    ),
    vocalists: distinctIndices(random, pools.vocalists, random.integer(1, 3)).map((index) =>
      vocalistAt(seed, index),
    ),
  };
}

/**
 * Makes the contributors of one recording.
 *
 * Shape: 6 to 11 contributors, one for each party with all that it did: writers, producers, engineers, then two to six
 * performers, of whom the artist is the first.
 */
export function generateContributors(context: ContributorsContext): ContributorInput[] {
  const { random, crew, work, artist, seed } = context;
  const credits: Credits = { parties: context.parties, contributions: new Map() };
  for (const [place, writer] of work.writers.entries()) {
    const person = personAt(seed, "writer", writer.index);
    add(credits, person, { roles: writer.roles });
    if (place > 0 || !random.chance(0.2)) continue;
    add(credits, person, { roles: ["Musician"], instrumentTypes: instrumentsOf(random, 1) });
  }
  const producers = random.sample(crew.producers, random.integer(1, crew.producers.length));
  for (const producer of producers) {
    add(credits, producer, { roles: ["StudioProducer"] });
    if (random.chance(0.15)) add(credits, producer, PROGRAMMING);
  }
  const mixing = random.chance(0.15) ? random.pick(producers) : crew.mixingEngineer;
  add(credits, mixing, { roles: ["MixingEngineer"] });
  add(credits, crew.masteringEngineer, { roles: ["MasteringEngineer"] });
  add(credits, artist, {
    roles: [work.isInstrumental ? "Musician" : "LeadVocalist"],
    instrumentTypes: random.chance(0.4) ? instrumentsOf(random, 1) : [],
    hasMadeFeaturedContribution: true,
  });
  const musicians = work.isInstrumental ? crew.players : [...crew.players, ...crew.vocalists];
  const others = random.weighted(CONTRIBUTOR_COUNTS) - credits.contributions.size;
  for (const musician of random.sample(musicians, Math.max(1, Math.min(5, others)))) {
    const { role, instrumentTypes } = musician;
    add(credits, musician.person, { roles: [role], instrumentTypes, hasMadeContractedContribution: true });
  }
  return Array.from(credits.contributions.values(), (contribution, index) => ({
    ...contribution,
    sequenceNumber: index + 1,
  }));
}

interface Contribution {
  readonly roles: readonly string[];
  readonly instrumentTypes?: readonly string[];
  readonly hasMadeFeaturedContribution?: true;
  readonly hasMadeContractedContribution?: true;
}

/** What each party did so far, by its id. */
interface Credits {
  readonly parties: Map<string, PartyInput>;
  readonly contributions: Map<string, ContributorInput>;
}

const PROGRAMMING: Contribution = { roles: ["Programmer"], instrumentTypes: ["Synthesizer"] };

/** Adds to what a party did: it has one contribution with all its roles. */
function add({ parties, contributions }: Credits, { party }: GeneratedParty, more: Contribution): void {
  parties.set(party.id, party);
  const known = contributions.get(party.id);
  contributions.set(party.id, {
    ...known,
    ...more,
    partyId: party.id,
    roles: [...(known?.roles ?? []), ...more.roles],
    instrumentTypes: [...(known?.instrumentTypes ?? []), ...(more.instrumentTypes ?? [])],
  });
}

const CONTRIBUTOR_COUNTS = [
  [18, 6],
  [18, 7],
  [22, 8],
  [22, 9],
  [16, 10],
  [12, 11],
] as const;

/** Distinct indices of a pool, low ones more often. */
function distinctIndices(random: SeededRandom, size: number, count: number): readonly number[] {
  const indices = new Set<number>();
  while (indices.size < Math.min(count, size)) indices.add(random.poolIndex(size));
  return [...indices];
}
