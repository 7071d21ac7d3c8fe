/** A release with every field of the contract, made from the contract itself. */
import { z } from "zod";
import { CatalogueRelease } from "../../src/catalogue.ts";

/** Values that are not any text: ids that tie records together, and columns that are not text. */
const TEXTS: Readonly<Record<string, (place: number) => string>> = {
  id: (place) => `id-${place}`,
  partyId: (place) => `id-${place}`,
  performerPartyId: (place) => `id-${place}`,
  mediaFileId: (place) => `id-${place}`,
  numberOfChannels: (place) => String(place),
  mediaFileIds: (place) => `id-${place}`,
  labelPartyId: (place) => `id-${place}`,
  resourceId: (place) => `id-${place}`,
  trackReleaseId: (place) => `id-${place}`,
  startDate: () => "2024-03-08",
  endDate: () => "2025-03-07",
  startDateTime: () => "2024-03-08T00:00:00+01:00",
  endDateTime: (place) => ["2024-09-08T23:59:59+02:00", "2024-09-08T23:59:59.25"][place - 1] ?? "",
  clipReleaseId: (place) => `id-${place}`,
  instantGratificationResourceIds: (place) => `id-${place}`,
  latestDateForPhysicalReturns: () => "2026-03-07",
  wholesalePricePerUnit: () => "7.490",
  bulkOrderWholesalePricePerUnit: () => "6.5",
  suggestedRetailPrice: () => "12",
};

const NOT_STORED: ReadonlySet<string> = new Set(["source", "message", "findings"]);

/** Lists whose records stand in one table, so that their ids have to differ. */
const LISTS_OF_ONE_TABLE: ReadonlySet<string> = new Set(["videos", "texts", "sheetMusic", "software"]);

/** Shape: lists hold two records each; groups are nested three deep; what is not stored is left out. */
export function makeSampleRelease(releaseId: string): CatalogueRelease {
  return CatalogueRelease.parse({ ...sampleOfObject(CatalogueRelease, 1, 0), releaseId });
}

function sampleOf(schema: unknown, property: string, place: number, depth: number): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return sampleOf(schema.def.innerType, property, place, depth);
  }
  if (schema instanceof z.ZodArray) {
    const { element } = schema.def;
    return depth > 8 ? [] : [1, 2].map((item) => sampleOf(element, property, item, depth + 1));
  }
  if (schema instanceof z.ZodObject) {
    const sample = sampleOfObject(schema, place, depth);
    return LISTS_OF_ONE_TABLE.has(property) ? { ...sample, id: `${property}-${place}` } : sample;
  }
  if (schema instanceof z.ZodEnum) return schema.options[(place - 1) % schema.options.length];
  if (schema instanceof z.ZodNumber) return property === "fileSizeBytes" ? 5_000_000_000 : 40 + place;
  if (schema instanceof z.ZodBoolean) return place === 1;
  if (schema instanceof z.ZodString)
    return TEXTS[property]?.(place) ?? `${property} ${place} 日本 𝄞 "\\ ${depth}`;
  if (schema instanceof z.ZodRecord) return { [property]: [{ b: place, a: `é "\\` }], attributes: { depth } };
  throw new TypeError(`No sample for ${property}`);
}

function sampleOfObject(schema: z.ZodObject, place: number, depth: number): Record<string, unknown> {
  const members = Object.entries(schema.shape).filter(([name]) => !NOT_STORED.has(name));
  return Object.fromEntries(
    members.map(([name, member]) => [name, sampleOf(member, name, place, depth + 1)]),
  );
}
