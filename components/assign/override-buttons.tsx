"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { agreeOverride, askOverride, endOverride, withdrawRecusal } from "@/lib/review/actions";
import { ReasonForm } from "./reason-form";

type Props = { recusalId: string; materialId: string; personId: string; confirmed: boolean; state: "none" | "mine" | "theirs" | "lifted" };

/** What an organiser may do about a recusal: ask to lift it, agree to what another asked, end it, or take back what was confirmed. */
export function OverrideButtons({ recusalId, materialId, personId, confirmed, state }: Props) {
  const { assign } = useWords();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [agree, end, withdraw] = [useAction(agreeOverride), useAction(endOverride), useAction(withdrawRecusal)];
  const about = { materialId, personId };
  const failure = agree.failure ?? end.failure ?? withdraw.failure;
  const then = async (done: Promise<{ ok: boolean } | null>) => { if ((await done)?.ok) router.refresh(); };
  const small = "link py-1 text-meta";
  if (asking) return <><p className="mt-1 text-meta text-ink-2">{assign.askHint}</p><ReasonForm label={assign.askReason} send={assign.ask} input={about} act={askOverride} onClose={() => setAsking(false)} /></>;
  return (
    <div className="flex flex-wrap items-center gap-x-6">
      {state === "none" && <button type="button" className={small} onClick={() => setAsking(true)}>{assign.ask}</button>}
      {state === "theirs" && <button type="button" className={small} onClick={() => void then(agree.run(about))}>{assign.agree}</button>}
      {state === "theirs" && <button type="button" className={small} onClick={() => void then(end.run(about))}>{assign.refuse}</button>}
      {(state === "mine" || state === "lifted") && <button type="button" className={small} onClick={() => void then(end.run(about))}>{assign.endLift}</button>}
      {confirmed && state === "none" && <button type="button" className={small} onClick={() => void then(withdraw.run({ recusalId }))}>{assign.takeBack}</button>}
      {failure && <p role="alert" className="text-meta text-danger">{failure.sentence}</p>}
    </div>
  );
}
