/**
 * Writes a value as JSON with the keys of every object in order: `jsonb` gives them back in an order of its own.
 *
 * Throws: TypeError for what JSON cannot hold, such as a bigint.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
