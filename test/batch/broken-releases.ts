/** Releases that must not be exported. */
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { cleanSingle } from "../support/catalogue-release.ts";

/** Lets pass what a caller without types may hand in. */
export function untyped(value: unknown): CatalogueReleaseInput {
  assertRelease(value);
  return value;
}

function assertRelease(_value: unknown): asserts _value is CatalogueReleaseInput {
  // The library has to find out by itself.
}

/** A release that the rules refuse. */
export function noTitle(releaseId: string): CatalogueReleaseInput {
  return cleanSingle(releaseId, { titles: [] });
}

/** A release whose message the rules pass and the XSD refuses. */
export function badType(releaseId: string): CatalogueReleaseInput {
  return cleanSingle(releaseId, { releaseTypes: ["NoSuchType"] });
}
