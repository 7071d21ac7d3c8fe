import { describe, expect, test } from "vitest";
import { asDatabaseError } from "../../src/db/database-error.ts";
import { ConfigError, DatabaseError } from "../../src/errors.ts";

function failure(code: string, text = "text"): Error {
  return Object.assign(new Error(text), { code });
}

describe("asDatabaseError()", () => {
  test.each([
    ["42P01", "ERN_DB_NOT_MIGRATED"],
    ["3F000", "ERN_DB_NOT_MIGRATED"],
    ["57P01", "ERN_DB_CONNECTION_LOST"],
    ["08006", "ERN_DB_CONNECTION_LOST"],
    ["ECONNRESET", "ERN_DB_CONNECTION_LOST"],
    ["ECONNREFUSED", "ERN_DB_UNAVAILABLE"],
    ["28P01", "ERN_DB_UNAVAILABLE"],
    ["23505", "ERN_DB_QUERY"],
    ["42883", "ERN_DB_QUERY"],
  ])("gives %s as %s", (code, expected) => {
    expect(asDatabaseError(failure(code))).toMatchObject({ code: expected, cause: { code } });
  });

  test.each(["42P01", "42703", "3F000", "42883"])(
    "gives %s of a foreign catalogue as ERN_DB_CONTRACT",
    (code) => {
      const error = asDatabaseError(failure(code), { catalogueSchema: "label" });

      expect(error).toMatchObject({ code: "ERN_DB_CONTRACT" });
    },
  );

  test("knows the lost connection that pg has no code for", () => {
    const error = asDatabaseError(new Error("Connection terminated unexpectedly"));

    expect(error).toMatchObject({ code: "ERN_DB_CONNECTION_LOST" });
  });

  test.each([
    new ConfigError("ERN_CONFIG_INVALID_OPTION", "text"),
    new DOMException("text", "AbortError"),
    new TypeError("text"),
  ])("leaves %s as it is", (error) => {
    expect(asDatabaseError(error)).toBe(error);
  });

  test("takes anything that was thrown", () => {
    expect(asDatabaseError("text")).toBeInstanceOf(DatabaseError);
  });
});
