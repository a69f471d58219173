"use client";

import { AskBox } from "@/components/ui/ask-box";
import { useWords } from "@/components/ui/words-context";
import { askFor, giveUp } from "@/lib/material/actions";
import type { RequestKind } from "@/lib/material/requests";

type Props = { materialId: string; version: number; kinds: readonly RequestKind[]; mayGiveUp: boolean };

/** What the unit, or a scorer, may ask for, and 放弃申报; each opens its box in place. */
export function Asking({ materialId, version, kinds, mayGiveUp }: Props) {
  const { call: { ask } } = useWords();
  const reason = { key: "reason", label: ask.reason };
  const hints = { return: ask.returnHint, extension: ask.extensionHint, verify: ask.verifyHint };
  const sends = { return: ask.returnSend, extension: ask.extensionSend, verify: ask.verifySend };
  return (
    <div className="flex flex-wrap gap-3">
      {kinds.map((kind) => (
        <AskBox key={kind} open={ask[kind]} hint={hints[kind]} send={sends[kind]} asked={[reason]} act={askFor}
          input={(typed, operationId) => ({ materialId, kind, reason: typed.reason ?? "", operationId })} />
      ))}
      {mayGiveUp && <AskBox open={ask.giveUp} hint={ask.giveUpHint} send={ask.giveUpSend} asked={[reason]} act={giveUp} input={(typed, operationId) => ({ materialId, version, reason: typed.reason ?? "", operationId })} />}
    </div>
  );
}
