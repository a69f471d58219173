import { describe, expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { fieldProblem, problemsOf } from "./completeness";
import { fieldsSchema } from "./fields-schema";

const SCHEMA = fieldsSchema(FORM.fields);
const messages = (values: Record<string, string>) => Object.fromEntries((SCHEMA.safeParse(values).error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));

describe("the facts as the browser's form checks them", () => {
  test("what is complete passes and comes out as it was typed, with what the form does not name", () => {
    const typed = { fullName: " 青柳村 ", kind: "村", phone: "", title: "同守一条河" };
    expect(SCHEMA.parse(typed)).toEqual(typed);
  });

  test("a message is the problem's code and its numbers", () => {
    expect(messages({ fullName: "青柳村民族团结进步创建领导小组", kind: "镇", phone: "12" })).toEqual({ fullName: "too_long|{\"max\":12,\"over\":3}", kind: "choice|{}", phone: "phone|{}" });
    expect(messages({ fullName: " ", kind: "", phone: "" })).toEqual({ fullName: "required|{}", kind: "required|{}" });
  });

  test("refuses exactly what the submit refuses", () => {
    const tries = ["", " ", "村", "社区", "青".repeat(12), "青".repeat(13), "0870-1234567", "１２３４５６７", "abc", "𠮷".repeat(12), "村 ".repeat(12)];
    for (const field of FORM.fields) {
      const told = tries.map((value) => messages({ fullName: "村", kind: "村", phone: "", [field.key]: value })[field.key]?.split("|")[0] ?? null);
      expect(told).toEqual(tries.map((value) => fieldProblem(field, value)?.code ?? null));
    }
    expect(Object.keys(problemsOf(FORM, { parts: {}, fields: {}, figures: {} })).filter((path) => path.startsWith("fields."))).toEqual(["fields.fullName", "fields.kind"]);
  });
});
