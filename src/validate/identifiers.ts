/**
 * Identifiers of the music industry: syntax, and the check digit of those that have one.
 *
 * A check looks at the value alone. That an identifier was really issued, and for this recording or release, cannot be
 * seen from it.
 */

/** What is wrong with an identifier. */
export interface IdentifierFault {
  /** `syntax`: wrong length or characters; `check`: the check digit does not fit the other characters. */
  readonly kind: "syntax" | "check";
  /** One sentence without its subject, for example `ends in 7, but its check digit is 4`. */
  readonly text: string;
  /** The check digit or character that would fit; present where `kind` is `check`. */
  readonly expected?: string;
}

/** Looks at one identifier; undefined where nothing is wrong with it. */
export type IdentifierCheck = (value: string) => IdentifierFault | undefined;

const ALPHANUMERICS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Checks an ISRC, which has no check digit. Source: ISO 3901; rule 63 of docs/rules.md. */
export const checkIsrc: IdentifierCheck = (value) =>
  /^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$/.test(value)
    ? undefined
    : syntaxFault(
        value,
        "is not two letters, three letters or digits and seven digits, in upper case and without hyphens",
      );

/** Checks an ICPN (barcode): 8, 12, 13 or 14 digits with the GS1 check digit. Source: rule 64 of docs/rules.md. */
export const checkIcpn: IdentifierCheck = (value) =>
  /^([0-9]{8}|[0-9]{12,14})$/.test(value)
    ? checkFault(value, gs1CheckDigit(value.slice(0, -1)))
    : syntaxFault(value, "is not 8, 12, 13 or 14 digits");

/** Checks a GRid: `A1` and 16 characters, the last by ISO 7064 MOD 37,36. Source: rule 65 of docs/rules.md. */
export const checkGrid: IdentifierCheck = (value) =>
  /^A1[A-Z0-9]{16}$/.test(value)
    ? checkFault(value, gridCheckCharacter(value.slice(0, -1)))
    : syntaxFault(value, "is not A1 and 16 letters or digits, in upper case and without hyphens");

/** Checks a DPID: `PADPIDA` and 11 characters, the last by ISO 7064 MOD 37,36. Source: rules 4 and 66 of docs/rules.md. */
export const checkDpid: IdentifierCheck = (value) =>
  /^PADPIDA[A-Z0-9]{11}$/.test(value)
    ? checkFault(value, dpidCheckCharacter(value.slice(0, -1)))
    : syntaxFault(value, "is not PADPIDA and 11 letters or digits, in upper case and without hyphens");

/** Checks an ISNI: 16 characters, the last by ISO 7064 MOD 11-2. Source: ISO 27729; rule 67 of docs/rules.md. */
export const checkIsni: IdentifierCheck = (value) =>
  /^[0-9]{15}[0-9X]$/.test(value)
    ? checkFault(value, isniCheckCharacter(value.slice(0, -1)))
    : syntaxFault(value, "is not 15 digits and a digit or X, without spaces");

/** Checks an ISWC: `T` and ten digits. Source: ISO 15707; rule 68 of docs/rules.md. */
export const checkIswc: IdentifierCheck = (value) =>
  /^T[0-9]{10}$/.test(value)
    ? checkFault(value, iswcCheckDigit(value.slice(1, -1)))
    : syntaxFault(value, "is not T and ten digits, without hyphens and dots");

/**
 * Checks an IPI name number: eleven digits, the last two a check by weights 10 to 2 and modulus 101.
 *
 * Where the weighted sum leaves 0 or 1, sources disagree on whether the check is written 00 or 01: both pass.
 *
 * Source: rule 69 of docs/rules.md; the algorithm agrees with the published numbers in the tests.
 */
export const checkIpiNameNumber: IdentifierCheck = (value) => {
  if (!/^[0-9]{11}$/.test(value)) return syntaxFault(value, "is not eleven digits");
  const remainder = weightedSum(value.slice(0, 9), (index) => 10 - index) % 101;
  if (remainder > 1) return checkFault(value, String(101 - remainder).padStart(2, "0"));
  return value.endsWith("00") || value.endsWith("01") ? undefined : checkFault(value, "00");
};

/** Checks an IPN (international performer number): eight digits. Source: rule 69 of docs/rules.md. */
export const checkIpn: IdentifierCheck = (value) =>
  /^[0-9]{8}$/.test(value) ? undefined : syntaxFault(value, "is not eight digits");

/**
 * Checks an ISAN: 12 hexadecimal digits as DDEX writes it, or 16 with or without their check character.
 *
 * Source: ISO 15706; rule 70 of docs/rules.md.
 */
export const checkIsan: IdentifierCheck = (value) => {
  if (/^[A-F0-9]{12}([A-F0-9]{4})?$/.test(value)) return undefined;
  return /^[A-F0-9]{16}[A-Z0-9]$/.test(value)
    ? checkFault(value, mod3736(value.slice(0, -1)))
    : syntaxFault(value, "is not 12 hexadecimal digits, nor 16 with or without a check character");
};

/** Checks a V-ISAN: 24 hexadecimal digits, or 26 characters with both check characters. Source: ISO 15706-2; rule 70. */
export const checkVisan: IdentifierCheck = (value) => {
  if (/^[A-F0-9]{24}$/.test(value)) return undefined;
  return /^[A-F0-9]{16}[A-Z0-9][A-F0-9]{8}[A-Z0-9]$/.test(value)
    ? checkFault(value, mod3736(value.slice(0, 16) + value.slice(17, -1)))
    : syntaxFault(value, "is not 24 hexadecimal digits, nor 26 characters with both check characters");
};

