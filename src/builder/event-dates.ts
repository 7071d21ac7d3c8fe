import type { EventDate } from "../catalogue/text.ts";
import { allowed, once } from "./allowed-value.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { EventDateWithDefault, EventDateWithoutFlags, FirstPublicationDate } from "./ern43/types.ts";
import { territoryAttributes, trueOnly } from "./localisation.ts";

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

/** Builds the `FirstPublicationDate`s of a sound recording. */
export function buildFirstPublicationDates(
  dates: readonly EventDate[],
  context: BuildContext,
): readonly FirstPublicationDate[] {
  return datesOf("FirstPublicationDate", dates).map((date) =>
    compose(context, "EventDate", date, "FirstPublicationDate", {
      value: date.date,
      attributes: territoryAttributes(date),
    }),
  );
}

/** Builds a date that a sound recording has once. */
export function buildRecordingDate(
  dateType: "CreationDate" | "MasteredDate",
  dates: readonly EventDate[],
  context: BuildContext,
): EventDateWithoutFlags | undefined {
  return once(
    datesOf(dateType, dates).map((date) => {
      const { date: value, isApproximate, applicableTerritoryCode: code } = date;
      return compose<EventDateWithoutFlags>(context, "EventDate", date, "EventDateWithoutFlags", {
        value,
        attributes: {
          IsApproximate: isApproximate,
          ApplicableTerritoryCode: code === undefined ? undefined : allowed(code),
        },
      });
    }),
  );
}

function datesOf(dateType: EventDate["dateType"], dates: readonly EventDate[]): readonly EventDate[] {
  return dates.filter((date) => date.dateType === dateType);
}
