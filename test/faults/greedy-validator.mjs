/** Preload of a process: while a thread is handed a text with the word GREEDY, the process holds far too much memory. */
import { Worker } from "node:worker_threads";
import { findText } from "./find-text.mjs";

const HELD_BYTES = 400 * 1024 ** 2;
/** The process looks at its memory several times meanwhile. */
const HELD_MS = 3_000;

const post = Reflect.get(Worker.prototype, "postMessage");

Worker.prototype.postMessage = function postLater(message, ...more) {
  const go = () => Reflect.apply(post, this, [message, ...more]);
  if (!findText(message, "GREEDY")) return go();
  let held = Buffer.alloc(HELD_BYTES, 1);
  const timer = setTimeout(() => {
    held = undefined;
    go();
  }, HELD_MS);
  this.once("exit", () => {
    clearTimeout(timer);
    held = undefined;
  });
  return held.length;
};
