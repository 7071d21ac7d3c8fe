/** Dates of releases and resources: the inverse of the builder's event dates. */
import type { z } from "zod";
import type {
  EventDateWithDefault,
  EventDateWithoutFlags,
  FirstPublicationDate,
  FulfillmentDateWithTerritory,
} from "../../builder/ern43/types.ts";
import type { EventDate } from "../../catalogue/text.ts";
import { takeTerritory } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type DateInput<DateType> = Omit<z.input<typeof EventDate>, "dateType"> & { dateType: DateType };

/** Reads a date of a release that can differ by territory: `node.list("ReleaseDate", releaseDateReader("ReleaseDate"))`. */
export function releaseDateReader<DateType extends "ReleaseDate" | "OriginalReleaseDate">(
  dateType: DateType,
): (date: OpenComposite<EventDateWithDefault>) => DateInput<DateType> | undefined {
  return (date) => {
    const value = date.text();
    if (value === undefined) return undefined;
    return {
      dateType,
      date: value,
      isApproximate: date.attribute("IsApproximate"),
      ...takeTerritory(date),
      ...date.rest(),
    };
  };
}

/** Takes the `FirstPublicationDate`s of a sound recording. */
export function readFirstPublicationDates(
  node: OpenComposite<{ readonly FirstPublicationDate?: readonly FirstPublicationDate[] | undefined }>,
): DateInput<"FirstPublicationDate">[] {
  return node.list("FirstPublicationDate", (date) => {
    const value = date.text();
    if (value === undefined) return undefined;
    return {
      dateType: "FirstPublicationDate" as const,
      date: value,
      ...takeTerritory(date),
      ...date.rest(),
    };
  });
}

/** Takes the `FirstPublicationDate`s of a resource of any other kind. */
export function readFulfillmentDates(
  node: OpenComposite<{
    readonly FirstPublicationDate?: readonly FulfillmentDateWithTerritory[] | undefined;
  }>,
): DateInput<"FirstPublicationDate">[] {
  return node.list("FirstPublicationDate", (date) => {
    const value = date.take("FulfillmentDate");
    if (value === undefined) return undefined;
    return {
      dateType: "FirstPublicationDate" as const,
      date: value,
      ...takeTerritory(date),
      ...date.rest(),
    };
  });
}

/** Reads a date of a resource that has no default flag: `node.one("CreationDate", plainDateReader("CreationDate"))`. */
export function plainDateReader<DateType extends "CreationDate" | "MasteredDate" | "RemasteredDate">(
  dateType: DateType,
): (date: OpenComposite<EventDateWithoutFlags>) => DateInput<DateType> | undefined {
  return (date) => {
    const value = date.text();
    if (value === undefined) return undefined;
    return {
      dateType,
      date: value,
      isApproximate: date.attribute("IsApproximate"),
      applicableTerritoryCode: date.attribute("ApplicableTerritoryCode"),
      ...date.rest(),
    };
  };
}
