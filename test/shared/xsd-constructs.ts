import { SaxesParser } from "saxes";

const DEFAULTS: Readonly<Record<string, string>> = { minOccurs: "1", maxOccurs: "1", use: "optional" };

/**
 * Lists the constructs of each top-level declaration of an XSD as one text, annotations and defaults left out.
 *
 * Reads the file on its own, without the reader of tools/, so that a fault there cannot hide itself.
 */
export function listConstructs(xsd: string): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  let name = "";
  let constructs = "";
  const isAnnotation = (): boolean => open.includes("annotation");
  parser.on("opentag", (tag) => {
    open.push(tag.local);
    if (isAnnotation() || open.length === 1) return;
    const attributes = Object.values(tag.attributes)
      .filter((attribute) => DEFAULTS[attribute.local] !== attribute.value)
      .map((attribute) => `${attribute.local}=${attribute.value}`);
    if (open.length === 2) {
      name = `${tag.local} ${tag.attributes["name"]?.value ?? ""}`;
      constructs = "";
    }
    constructs += `<${tag.local} ${attributes.toSorted().join(" ")}>`;
  });
  parser.on("closetag", (tag) => {
    if (!isAnnotation()) constructs += "</>";
    open.pop();
    if (open.length === 1 && tag.local !== "import" && tag.local !== "annotation")
      result.set(name, constructs);
  });
  parser.write(xsd).close();
  return result;
}
