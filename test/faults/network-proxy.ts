/** A network between processes and PostgreSQL that can be made bad: a TCP proxy on ports of this machine. */
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How the network is. Shape: an object without properties is a good one. */
export interface Weather {
  /** Everything arrives so much later. Unit: ms. */
  readonly latencyMs?: number;
  /** Of each connection and direction. Unit: bytes per second. */
  readonly bytesPerSecond?: number;
  /** Largest piece that arrives at once. Unit: bytes. */
  readonly pieceBytes?: number;
  /** True: what is sent vanishes, and no connection is ever closed by the other end. */
  readonly isBlackHole?: boolean;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  isSwallowed: boolean;
}

/** Stands between clients and one server. */
export class NetworkProxy {
  readonly #target: { readonly host: string; readonly port: number };
  readonly #listener: Server;
  readonly #pairs = new Set<Pair>();
  #weather: Weather = {};

  private constructor(target: URL) {
    this.#target = { host: target.hostname, port: Number(target.port) };
    this.#listener = createServer((client) => this.#join(client));
  }

  /** Opens a proxy to the server of a connection string. */
  static async open(url: string): Promise<NetworkProxy> {
    const proxy = new NetworkProxy(new URL(url));
    await new Promise<void>((settle) => {
      proxy.#listener.listen(0, "127.0.0.1", settle);
    });
    return proxy;
  }

  /** Says how a connection string reads that leads through the proxy. */
  through(url: string): string {
    const led = new URL(url);
    led.hostname = "127.0.0.1";
    const address = this.#listener.address();
    led.port = String(typeof address === "object" ? address?.port : "");
    return led.href;
  }

  get connectionCount(): number {
    return this.#pairs.size;
  }

  /**
   * Changes the network for connections that stand and for new ones.
   *
   * A black hole keeps what it has swallowed: its clients never hear again, and the server is told when it is over, as by its
   * own keepalive.
   */
  become(weather: Weather): void {
    this.#weather = weather;
    if (weather.isBlackHole === true) return;
    for (const { server, isSwallowed } of this.#pairs) if (isSwallowed) server.resetAndDestroy();
  }

  /** Ends every connection by a reset on both sides. */
  reset(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    this.#pairs.clear();
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((settle) => {
      this.#listener.close(() => settle());
    });
    this.reset();
    await closed;
  }

  #join(client: Socket): void {
    const server = createConnection(this.#target);
    const pair = { client, server, isSwallowed: false };
    this.#pairs.add(pair);
    void this.#carry(client, server, pair);
    void this.#carry(server, client, pair);
  }

  /** Carries one direction; a connection that a black hole has swallowed a byte of never speaks again. */
  async #carry(from: Socket, to: Socket, pair: Pair): Promise<void> {
    from.on("error", () => undefined);
    from.setNoDelay(true);
    const late: { readonly dueMs: number; readonly bytes: Buffer }[] = [];
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        const { isBlackHole = false, latencyMs = 0 } = this.#weather;
        pair.isSwallowed ||= isBlackHole;
        if (pair.isSwallowed) continue;
        late.push({ dueMs: performance.now() + latencyMs, bytes: chunk });
        if (late.length === 1) void this.#deliver(late, to);
      }
    } catch {
      // A reset: the other side hears of it below.
    }
    while (late.length > 0) await wait(5);
    // The end of a connection vanishes as well.
    pair.isSwallowed ||= this.#weather.isBlackHole === true;
    if (pair.isSwallowed) return;
    to.destroySoon();
    this.#pairs.delete(pair);
  }

  async #deliver(late: { readonly dueMs: number; readonly bytes: Buffer }[], to: Socket): Promise<void> {
    for (let next = late[0]; next !== undefined; next = late[0]) {
      const restMs = next.dueMs - performance.now();
      if (restMs > 0) await wait(restMs);
      const { bytesPerSecond = Infinity, pieceBytes = Infinity } = this.#weather;
      for (let start = 0; start < next.bytes.length; start += pieceBytes) {
        const piece = next.bytes.subarray(start, start + pieceBytes);
        to.write(piece);
        const restOfPieceMs = (1000 * piece.length) / bytesPerSecond;
        if (restOfPieceMs >= 1) await wait(restOfPieceMs);
        // Pieces that are written in one turn of the loop would arrive as one.
        else if (pieceBytes !== Infinity) await new Promise((settle) => setImmediate(settle));
      }
      late.shift();
    }
  }
}
