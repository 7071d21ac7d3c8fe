import { describe, expect, test } from "vitest";
import {
  checkDpid,
  checkEidr,
  checkGrid,
  checkIcpn,
  checkIpiNameNumber,
  checkIpn,
  checkIsan,
  checkIsbn,
  checkIsmn,
  checkIsni,
  checkIsrc,
  checkIssn,
  checkIswc,
  checkSici,
  checkVisan,
  completeDpid,
  completeIcpn,
  dpidCheckCharacter,
  gridCheckCharacter,
  gs1CheckDigit,
  isniCheckCharacter,
  iswcCheckDigit,
} from "../../src/validate/identifiers.ts";

describe("checkIsrc()", () => {
  test.each(["GBAYC1700598", "QZES81912345", "SEAYD7501040"])("accepts %s", (isrc) => {
    expect(checkIsrc(isrc)).toBeUndefined();
  });

  test.each([
    "GB-AYC-17-00598",
    "gbayc1700598",
    "GBAYC170059",
    "GBAYC17005981",
    "1BAYC1700598",
    "GBAYC17O0598",
  ])("refuses %s", (isrc) => {
    expect(checkIsrc(isrc)).toMatchObject({ kind: "syntax" });
  });

  test("says of an empty value that it is empty", () => {
    expect(checkIsrc(" ")).toEqual({ kind: "syntax", text: "is empty" });
  });
});

describe("checkIcpn()", () => {
  test.each(["96385074", "190295810726", "0720642442524", "00094631432057"])("accepts %s", (icpn) => {
    expect(checkIcpn(icpn)).toBeUndefined();
  });

  test("names the check digit that would fit", () => {
    expect(checkIcpn("190295810727")).toEqual({
      kind: "check",
      text: "ends in 7, but its check digit is 6",
      expected: "6",
    });
  });

  test.each(["1902958107", "190 295 810 726", "19029581072X"])("refuses %s for its syntax", (icpn) => {
    expect(checkIcpn(icpn)).toMatchObject({ kind: "syntax" });
  });
});

describe("checkGrid()", () => {
  test("accepts a GRid with its check character", () => {
    expect(checkGrid("A10302B0003989564F")).toBeUndefined();
  });

  test("names the check character that would fit", () => {
    expect(checkGrid("A10302B0003989564G")).toMatchObject({ kind: "check", expected: "F" });
  });

  test.each(["A1-0302B-0003989564-F", "B10302B0003989564F"])("refuses %s for its syntax", (grid) => {
    expect(checkGrid(grid)).toMatchObject({ kind: "syntax" });
  });
});

describe("checkDpid()", () => {
  test.each(["PADPIDA2013020802I", "PADPIDA2015120100H", "PADPIDA2007050901U"])("accepts %s", (dpid) => {
    expect(checkDpid(dpid)).toBeUndefined();
  });

  test("refuses an invented DPID for its check character", () => {
    expect(checkDpid("PADPIDA2014120301U")).toMatchObject({ kind: "check" });
  });

  test.each(["PA-DPIDA-2013020802-I", "padpida2013020802i", "PADPIDA2013020802"])(
    "refuses %s for its syntax",
    (dpid) => {
      expect(checkDpid(dpid)).toMatchObject({ kind: "syntax" });
    },
  );
});

describe("checkIsni()", () => {
  test.each(["0000000120254559", "0000000123486830", "000000012146438X"])("accepts %s", (isni) => {
    expect(checkIsni(isni)).toBeUndefined();
  });

  test("names the check character that would fit", () => {
    expect(checkIsni("0000000120254558")).toMatchObject({ kind: "check", expected: "9" });
  });

  test("refuses groups of four for their spaces", () => {
    expect(checkIsni("0000 0001 2025 4559")).toMatchObject({ kind: "syntax" });
  });
});

describe("checkIswc()", () => {
  test.each(["T0345246801", "T0101713147"])("accepts %s", (iswc) => {
    expect(checkIswc(iswc)).toBeUndefined();
  });

  test("names the check digit that would fit", () => {
    expect(checkIswc("T0345246802")).toMatchObject({ kind: "check", expected: "1" });
  });

  test("refuses dots and hyphens", () => {
    expect(checkIswc("T-034.524.680-1")).toMatchObject({ kind: "syntax" });
  });
});

