import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type MetricsServer, serveMetrics } from "../../src/metrics/serve-metrics.ts";

const METRICS = { text: () => Promise.resolve("up 1\n"), contentType: "text/plain; version=0.0.4" };

let server: MetricsServer;
beforeEach(async () => {
  server = await serveMetrics(METRICS, { port: 0 });
});
afterEach(() => server.close());

describe("serveMetrics()", () => {
  test("serves the metrics to this machine", async () => {
    const response = await fetch(server.url);

    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(METRICS.contentType);
    expect(await response.text()).toBe("up 1\n");
  });

  test("has nothing else, and takes nothing", async () => {
    const elsewhere = await fetch(server.url.replace("/metrics", "/"));
    const posted = await fetch(server.url, { method: "POST", body: "x" });

    expect(elsewhere.status).toBe(404);
    expect(posted.status).toBe(405);
  });

  test("answers with 500 where the metrics cannot be made, and goes on", async () => {
    let isBroken = true;
    const text = (): Promise<string> =>
      isBroken ? Promise.reject(new Error("broken")) : Promise.resolve("up 1\n");
    const other = await serveMetrics({ ...METRICS, text }, { port: 0 });

    const broken = await fetch(other.url);
    isBroken = false;
    const whole = await fetch(other.url);
    await other.close();

    expect(broken.status).toBe(500);
    expect(whole.status).toBe(200);
  });

  test("throws ERN_CONFIG_INVALID_OPTION for a port that is taken", async () => {
    const port = Number(new URL(server.url).port);

    const attempt = serveMetrics(METRICS, { port });

    await expect(attempt).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
      message: expect.stringContaining("EADDRINUSE"),
    });
  });

  test("listens no more once it is closed", async () => {
    const other = await serveMetrics(METRICS, { port: 0 });

    await other.close();

    await expect(fetch(other.url)).rejects.toThrow("fetch failed");
  });
});
