/** Rules that hold on the text of a message, before there is a tree: namespaces, encoding, one message a file. */
import { SaxesParser } from "saxes";
import { MESSAGE_NAMESPACE } from "../../builder/ern43/element-table.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily, TextReport } from "./rule.ts";
import type { ReleaseId } from "../../builder/ern43/types.ts";

const unqualified: Rule = {
  code: "HDR_NS_UNQUALIFIED",
  number: 1,
  severity: "fatal",
  profiles: "all",
  checks:
    "Only the root is in the namespace of ERN 4.3; the text is UTF-8 and has no document type declaration",
  source: "ERN 4.3 XSD, elementFormDefault",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Write the root with a prefix and all other elements without prefix and namespace, in UTF-8",
  where: "text",
};
const oneRootPerFile: Rule = {
  code: "HDR_ONE_ROOT_PER_FILE",
  number: 10,
  severity: "fatal",
  profiles: "all",
  checks: "A file holds one message, and its name contains an identifier of the release",
  source: "ERN part 3, 5.3",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Give each message a file of its own, named after the release",
  needs: ["fileName"],
  where: "text",
};

/** The text of a message and the name of its file. */
export const messageText: RuleFamily = {
  rules: [unqualified, oneRootPerFile],
  text: checkText,
  message: checkFileName,
};

class FirstFault extends Error {}

/** What is no well-formed XML is for the parser to say, apart from a second message behind the first. */
function checkText(xml: string, report: TextReport): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  let roots = 0;
  const stop = (rule: Rule, path: string, text: string): never => {
    report(rule, path, text, parser.line);
    throw new FirstFault();
  };
  parser.on("error", (error) => {
    if (roots === 1 && depth === 0 && error.message.includes("root")) {
      stop(oneRootPerFile, "", "A second root element follows the message");
    }
    throw new FirstFault();
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding === undefined || encoding.toUpperCase() === "UTF-8") return;
    report(unqualified, "", `The text declares encoding ${encoding}, not UTF-8`, parser.line);
  });
  parser.on("doctype", () => stop(unqualified, "", "The text has a document type declaration"));
  parser.on("opentag", ({ name, local, uri }) => {
    depth += 1;
    if (depth === 1) roots += 1;
    if (depth === 1 && uri !== MESSAGE_NAMESPACE) {
      stop(unqualified, `/${local}`, `Root element "${name}" is not in the namespace of ERN 4.3`);
    } else if (depth > 1 && uri !== "") {
      stop(unqualified, "", `Element "${name}" is in namespace "${uri}", but belongs in none`);
    }
  });
  parser.on("closetag", () => {
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof FirstFault)) throw error;
  }
}

function checkFileName(context: CheckContext): void {
  const { fileName } = context.known;
  const id = context.facts.message.ReleaseList?.Release?.ReleaseId;
  if (fileName === undefined || !id || idsOf(id).some((value) => fileName.includes(value))) return;
  const text = `File name "${fileName}" contains no identifier of the release`;
  context.report(oneRootPerFile, "/NewReleaseMessage/ReleaseList/Release/ReleaseId", text, fileName);
}

function idsOf(id: Incomplete<ReleaseId>): readonly string[] {
  const own = (id.ProprietaryId ?? []).map(({ value }) => value);
  return [id.GRid, id.ICPN, id.CatalogNumber?.value, ...own].filter(
    (value): value is string => value !== undefined && value !== "",
  );
}
