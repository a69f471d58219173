import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema";
import { JobStopped } from "@/lib/jobs/kinds";
import { makeWorld } from "@/lib/testing/world";
import { documentAnswer } from "./answer";

function submitted() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  const exported = () => world.db.select({ data: events.data }).from(events).where(eq(events.kind, "document.export")).all().map(({ data }) => (JSON.parse(data) as { format: string }).format);
  return { world, id, exported };
}

test.each([["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"], ["pdf", "application/pdf"]] as const)("a %s is a file to keep under the material's name, and the history knows of it", async (format, type) => {
  const { world, id, exported } = submitted();
  const answer = await documentAnswer(world.as(world.filler), id, format, async ({ title }) => new TextEncoder().encode(title.join("")));
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toMatch(new RegExp(`青柳村_未审定稿\\.${format}$`, "u"));
  expect(await answer.text()).toBe("青柳村先进事迹材料");
  expect(exported()).toEqual([format]);
});

test("what could not be made did not leave the system", async () => {
  const { world, id, exported } = submitted();
  const stopped = documentAnswer(world.as(world.filler), id, "pdf", async () => { throw new JobStopped("typeset", "time"); });
  await expect(stopped).rejects.toThrow(JobStopped);
  expect(exported()).toEqual([]);
});

test("who may not see the material gets no file", async () => {
  const { world, id } = submitted();
  const stranger = world.person("filler", world.otherVillage);
  await expect(documentAnswer(world.as(stranger), id, "pdf", async () => new Uint8Array())).rejects.toMatchObject({ code: "not_found" });
});
