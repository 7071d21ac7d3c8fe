/** Rules of identifiers: syntax and check digit of those that the message's tree holds. */
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { IdentifierCheck } from "../identifiers.ts";
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
} from "../identifiers.ts";
import type { CheckContext, Rule, RuleFamily, ValueCheck } from "./rule.ts";

const SYNTAX = {
  severity: "fatal",
  profiles: "all",
  fileStatus: "IdentifierSyntaxInvalid",
} as const;

const headerDpid: Rule = {
  ...SYNTAX,
  code: "HDR_DPID_SYNTAX",
  number: 4,
  checks: "Every PartyId of the MessageHeader is a DPID of 18 characters whose check character fits",
  source: "DDEX knowledge base, communication of identifiers; ISO 7064 MOD 37,36",
  hint: "Correct the DPID of the sender or recipient: DDEX's registry of DPIDs lists it",
};
const isrc: Rule = {
  ...SYNTAX,
  code: "ID_ISRC",
  number: 63,
  checks: "An ISRC is written as 12 upper-case letters and digits",
  source: "ISO 3901; DDEX Schematron 2.1, 1011",
  hint: "Correct the ISRC; leave out hyphens and spaces",
};
const icpn: Rule = {
  ...SYNTAX,
  code: "ID_ICPN",
  number: 64,
  checks: "An ICPN has 8, 12, 13 or 14 digits and its GS1 check digit fits",
  source: "GS1; DDEX Schematron 2.1, 1001-1",
  hint: "Correct the barcode; keep its leading zeros",
};
const grid: Rule = {
  ...SYNTAX,
  code: "ID_GRID",
  number: 65,
  checks: "A GRid is A1 and 16 characters and its check character fits",
  source: "GRid standard; ISO 7064 MOD 37,36; DDEX Schematron 2.1, 1003-1",
  hint: "Correct the GRid; leave out hyphens",
};
const dpid: Rule = {
  ...SYNTAX,
  code: "ID_DPID",
  number: 66,
  checks: "A DPID of a party or namespace has 18 characters and its check character fits",
  source: "DDEX DPID registry; ISO 7064 MOD 37,36",
  hint: "Correct the DPID; leave out hyphens",
};
const isni: Rule = {
  ...SYNTAX,
  code: "ID_ISNI",
  number: 67,
  checks: "An ISNI has 16 characters and its check character fits",
  source: "ISO 27729; DDEX Schematron 2.1, 1002-1",
  hint: "Correct the ISNI; leave out spaces",
};
const iswc: Rule = {
  ...SYNTAX,
  code: "ID_ISWC",
  number: 68,
  checks: "An ISWC is T and ten digits and its check digit fits",
  source: "ISO 15707; DDEX Schematron 2.1, 1010-1",
  hint: "Correct the ISWC; leave out dots and hyphens",
};
const ipiOrIpn: Rule = {
  ...SYNTAX,
  code: "ID_IPI_IPN",
  number: 69,
  checks: "An IPI name number has eleven digits and its check digits fit; an IPN has eight digits",
  source: "ERN 4.3 XSD, IpiNameNumber; CISAC",
  hint: "Correct the number; keep its leading zeros",
};
const isanVisanEidr: Rule = {
  ...SYNTAX,
  code: "ID_ISAN_VISAN_EIDR",
  number: 70,
  checks:
    "An ISAN, V-ISAN or EIDR has the digits of its standard and its check character fits where it is given",
  source: "ISO 15706; EIDR; DDEX Schematron 2.1, 1007 and 1008",
  hint: "Correct the identifier of the audio-visual work; leave out hyphens, except in an EIDR",
};
const ismnIsbnIssnSici: Rule = {
  ...SYNTAX,
  code: "ID_ISMN_ISBN_ISSN_SICI",
  number: 71,
  checks: "An ISMN, ISBN, ISSN or SICI has the digits of its standard and its check digit fits",
  source: "ERN 4.3, text of ResourceId; DDEX Schematron 2.1, 1004 to 1006 and 1009",
  hint: "Correct the number of the printed work; only ISSN and SICI are written with a hyphen",
};
const noEmptyId: Rule = {
  code: "REL_ID_NO_EMPTY",
  number: 19,
  severity: "fatal",
  profiles: "all",
  checks: "No identifier inside a ReleaseId or ResourceId is empty",
  source: "ERN 4.3 XSD allows it; recipients do not",
  fileStatus: "MetadataMissing",
  hint: "Give the identifier, or leave it out",
};

