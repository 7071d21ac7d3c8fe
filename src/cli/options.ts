/** Options of commands: declared once, read with their type. */
import { ConfigError } from "../errors.ts";

/** Values as the command line gave them, by the camelCase form of the option's long name. */
export type RawValues = Readonly<Record<string, unknown>>;

/** An option of a command. */
export interface CliOption<Value> {
  /** As in the help: `--batch-size <n>`. */
  readonly flags: string;
  readonly about: string;
  /** Throws: `ERN_CONFIG_INVALID_OPTION`. */
  readonly read: (values: RawValues) => Value;
}

/** An option that is there or not. */
export function flagOption(flags: string, about: string): CliOption<boolean> {
  return { flags, about, read: (values) => values[keyOf(flags)] === true };
}

/** An option with any text but the empty one, which is most often a variable that was not set. */
export function textOption(flags: string, about: string): CliOption<string | undefined> {
  return {
    flags,
    about,
    read: (values) => {
      const text = textOf(values, flags);
      if (text === "") throw invalid(flags, text, "must not be empty");
      return text;
    },
  };
}

/** An option with one of some words. */
export function choiceOption<Choice extends string>(
  flags: string,
  about: string,
  choices: readonly Choice[],
): CliOption<Choice | undefined> {
  return {
    flags,
    about: `${about} (${choices.join(", ")})`,
    read: (values) => {
      const text = textOf(values, flags);
      const choice = choices.find((each) => each === text);
      if (text !== undefined && choice === undefined) {
        throw invalid(flags, text, `must be one of ${choices.join(", ")}`);
      }
      return choice;
    },
  };
}

/** An option with an integer from `minimum`. */
export function integerOption(flags: string, about: string, minimum = 1): CliOption<number | undefined> {
  return {
    flags,
    about,
    read: (values) => {
      const text = textOf(values, flags);
      if (text === undefined) return undefined;
      const integer = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      if (!(integer >= minimum)) throw invalid(flags, text, `must be an integer from ${minimum}`);
      return integer;
    },
  };
}

const SIZE_UNITS: Readonly<Record<string, number>> = { "": 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** An option with a size: `8MB`, `512KB` or a number of bytes; read as bytes. */
export function sizeOption(flags: string, about: string): CliOption<number | undefined> {
  return {
    flags,
    about,
    read: (values) => {
      const text = textOf(values, flags);
      if (text === undefined) return undefined;
      const [, digits = "", unit = ""] = /^(\d{1,12})([KMG]B)?$/i.exec(text) ?? [];
      const bytes = Number(digits) * (SIZE_UNITS[unit.toUpperCase()] ?? 1);
      if (bytes < 1) throw invalid(flags, text, 'must be a size such as "8MB"');
      return bytes;
    },
  };
}

/** An option that takes several words, or is given several times. */
export function listOption(flags: string, about: string): CliOption<readonly string[] | undefined> {
  return {
    flags,
    about,
    read: (values) => {
      const list = values[keyOf(flags)];
      return Array.isArray(list) ? list.map(String) : undefined;
    },
  };
}

function textOf(values: RawValues, flags: string): string | undefined {
  const value = values[keyOf(flags)];
  return typeof value === "string" ? value : undefined;
}

/** `--batch-size <n>` has the key `batchSize`. */
function keyOf(flags: string): string {
  const name = /--([a-z-]+)/.exec(flags)?.[1] ?? "";
  return name.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
}

function invalid(flags: string, given: string | undefined, rule: string): ConfigError {
  return new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot use option "${flags.split(" ")[0]}": ${rule}, got "${given}"`,
  );
}