/** Checks an EIDR: `10.5240/`, five groups of four hexadecimal digits, a check character. Source: EIDR; rule 70. */
export const checkEidr: IdentifierCheck = (value) =>
  /^10\.5240\/([A-F0-9]{4}-){5}[A-Z0-9]$/.test(value)
    ? checkFault(value, mod3736(value.slice("10.5240/".length, -1).replaceAll("-", "")))
    : syntaxFault(value, "is not 10.5240/, five groups of four hexadecimal digits and a check character");

/** Checks an ISMN: 13 digits from 979 with the GS1 check digit. Source: ISO 10957; rule 71 of docs/rules.md. */
export const checkIsmn: IdentifierCheck = (value) =>
  /^979[0-9]{9}[X0-9]$/.test(value)
    ? checkFault(value, gs1CheckDigit(value.slice(0, -1)))
    : syntaxFault(value, "is not 13 digits from 979, without hyphens");

/** Checks an ISBN: 13 digits from 978 or 979 with the GS1 check digit. Source: ISO 2108; rule 71 of docs/rules.md. */
export const checkIsbn: IdentifierCheck = (value) =>
  /^97[89][0-9]{9}[X0-9]$/.test(value)
    ? checkFault(value, gs1CheckDigit(value.slice(0, -1)))
    : syntaxFault(value, "is not 13 digits from 978 or 979, without hyphens");

/** Checks an ISSN: four digits, a hyphen, three digits, a check digit or X. Source: ISO 3297; rule 71 of docs/rules.md. */
export const checkIssn: IdentifierCheck = (value) =>
  /^[0-9]{4}-[0-9]{3}[X0-9]$/.test(value)
    ? checkFault(value, issnCheckCharacter(value.slice(0, 4) + value.slice(5, 8)))
    : syntaxFault(value, "is not four digits, a hyphen, three digits and a digit or X");

/** Checks a SICI: an ISSN and what follows it. Source: ANSI/NISO Z39.56; rule 71 of docs/rules.md. */
export const checkSici: IdentifierCheck = (value) => {
  if (!/^[0-9]{4}-[0-9]{3}[X0-9]./.test(value)) return syntaxFault(value, "is not an ISSN and more");
  return checkIssn(value.slice(0, 9))
    ? { kind: "check", text: "begins with an ISSN that is wrong" }
    : undefined;
};

/** Computes the digit that completes a barcode. Shape: 7, 11, 12 or 13 digits in, one digit out. Source: GS1. */
export function gs1CheckDigit(digits: string): string {
  const sum = weightedSum(digits, (index) => ((digits.length - index) % 2 === 1 ? 3 : 1));
  return String((10 - (sum % 10)) % 10);
}

/** Completes a barcode. Shape: 7, 11, 12 or 13 digits in, an ICPN out. */
export function completeIcpn(digits: string): string {
  return digits + gs1CheckDigit(digits);
}

/** Computes the last character of a DPID. Shape: the first 17 characters in, one character out. */
export function dpidCheckCharacter(first17: string): string {
  return mod3736(first17);
}

/** Completes a DPID. Shape: ten letters or digits in, a DPID of 18 characters out. */
export function completeDpid(body: string): string {
  return `PADPIDA${body}${dpidCheckCharacter(`PADPIDA${body}`)}`;
}

/** Computes the last character of a GRid. Shape: the first 17 characters in, one character out. */
export function gridCheckCharacter(first17: string): string {
  return mod3736(first17);
}

/** Computes the last character of an ISNI. Shape: 15 digits in, a digit or `X` out. Source: ISO 7064 MOD 11-2. */
export function isniCheckCharacter(digits: string): string {
  let remainder = 0;
  for (const digit of digits) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return check === 10 ? "X" : String(check);
}

/** Computes the last digit of an ISWC. Shape: the nine digits after `T` in, one digit out. */
export function iswcCheckDigit(digits: string): string {
  const sum = 1 + weightedSum(digits, (index) => index + 1);
  return String((10 - (sum % 10)) % 10);
}

/** Computes the last character of an ISSN. Shape: seven digits in, a digit or `X` out. */
function issnCheckCharacter(digits: string): string {
  const check = (11 - (weightedSum(digits, (index) => 8 - index) % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

function mod3736(characters: string): string {
  let product = 36;
  for (const character of characters) {
    const sum = (product + ALPHANUMERICS.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return ALPHANUMERICS.charAt((37 - product) % 36);
}

function weightedSum(digits: string, weightAt: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += Number(digits[index]) * weightAt(index);
  return sum;
}

function syntaxFault(value: string, text: string): IdentifierFault {
  if (value.trim() === "") return { kind: "syntax", text: "is empty" };
  return { kind: "syntax", text };
}

function checkFault(value: string, expected: string): IdentifierFault | undefined {
  if (value.endsWith(expected)) return undefined;
  const actual = value.slice(-expected.length);
  const noun = expected.length > 1 ? "check digits are" : "check digit is";
  return { kind: "check", text: `ends in ${actual}, but its ${noun} ${expected}`, expected };
}
