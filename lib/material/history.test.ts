import { expect, test } from "vitest";
import { minutes } from "@/lib/clock";
import { press, write } from "@/lib/testing/deeds";
import { makeWorld } from "@/lib/testing/world";
import { restorePart } from "./history.mutations";
import { partHistory, restoredFrom, savedText } from "./history.queries";
import { savePart } from "./mutations";
import { draftOf } from "./values.queries";

test("tells of each saved text which revisions froze it", () => {
  const { db, as, filler, village, material } = makeWorld();
  const [ctx, id] = [as(filler), material(village, "draft")];
  press(ctx, id, "submit");
  press(ctx, id, "withdraw");
  write(ctx, id, "basics", `${draftOf(db, id).parts.basics}又添两户。`);
  press(ctx, id, "submit");
  press(ctx, id, "withdraw");
  press(ctx, id, "submit");
  press(ctx, id, "withdraw");
  expect(partHistory(ctx, id, "basics").saved.map(({ version, frozenIn }) => [version, frozenIn])).toEqual([[2, [2, 3]], [1, [1]]]);
});

test("after a restore the text before it can be had back, as long as nothing was written since", () => {
  const { db, as, filler, village, start, call } = makeWorld();
  const [ctx, id] = [as(filler), start(village, call())];
  const standing = () => { const state = draftOf(db, id).partStates.basics; return { version: state?.version ?? 0, text: state?.text ?? "" }; };
  for (const [index, text] of ["第一稿。", "第二稿。", "第三稿。"].entries()) savePart({ ...ctx, now: ctx.now + minutes(index) }, { materialId: id, key: "basics", version: index, text });
  const [, , first] = partHistory(ctx, id, "basics").saved;
  const source = first?.id ?? "";
  expect(restoredFrom(ctx, id, "basics", source, standing())).toBeNull();
  restorePart(ctx, { materialId: id, key: "basics", version: 3, versionId: source });
  expect(restoredFrom(ctx, id, "basics", source, standing())).toEqual({ at: ctx.now, before: "第三稿。" });
  write(ctx, id, "basics", "第四稿。");
  expect(restoredFrom(ctx, id, "basics", source, standing())).toBeNull();
});

test("a text of another part or material is not found", () => {
  const { as, filler, village, secondVillage, fillerOf, start, call } = makeWorld();
  const [id, other] = [start(village, call()), start(secondVillage, call())];
  write(as(filler), id, "basics", "本村的。");
  write(as(fillerOf(secondVillage)), other, "basics", "别村的。");
  const [theirs] = partHistory(as(fillerOf(secondVillage)), other, "basics").saved;
  const [mine] = partHistory(as(filler), id, "basics").saved;
  expect(savedText(as(filler), id, "basics", mine?.id ?? "")).toBe("本村的。");
  expect(() => savedText(as(filler), id, "basics", theirs?.id ?? "")).toThrow(expect.objectContaining({ code: "not_found" }));
  expect(() => savedText(as(filler), id, "practices", mine?.id ?? "")).toThrow(expect.objectContaining({ code: "not_found" }));
});
