/** Session musicians of a generated catalogue: what each plays and is credited as is a function of the number. */
import { personAt, type GeneratedParty } from "./generated-parties.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

/** A performer with what he or she usually does. */
export interface GeneratedMusician {
  readonly person: GeneratedParty;
  /** Allowed value of ContributorRole. */
  readonly role: string;
  /** Allowed values of InstrumentType. */
  readonly instrumentTypes: readonly string[];
}

/** Instruments that the same person plays, with how many such people there are. */
const INSTRUMENT_FAMILIES = [
  family(16, "DrumKit DrumMachine SnareDrum Cymbals Toms HiHatCymbal"),
  family(14, "BassGuitar ElectricBassGuitar FretlessBassGuitar AcousticBassGuitar UprightBass SynthBass"),
  family(
    22,
    "Guitar ElectricGuitar AcousticGuitar NylonStringGuitar 12-StringGuitar BaritoneGuitar LapSteelGuitar PedalSteelGuitar DobroGuitar",
  ),
  family(
    18,
    "Piano Keyboard GrandPiano UprightPiano ElectricPiano Rhodes HammondOrgan Organ Clavinet Mellotron Celesta Harpsichord",
  ),
  family(10, "Synthesizer SynthPad SynthLead SynthStrings Sampler Turntable Theremin OndesMartenot"),
  family(
    9,
    "PercussionInstrument Congas Bongos Tambourine Shaker Cajon Claves Cowbell Timbales Tabla Djembe Doumbek Marimba Vibraphone Glockenspiel Timpani HandClaps",
  ),
  family(10, "Violin Viola Cello DoubleBass Fiddle ElectricViolin Harp"),
  family(
    10,
    "Trumpet Trombone Flugelhorn FrenchHorn Tuba AltoSaxophone TenorSaxophone BaritoneSaxophone SopranoSaxophone",
  ),
  family(
    6,
    "Flute Clarinet BassClarinet Oboe EnglishHorn Bassoon PiccoloFlute Recorder Harmonica TinWhistle",
  ),
  family(
    7,
    "Accordion Bandoneon Banjo Mandolin Ukulele Bouzouki Cavaquinho Charango Balalaika Oud Sitar Kora Koto Shamisen Erhu Guzheng Pipa Gayageum Kalimba Duduk Bansuri",
  ),
] as const;

const VOICES = "FemaleBackgroundVocalist MaleBackgroundVocalist MixedBackgroundVocalist Voice".split(" ");

const PLAYER_ROLES = [
  [50, "AssociatedPerformer"],
  [25, "Musician"],
  [17, "StudioMusician"],
  [4, "AdditionalPerformer"],
  [4, "Soloist"],
] as const;

/** The nth player of instruments, from 0. */
export function playerAt(seed: number, index: number): GeneratedMusician {
  const random = seededRandom(seed, "instruments", index);
  const instrumentTypes = instrumentsOf(random, random.chance(0.35) ? 2 : 1);
  return { person: personAt(seed, "player", index), role: random.weighted(PLAYER_ROLES), instrumentTypes };
}

/** The nth background vocalist, from 0. */
export function vocalistAt(seed: number, index: number): GeneratedMusician {
  const random = seededRandom(seed, "voice", index);
  const person = personAt(seed, "vocalist", index);
  return { person, role: "BackgroundVocalist", instrumentTypes: [random.pick(VOICES)] };
}

/** Distinct instruments of one family. */
export function instrumentsOf(random: SeededRandom, count: number): readonly string[] {
  return random.sample(random.weighted(INSTRUMENT_FAMILIES), count);
}

function family(weight: number, instruments: string): readonly [weight: number, instruments: string[]] {
  return [weight, instruments.split(" ")];
}
