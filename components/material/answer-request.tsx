"use client";

import { useState } from "react";
import { AskBox } from "@/components/ui/ask-box";
import { useWords } from "@/components/ui/words-context";
import { answerRequest } from "@/lib/material/actions";
import type { RequestAnswer, RequestKind } from "@/lib/material/requests";
import { UnlockBoxes } from "./unlock-boxes";

export type Unlockable = { key: string; label: string };
type Props = { requestId: string; kind: RequestKind; sections: readonly Unlockable[] };

/** Grant or decline a request; a request to verify is answered in words. */
export function AnswerRequest({ requestId, kind, sections }: Props) {
  const { call: { answer: w } } = useWords();
  const [unlocked, setUnlocked] = useState<readonly string[]>(() => sections.map(({ key }) => key));
  const words = { key: "words", label: w.words, hint: w.wordsHint };
  const day = { key: "day", label: w.day, hint: w.dayHint, lines: 1 };
  const input = (answer: RequestAnswer) => (typed: Record<string, string>, operationId: string) =>
    ({ requestId, answer, words: typed.words ?? "", unlocked: kind === "return" && answer === "granted" ? [...unlocked] : [], day: typed.day ?? "", operationId });
  return (
    <div className="mt-2 flex flex-wrap gap-3">
      <AskBox open={kind === "verify" ? w.reply : w.grant} send={kind === "verify" ? w.reply : w.grant} asked={kind === "extension" ? [day] : [words]} act={answerRequest} input={input("granted")}>
        {kind === "return" && <UnlockBoxes sections={sections} unlocked={unlocked} onChange={setUnlocked} />}
      </AskBox>
      {kind !== "verify" && <AskBox open={w.decline} send={w.decline} asked={[words]} act={answerRequest} input={input("declined")} />}
    </div>
  );
}
