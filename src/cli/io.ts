/** What a command line talks to: the process's own streams, or a test's. */

/** A stream that text is written to; `isTTY` says whether a person reads along. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };

/** The world of one command line. */
export interface CliIo {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls the listener at the first request to stop; gives the function that ends listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/**
 * Writes text and waits until the stream has taken it.
 *
 * Shape: a reader that has gone away (`| head`) is no error. Throws: what else the stream fails with.
 */
export function writeText(stream: OutputStream, text: string): Promise<void> {
  return new Promise((settle, reject) => {
    stream.write(text, (error?: Error | null) => {
      if (error === undefined || error === null || isReaderGone(error)) settle();
      else reject(error);
    });
  });
}

function isReaderGone(error: Error): boolean {
  return "code" in error && error.code === "EPIPE";
}