/** Identifiers of header, parties, resources, works and releases. */
export const identifiers: RuleFamily = {
  rules: [
    headerDpid,
    noEmptyId,
    isrc,
    icpn,
    grid,
    dpid,
    isni,
    iswc,
    ipiOrIpn,
    isanVisanEidr,
    ismnIsbnIssnSici,
  ],
  values: {
    PartyId: identifierCheck(headerDpid, checkDpid),
    ISRC: identifierCheck(isrc, checkIsrc),
    ICPN: identifierCheck(icpn, checkIcpn),
    GRid: identifierCheck(grid, checkGrid),
    DPID: identifierCheck(dpid, checkDpid),
    ISNI: identifierCheck(isni, checkIsni),
    ISWC: identifierCheck(iswc, checkIswc),
    IpiNameNumber: identifierCheck(ipiOrIpn, checkIpiNameNumber),
    IPN: identifierCheck(ipiOrIpn, checkIpn),
    ISAN: identifierCheck(isanVisanEidr, checkIsan),
    VISAN: identifierCheck(isanVisanEidr, checkVisan),
    EIDR: identifierCheck(isanVisanEidr, checkEidr),
    ISMN: identifierCheck(ismnIsbnIssnSici, checkIsmn),
    ISBN: identifierCheck(ismnIsbnIssnSici, checkIsbn),
    ISSN: identifierCheck(ismnIsbnIssnSici, checkIssn),
    SICI: identifierCheck(ismnIsbnIssnSici, checkSici),
    CatalogNumber: checkNotEmpty,
    ProprietaryId: checkNotEmpty,
  },
  attributes: { Namespace: checkNamespace, AccessControlParty: checkNamespace },
};

/** Says whether an element stands among the identifiers of a release or resource. */
export function isInReleaseOrResourceId(cursor: WalkCursor): boolean {
  return cursor.parent?.name === "ReleaseId" || cursor.parent?.name === "ResourceId";
}

function identifierCheck(rule: Rule, check: IdentifierCheck): ValueCheck {
  return (cursor, value, context) => {
    const text = String(value);
    if (text.trim() === "" && isInReleaseOrResourceId(cursor)) {
      checkNotEmpty(cursor, value, context);
      return;
    }
    const fault = check(text);
    if (fault) context.report(rule, cursor.path(), `${cursor.name} ${fault.text}`, value);
  };
}

function checkNotEmpty(cursor: WalkCursor, value: string | number | boolean, context: CheckContext): void {
  if (String(value).trim() !== "" || !isInReleaseOrResourceId(cursor)) return;
  const owner = cursor.parent?.parent?.name ?? "message";
  context.report(noEmptyId, cursor.path(), `${cursor.name} of the ${owner} is empty`, value);
}

/** Other namespaces than DPIDs are agreed with the recipient and cannot be checked. */
function checkNamespace(
  owner: WalkCursor,
  attributeName: string,
  value: string | number | boolean,
  context: CheckContext,
): void {
  const text = String(value);
  if (!text.startsWith("PADPIDA")) return;
  const fault = checkDpid(text);
  if (!fault) return;
  const path = `${owner.path()}/@${attributeName}`;
  context.report(dpid, path, `${attributeName} of ${owner.name} ${fault.text}`, value);
}
