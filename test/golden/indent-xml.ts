/**
 * Writes the XML of a message with each element on a line of its own, so that a reviewer sees what changes.
 *
 * Shape: only blanks between tags are added; texts and attributes stay as they are.
 */
export function indentXml(xml: string): string {
  let depth = 0;
  const lines = xml.split(/(?<=>)(?=<)/).map((line) => {
    if (line.startsWith("</")) depth -= 1;
    const indented = `${"  ".repeat(depth)}${line}`;
    if (/^<[^?/][^>]*[^/]>$/.test(line)) depth += 1;
    return indented;
  });
  return `${lines.join("\n")}\n`;
}