describe("checkIpiNameNumber()", () => {
  test.each([
    "00519338442",
    "00519338540",
    "00159849414",
    "00454808047",
    "00454808145",
    "00126197768",
    "00040202449",
    "00014107338",
  ])("accepts the published number %s", (ipi) => {
    expect(checkIpiNameNumber(ipi)).toBeUndefined();
  });

  test("names the two check digits that would fit", () => {
    expect(checkIpiNameNumber("00519338443")).toEqual({
      kind: "check",
      text: "ends in 43, but its check digits are 42",
      expected: "42",
    });
  });

  test.each(["00000000000", "00000000001"])(
    "accepts both ways to write a check without remainder: %s",
    (ipi) => {
      expect(checkIpiNameNumber(ipi)).toBeUndefined();
    },
  );

  test("refuses nine digits", () => {
    expect(checkIpiNameNumber("519338442")).toMatchObject({ kind: "syntax" });
  });
});

describe("checkIpn()", () => {
  test("accepts eight digits", () => {
    expect(checkIpn("10001234")).toBeUndefined();
  });

  test("refuses letters", () => {
    expect(checkIpn("1000123A")).toMatchObject({ kind: "syntax" });
  });
});

describe("check characters", () => {
  test("complete what the checks accept", () => {
    expect(gs1CheckDigit("19029581072")).toBe("6");
    expect(gridCheckCharacter("A10302B0003989564")).toBe("F");
    expect(dpidCheckCharacter("PADPIDA2013020802")).toBe("I");
    expect(isniCheckCharacter("000000012025455")).toBe("9");
    expect(iswcCheckDigit("034524680")).toBe("1");
  });

  test("complete a barcode and a DPID in one step", () => {
    expect(completeIcpn("072064244252")).toBe("0720642442524");
    expect(completeDpid("2013020802")).toBe("PADPIDA2013020802I");
  });
});

describe("checkIsan()", () => {
  test.each(["00000000D07A", "00000000D07A0090", "00000000D07A0090Q"])("accepts %s", (isan) => {
    expect(checkIsan(isan)).toBeUndefined();
  });

  test("names the check character that would fit", () => {
    expect(checkIsan("00000000D07A0090R")).toMatchObject({ kind: "check", expected: "Q" });
  });

  test.each(["0000-0000-D07A", "00000000d07a", "00000000D07A009"])("refuses %s for its syntax", (isan) => {
    expect(checkIsan(isan)).toMatchObject({ kind: "syntax" });
  });
});

describe("checkVisan()", () => {
  test.each(["00000000D07A009000000000", "00000000D07A0090Q00000000X"])("accepts %s", (visan) => {
    expect(checkVisan(visan)).toBeUndefined();
  });

  test("names the check character that would fit", () => {
    expect(checkVisan("00000000D07A0090Q00000000Y")).toMatchObject({ kind: "check", expected: "X" });
  });

  test("refuses an ISAN", () => {
    expect(checkVisan("00000000D07A0090")).toMatchObject({ kind: "syntax" });
  });
});

describe("checkEidr()", () => {
  test("accepts an EIDR with its check character", () => {
    expect(checkEidr("10.5240/7791-8534-2C23-9030-8610-5")).toBeUndefined();
  });

  test("names the check character that would fit", () => {
    expect(checkEidr("10.5240/7791-8534-2C23-9030-8610-6")).toMatchObject({ kind: "check", expected: "5" });
  });

  test("refuses an EIDR without its hyphens", () => {
    expect(checkEidr("10.5240/779185342C23903086105")).toMatchObject({ kind: "syntax" });
  });
});

describe("checkIsmn() and checkIsbn()", () => {
  test("accept numbers with their check digit", () => {
    expect(checkIsmn("9790060115615")).toBeUndefined();
    expect(checkIsbn("9780306406157")).toBeUndefined();
  });

  test("name the check digit that would fit", () => {
    expect(checkIsmn("9790060115616")).toMatchObject({ kind: "check", expected: "5" });
    expect(checkIsbn("978030640615X")).toMatchObject({ kind: "check", expected: "7" });
  });

  test("refuse numbers of the time before 13 digits", () => {
    expect(checkIsmn("M060115615")).toMatchObject({ kind: "syntax" });
    expect(checkIsbn("0306406152")).toMatchObject({ kind: "syntax" });
  });
});

describe("checkIssn() and checkSici()", () => {
  test.each(["0317-8471", "2434-561X"])("accept %s", (issn) => {
    expect(checkIssn(issn)).toBeUndefined();
    expect(checkSici(`${issn}(19950221)`)).toBeUndefined();
  });

  test("name the check digit that would fit", () => {
    expect(checkIssn("0317-8472")).toMatchObject({ kind: "check", expected: "1" });
    expect(checkSici("0317-8472(1995)")).toMatchObject({ kind: "check" });
  });

  test("refuse what is too short", () => {
    expect(checkIssn("03178471")).toMatchObject({ kind: "syntax" });
    expect(checkSici("0317-8471")).toMatchObject({ kind: "syntax" });
  });
});
