/** A message in the one form that all messages with the same content and order have. */
import { SaxesParser } from "saxes";

const REFERENCE_ELEMENT = /(?:Reference|DisplayCreditParty)$/;
const LOCAL_REFERENCE = /^[APRTXQV]/;

/**
 * Writes a message canonically: attributes by name, no blanks between elements, local references named by the order of
 * their first use, no MessageHeader.
 *
 * Shape: a line for each tag and text.
 */
export function canonicalMessage(xml: string): string {
  const lines: string[] = [];
  const path: string[] = [];
  const references = new Map<string, string>();
  let text = "";
  let isLeaf = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, attributes }) => {
    path.push(local);
    const written = Object.values(attributes)
      .filter(({ uri }) => uri === "")
      .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`);
    if (!isHeader(path)) lines.push(`<${local}${written.toSorted().join("")}>`);
    text = "";
    isLeaf = true;
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("cdata", (piece) => (text += piece));
  parser.on("closetag", ({ local }) => {
    const isShown = !isHeader(path);
    path.pop();
    if (isShown && isLeaf) lines.push(REFERENCE_ELEMENT.test(local) ? renamed(references, text) : text);
    if (isShown) lines.push(`</${local}>`);
    isLeaf = false;
  });
  parser.write(xml).close();
  return lines.join("\n");
}

function isHeader(path: readonly string[]): boolean {
  return path[1] === "MessageHeader";
}

function renamed(references: Map<string, string>, text: string): string {
  if (!LOCAL_REFERENCE.test(text)) return text;
  const letter = text.slice(0, 1);
  const count = [...references.keys()].filter((each) => each.startsWith(letter)).length;
  const name = references.get(text) ?? `${letter}#${count + 1}`;
  references.set(text, name);
  return name;
}
