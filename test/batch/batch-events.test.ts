import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { BatchEvents, type ErrorEvent, type StartEvent } from "../../src/batch/batch-events.ts";

const START: StartEvent = { runId: "7", recipientDpid: undefined, total: 3, batchCount: 1 };

describe("BatchEvents", () => {
  test("tells every listener, in the order of their adding", () => {
    const events = new BatchEvents();
    const heard: string[] = [];
    events.on("start", () => heard.push("first"));
    events.once("start", () => heard.push("once"));

    events.emit("start", START);
    events.emit("start", START);

    expect(heard).toEqual(["first", "once", "first"]);
  });

  test("reports what a listener throws to the listeners of error, and tells the others", () => {
    const events = new BatchEvents();
    const [fault, errors, heard]: [Error, ErrorEvent[], StartEvent[]] = [new Error("mine"), [], []];
    events.on("error", (error) => errors.push(error));
    events.on("start", () => {
      throw fault;
    });
    events.on("start", (start) => heard.push(start));

    events.emit("start", START);

    expect(heard).toEqual([START]);
    expect(errors).toEqual([{ kind: "listener", event: "start", error: fault }]);
  });

  test("reports the rejection of a listener's promise", async () => {
    const events = new BatchEvents();
    const fault = new Error("later");
    const reported = once(events, "error");
    const listener: () => unknown = () => Promise.reject(fault);
    events.on("start", listener);

    events.emit("start", START);

    expect(await reported).toEqual([{ kind: "listener", event: "start", error: fault }]);
  });

  test("warns where nobody listens to error, and where a listener of error fails itself", async () => {
    const events = new BatchEvents();
    events.on("start", () => {
      throw new Error("unheard");
    });
    const first = once(process, "warning");
    events.emit("start", START);
    const [unheard] = await first;
    events.on("error", () => {
      throw new Error("broken too");
    });
    const second = once(process, "warning");
    events.emit("start", START);

    expect(unheard).toMatchObject({
      code: "DDEX_BATCH_LISTENER_FAILED",
      message: expect.stringContaining("unheard"),
    });
    expect((await second)[0]).toMatchObject({ message: expect.stringContaining("broken too") });
  });

  test("does not throw an error that nobody listens to", () => {
    const events = new BatchEvents();

    expect(events.emit("error", { kind: "run", runId: "7", error: new Error("x") })).toBe(false);
  });
});
