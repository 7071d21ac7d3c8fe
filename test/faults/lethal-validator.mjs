/** Preload of a process: a thread that is handed a text with the word LETHAL dies, as of a bug of native code. */
import { Worker } from "node:worker_threads";

const post = Reflect.get(Worker.prototype, "postMessage");

Worker.prototype.postMessage = function postOrDie(message, ...more) {
  if (holdsLethal(message)) void this.terminate();
  else Reflect.apply(post, this, [message, ...more]);
};

function holdsLethal(value) {
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.length).includes("LETHAL");
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsLethal);
}
