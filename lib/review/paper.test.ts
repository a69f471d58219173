import { describe, expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { slice } from "@/lib/text/normalise";
import { paperOf } from "./paper";

describe("paperOf", () => {
  const practices = "（一）𠮷家院坝夜谈\n每月初八把凳子搬到樟树下，谁家有事当场说，说完记在本子上，下一回先看旧账。\n\n（二）田埂调解。纠纷不过夜，去年办结十九件。";

  test("an optional part left empty is not on the paper, a required one is", () => {
    expect(paperOf(FORM, { practices }).map((part) => [part.numeral, part.key, part.paragraphs.length])).toEqual([["一", "basics", 0], ["二", "practices", 3]]);
  });

  test("paragraphs say their offsets in code points of the part, and where their heading ends", () => {
    const paragraphs = paperOf(FORM, { brief: "短。", practices }).find((part) => part.key === "practices")?.paragraphs ?? [];
    for (const { start, end, text } of paragraphs) expect(text).toBe(slice(practices, start, end));
    expect(paragraphs.map(({ level }) => level)).toEqual([2, null, 2]);
    const third = paragraphs[2];
    expect(third?.headEnd && slice(practices, third.start, third.headEnd)).toBe("（二）田埂调解。");
    expect(paragraphs[1]?.headEnd).toBeNull();
  });
});
