/** Texts of the defaults with places for facts of the release: `resources/{productId}_{disc:2}_{track:3}.flac`. */

import type { z } from "zod";

/** Facts by the name that stands for them; undefined where MusicBrainz does not say. */
export type TemplateFacts = Readonly<Record<string, string | undefined>>;

/** A template with its facts in place, or the names of those that are not known. */
export type Filled<Template> =
  | { readonly ok: true; readonly value: Template }
  | { readonly ok: false; readonly missing: readonly string[] };

const PLACE = /\{(\w+)(?::(\d))?\}/g;

/**
 * Puts facts into every text of a value.
 *
 * Shape: a value that `shape` has checked, out comes one that it has checked again; `{track:3}` is filled up with zeros to
 * three digits.
 */
export function fillTemplate<Shape extends z.ZodType>(
  shape: Shape,
  template: z.input<Shape>,
  facts: TemplateFacts,
): Filled<z.output<Shape>> {
  const missing = new Set<string>();
  const fillText = (text: string): string =>
    text.replace(PLACE, (_place, name: string, width: string | undefined) => {
      const fact = facts[name];
      if (fact === undefined || fact === "") missing.add(name);
      return (fact ?? "").padStart(Number(width ?? 0), "0");
    });
  const value: unknown = JSON.parse(JSON.stringify(template), (_key, member: unknown) =>
    typeof member === "string" ? fillText(member) : member,
  );
  return missing.size === 0 ? { ok: true, value: shape.parse(value) } : { ok: false, missing: [...missing] };
}

/** Names in the texts of a value that stand for no fact. */
export function unknownPlaces(template: unknown, names: readonly string[]): readonly string[] {
  const found = JSON.stringify(template ?? null).matchAll(PLACE);
  return [...new Set([...found].map(([, name = ""]) => name))].filter((name) => !names.includes(name));
}
