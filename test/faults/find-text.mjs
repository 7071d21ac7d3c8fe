/** Looks for a text in the documents that are sent to a thread. */
export function findText(value, text) {
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.length).includes(text);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((part) => findText(part, text));
}
