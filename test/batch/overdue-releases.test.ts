import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import type { RunEvent } from "../../src/batch/run-observer.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";

const MESSAGE = generatedMessagingParties();
/** A text that libxml2 tries the pattern below on for about a tenth of a second. */
const SLOW_TEXT = "x".repeat(18);
const SLOW_PATTERN = "[^x].*|((x+x*)+x?)+y";

let xsdDir: string;
beforeAll(async () => {
  xsdDir = await mkdtemp(join(tmpdir(), "ddex-batch-slow-xsd-"));
  await cp(join(findPackageRoot(), "schemas", "ern-4.3"), xsdDir, { recursive: true });
  const file = join(xsdDir, "release-notification.xsd");
  const restriction = `<xs:restriction base="xs:string"><xs:pattern value="${SLOW_PATTERN}"/></xs:restriction>`;
  const slow = `<xs:element name="TitleText"><xs:simpleType>${restriction}</xs:simpleType></xs:element>`;
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replaceAll('<xs:element name="TitleText" type="xs:string"/>', slow));
});
afterAll(() => rm(xsdDir, { recursive: true, force: true }));

function releasesOf(count: number): readonly CatalogueReleaseInput[] {
  return [...generateCatalogue({ releases: count, seed: 5, mix: "albums" })];
}

/** 300 tracks, each with the text. */
function slowToValidate(): CatalogueReleaseInput {
  const [release] = generateCatalogue({ releases: 1, seed: 6, mix: "box-sets" });
  if (release === undefined) throw new Error("no release");
  const titles = [{ titleText: SLOW_TEXT }];
  return {
    ...release,
    soundRecordings: (release.soundRecordings ?? []).map((each) => ({ ...each, titles })),
  };
}

describe("maxReleaseSeconds", () => {
  test("fails the release that is slow to validate, exports its neighbours and leaves no thread behind", async () => {
    const [good, other] = releasesOf(2);
    if (good === undefined || other === undefined) throw new Error("no releases");
    const bad = slowToValidate();
    const events: RunEvent[] = [];
    const threads = new Set<Worker>();
    const follow = (worker: Worker): void => {
      threads.add(worker);
      worker.once("exit", () => threads.delete(worker));
    };
    process.on("worker", follow);

    const { success, errors } = await buildBatch([good, bad, other], {
      message: MESSAGE,
      xsdDir,
      maxReleaseSeconds: 1.5,
      batchSize: 10,
      observe: (event) => events.push(event),
    });
    process.off("worker", follow);

    expect(success.map(({ id }) => id)).toEqual([good.releaseId, other.releaseId]);
    expect(errors).toMatchObject([
      {
        id: bad.releaseId,
        code: "ERN_RELEASE_OVERDUE",
        message: "The release took longer than 1.5 s to validate",
      },
    ]);
    expect(threads.size).toBe(0);
    expect(events).toContainEqual({
      kind: "batch-size-changed",
      from: 10,
      to: 5,
      reason: "a validator call missed its deadline",
    });
  });

  test("fails the release that is slow to build, and exports its neighbours", async () => {
    const [good, bad] = releasesOf(2);
    if (good === undefined || bad === undefined) throw new Error("no releases");
    const slow = {
      ...bad,
      get titles() {
        const end = performance.now() + 1_200;
        while (performance.now() < end);
        return bad.titles;
      },
    };

    const { success, errors } = await buildBatch([slow, good], {
      message: MESSAGE,
      maxReleaseSeconds: 1,
      validateEach: false,
    });

    expect(success.map(({ id }) => id)).toEqual([good.releaseId]);
    expect(errors).toMatchObject([
      {
        id: bad.releaseId,
        code: "ERN_RELEASE_OVERDUE",
        message: "The release took longer than 1 s to build",
      },
    ]);
  });

  test.each([0, -1, Number.NaN])("refuses %d", async (maxReleaseSeconds) => {
    await expect(buildBatch([], { maxReleaseSeconds })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
    });
  });
});
