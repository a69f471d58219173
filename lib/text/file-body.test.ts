import { expect, test } from "vitest";
import { LARGEST_FILE, readBody, tooBig } from "./file-body";

const MEGABYTE = new Uint8Array(1024 * 1024);

function stream(chunks: number) {
  let given = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => { if (given === chunks) controller.close(); else { given += 1; controller.enqueue(MEGABYTE); } },
    cancel: () => { cancelled = true; },
  }, { highWaterMark: 0 });
  return { body, told: () => ({ given, cancelled }) };
}

test("a whole file comes whole", async () => {
  const { body } = stream(3);
  expect(await readBody(body, String(3 * MEGABYTE.length))).toEqual(new Uint8Array(3 * MEGABYTE.length));
  expect(await readBody(null, null)).toEqual(new Uint8Array());
});

test("one that says it is too big is not read at all", async () => {
  const { body, told } = stream(40);
  expect(await readBody(body, String(LARGEST_FILE + 1))).toEqual({ ok: false, why: "tooBig", count: 21, max: 20 });
  expect(told()).toEqual({ given: 0, cancelled: true });
});

test("one that does not say is cut where it becomes too big", async () => {
  const { body, told } = stream(40);
  expect(await readBody(body, null)).toEqual(tooBig(21 * MEGABYTE.length));
  expect(told()).toEqual({ given: 21, cancelled: true });
});

test("half a file does not pass for a whole one", async () => {
  expect(await readBody(stream(2).body, String(3 * MEGABYTE.length))).toMatchObject({ ok: false, why: "cutShort" });
});
