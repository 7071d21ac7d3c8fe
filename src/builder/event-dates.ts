import type { EventDate } from "../catalogue/text.ts";
import { allowed, once } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type {
  EventDateWithDefault,
  EventDateWithoutFlags,
  FirstPublicationDate,
  FulfillmentDateWithTerritory,
} from "./ern43/types.ts";
import { territoryAttributes, trueOnly } from "./localisation.ts";
import { reportUnplaced } from "./unplaced.ts";

/** Builds the dates of a release that can differ by territory. */
export function buildReleaseDates(
  dateType: "ReleaseDate" | "OriginalReleaseDate",
  dates: readonly EventDate[],
  context: BuildContext,
): readonly EventDateWithDefault[] {
  return datesOf(dateType, dates).map((date) =>
    compose(context, "EventDate", date, "EventDateWithDefault", {
      value: date.date,
      attributes: {
        IsApproximate: date.isApproximate,
        ApplicableTerritoryCode:
          date.applicableTerritoryCode === undefined ? undefined : allowed(date.applicableTerritoryCode),
        IsDefault: trueOnly(date.isDefault),
      },
    }),
  );
}

const OF_OTHER_DATES = ["isApproximate"];
const OF_TERRITORIES = ["isDefault"];

/** Builds the `FirstPublicationDate`s of a sound recording. */
export function buildFirstPublicationDates(
  dates: readonly EventDate[],
  context: BuildContext,
): readonly FirstPublicationDate[] {
  return datesOf("FirstPublicationDate", dates).map((date) => {
    reportUnplaced(context, "EventDate", date, OF_OTHER_DATES, "FirstPublicationDate");
    return compose<FirstPublicationDate>(context, "EventDate", date, "FirstPublicationDate", {
      value: date.date,
      attributes: territoryAttributes(date),
    });
  });
}

/** Builds the `FirstPublicationDate`s of a resource of any other kind, where they may name a release. */
export function buildFulfillmentDates(
  dates: readonly EventDate[],
  context: BuildContext,
): readonly FulfillmentDateWithTerritory[] {
  return datesOf("FirstPublicationDate", dates).map((date) => {
    reportUnplaced(context, "EventDate", date, OF_OTHER_DATES, "FirstPublicationDate");
    return compose<FulfillmentDateWithTerritory>(context, "EventDate", date, "FulfillmentDateWithTerritory", {
      FulfillmentDate: date.date,
      attributes: territoryAttributes(date),
    });
  });
}

/** Builds a date that a resource has once. */
export function buildOnceDate(
  dateType: "CreationDate" | "MasteredDate" | "RemasteredDate",
  dates: readonly EventDate[],
  context: BuildContext,
): EventDateWithoutFlags | undefined {
  return once(datesOf(dateType, dates).map((date) => buildPlainDate(date, context)));
}

/** Builds the `RemasteredDate`s of a video. */
export function buildRemasteredDates(
  dates: readonly EventDate[],
  context: BuildContext,
): readonly EventDateWithoutFlags[] {
  return datesOf("RemasteredDate", dates).map((date) => buildPlainDate(date, context));
}

function buildPlainDate(date: EventDate, context: BuildContext): EventDateWithoutFlags {
  const { date: value, dateType, isApproximate, applicableTerritoryCode: code } = date;
  reportUnplaced(context, "EventDate", date, OF_TERRITORIES, dateType);
  return compose<EventDateWithoutFlags>(context, "EventDate", date, "EventDateWithoutFlags", {
    value,
    attributes: {
      IsApproximate: isApproximate,
      ApplicableTerritoryCode: code === undefined ? undefined : allowed(code),
    },
  });
}

function datesOf(dateType: EventDate["dateType"], dates: readonly EventDate[]): readonly EventDate[] {
  return dates.filter((date) => date.dateType === dateType);
}
