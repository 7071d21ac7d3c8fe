/** Metrics over HTTP, for Prometheus to scrape. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { ConfigError } from "../errors.ts";
import type { RunMetrics } from "./run-metrics.ts";

/** Where to listen. */
export interface ServeMetricsOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Default: "127.0.0.1", which other machines cannot reach. */
  readonly host?: string | undefined;
}

/** A server of metrics. */
export interface MetricsServer {
  readonly url: string;
  /** Stops listening, and breaks off connections that are left. */
  readonly close: () => Promise<void>;
}

/**
 * Serves metrics at `/metrics`. The server alone does not keep the process alive.
 *
 * Throws: `ERN_CONFIG_INVALID_OPTION` where it cannot listen there.
 */
export async function serveMetrics(
  metrics: Pick<RunMetrics, "text" | "contentType">,
  { port, host = "127.0.0.1" }: ServeMetricsOptions,
): Promise<MetricsServer> {
  const server = createServer((request, response) => void answer(metrics, request, response));
  server.unref();
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      `Cannot use option "metricsPort" (--metrics-port): ${reason}`,
      { cause: error },
    );
  }
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}/metrics`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  metrics: Pick<RunMetrics, "text" | "contentType">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path] = (request.url ?? "").split("?");
  if (path !== "/metrics") {
    response.writeHead(404, { "content-type": "text/plain" }).end("The metrics are at /metrics\n");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  try {
    const text = await metrics.text();
    response.writeHead(200, { "content-type": metrics.contentType }).end(text);
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" }).end(`${String(error)}\n`);
  }
}
