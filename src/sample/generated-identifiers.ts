/** Made-up identifiers with right check digits, in ranges that nobody issues for releases. */
import { completeIcpn, iswcCheckDigit } from "../validate/identifiers.ts";

const DESIGNATIONS_PER_REGISTRANT = 100_000;

/** The ISRC of the nth generated recording, from 0. Prefix `ZZ` belongs to no country. */
export function generatedIsrc(serial: number, year: number): string {
  const registrant = Math.floor(serial / DESIGNATIONS_PER_REGISTRANT)
    .toString(36)
    .toUpperCase()
    .padStart(3, "0");
  const yearDigits = String(year % 100).padStart(2, "0");
  const designation = String(serial % DESIGNATIONS_PER_REGISTRANT).padStart(5, "0");
  return `ZZ${registrant}${yearDigits}${designation}`;
}

/** The barcode of the nth generated release, from 0: 13 digits beginning with 29, which GS1 leaves to shops. */
export function generatedIcpn(serial: number): string {
  return completeIcpn(`29${String(serial).padStart(10, "0")}`);
}

/** The ISWC of the nth work, from 0, of a language. */
export function generatedIswc(languageIndex: number, serial: number): string {
  const digits = `${String(languageIndex).padStart(2, "0")}${String(serial).padStart(7, "0")}`;
  return `T${digits}${iswcCheckDigit(digits)}`;
}
