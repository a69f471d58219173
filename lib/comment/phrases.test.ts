import { expect, test } from "vitest";
import { newId } from "@/db/schema/columns";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { KeepPhraseInput } from "./input";
import { countPhrase, keepPhrase, MOST_PHRASES, removePhrase } from "./phrases.mutations";
import { phrasesOf } from "./phrases.queries";

test("phrases are one's own, each once, those used most first", () => {
  const { as, screener, organiser, later } = makeWorld();
  const mine = () => phrasesOf(as(screener)).map(({ words }) => words);
  const first = keepPhrase(as(screener), { phraseId: newId(), words: "数字请与基本数据核对。" });
  later();
  keepPhrase(as(screener), { phraseId: newId(), words: "请写明时间和出处。" });
  expect(keepPhrase(as(screener), { phraseId: newId(), words: "数字请与基本数据核对。" })).toEqual(first);
  keepPhrase(as(organiser), { phraseId: newId(), words: "数字请与基本数据核对。" });
  expect(mine()).toEqual(["请写明时间和出处。", "数字请与基本数据核对。"]);
  countPhrase(as(screener), first);
  countPhrase(as(organiser), first);
  expect(mine()).toEqual(["数字请与基本数据核对。", "请写明时间和出处。"]);
  removePhrase(as(organiser), first);
  expect(mine()).toHaveLength(2);
  removePhrase(as(screener), first);
  removePhrase(as(screener), first);
  expect(mine()).toEqual(["请写明时间和出处。"]);
  expect(phrasesOf(as(organiser))).toHaveLength(1);
});

test("more than a menu holds is refused with the number, and blanks are no phrase", () => {
  const { as, screener, sqlite } = makeWorld();
  for (let n = 0; n < MOST_PHRASES; n += 1) keepPhrase(as(screener), { phraseId: newId(), words: `第${n}句` });
  expectRefusal(sqlite, () => keepPhrase(as(screener), { phraseId: newId(), words: "再来一句" }), { code: "invalid", problems: { words: { code: "too_many_phrases", max: MOST_PHRASES } } });
  expect(KeepPhraseInput.safeParse({ phraseId: newId(), words: " \n " }).success).toBe(false);
});
