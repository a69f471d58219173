import { describe, expect, test } from "vitest";
import { lengthOf } from "@/lib/text/normalise";
import { checkAll, checkText } from "./check-text";
import { CLEAN_TEXTS } from "./clean-texts-for-tests";
import { ABOUT, quoteOf } from "./found-for-tests";

describe("nothing is found in a clean text", () => {
  test.each(Object.entries(CLEAN_TEXTS))("%s", (_, text) => {
    expect(checkText(text).map((finding) => [finding.kind, quoteOf(text, finding)])).toEqual([]);
  });

  test.each(Object.entries(CLEAN_TEXTS))("%s, as a part of a form", (_, text) => {
    const sections = [{ key: "practices", role: "practices", label: "主要做法", start: 0, end: lengthOf(text) } as const];
    const about = { ...ABOUT, unit: { ...ABOUT.unit, name: "云溪县先锋服务队", above: ["云溪县"] }, otherUnits: ["云溪县花坪镇", "云溪县花坪镇梨树村", "云溪县第二中学"] };
    expect(checkAll({ text, sections, about }).map((finding) => [finding.kind, quoteOf(text, finding)])).toEqual([]);
  });
});
