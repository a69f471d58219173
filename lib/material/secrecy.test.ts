import { describe, expect, test } from "vitest";
import { newId } from "@/db/schema/columns";
import { dismissFinding, recallDismissal } from "@/lib/check/mutations";
import { addEvidence, noteUpload } from "@/lib/evidence/mutations";
import { expectRefusal } from "@/lib/testing/dump";
import { FORM } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { saveDeliberation } from "./deliberation.mutations";
import { importParts, saveFields, savePart } from "./mutations";
import { contentOf } from "./values.queries";

const MARKED = "去年的会议纪要。\n秘密★1年\n村里种茶。";
const refused = (key: string, quote = "秘密★1年") => ({ code: "invalid", problems: { [key]: { code: "secrecy", quote } } }) as const;

function begun() {
  const world = makeWorld();
  const id = world.material(world.village, "draft");
  const save = (text: string) => savePart(world.as(world.filler), { materialId: id, key: "basics", version: 1, text });
  return { world, id, save };
}

describe("a mark of secrecy is not stored", () => {
  test("in a part, and nothing of the text beside it either", () => {
    const { world, save } = begun();
    expectRefusal(world.sqlite, () => save(MARKED), refused("basics"));
  });

  test("in a registered fact, or in the title", () => {
    const { world, id } = begun();
    expectRefusal(world.sqlite, () => saveFields(world.as(world.filler), { materialId: id, version: 0, values: { title: "机密★" } }), refused("title", "机密★"));
  });

  test("in the record of the unit's meeting, or under a photo", () => {
    const { world, id } = begun();
    const ctx = world.as(world.filler);
    const held = { meeting: "会", heldOn: "2026-02-01", present: "7", opinion: "机密★" };
    const asked = world.material(world.village, "draft", { callId: world.call({ form: { ...FORM, deliberation: true } }) });
    expectRefusal(world.sqlite, () => saveDeliberation(ctx, { materialId: asked, version: 0, values: held }), refused("opinion", "机密★"));
    const hash = "a".repeat(64);
    const { uploadId } = noteUpload(ctx, { hash, sentHash: hash, kind: "pdf", bytes: 1, photo: null }, "文件");
    expectRefusal(world.sqlite, () => addEvidence(ctx, { materialId: id, uploadId, purpose: "proof", caption: "机密★", place: null, checkCode: "", operationId: newId() }), refused("caption", "机密★"));
  });

  test("in one part of an import, which is then refused whole", () => {
    const { world, id } = begun();
    const parts = [{ key: "basics", version: 1, text: "村里种茶。" }, { key: "practices", version: 1, text: MARKED }];
    expectRefusal(world.sqlite, () => importParts(world.as(world.filler), { materialId: id, operationId: newId(), title: null, parts }), refused("practices"));
    expectRefusal(world.sqlite, () => importParts(world.as(world.filler), { materialId: id, operationId: newId(), title: "绝密★长期", parts: parts.slice(0, 1) }), refused("title", "绝密★长期"));
  });

  test("while the ordinary words of secrecy work are", () => {
    const { world, id, save } = begun();
    save("做好保密工作，保守党和国家的秘密。");
    expect(contentOf(world.db, id).parts.basics).toContain("保密工作");
  });
});

describe("a mark that somebody says is none", () => {
  test("is stored, that one and no other, until it is taken back", () => {
    const { world, id, save } = begun();
    const dismissal = dismissFinding(world.as(world.filler), { materialId: id, kind: "secrecy_mark", part: "basics", quote: "秘密★1年", reason: "引用公开文件的名称" });
    const { version } = save(MARKED);
    expect(contentOf(world.db, id).parts.basics).toBe(MARKED);
    const again = (text: string) => () => savePart(world.as(world.filler), { materialId: id, key: "basics", version, text });
    expectRefusal(world.sqlite, again(`${MARKED}\n机密★`), refused("basics", "机密★"));
    recallDismissal(world.as(world.filler), { materialId: id, dismissalId: dismissal.id });
    expectRefusal(world.sqlite, again(`${MARKED}再来`), refused("basics"));
  });
});
