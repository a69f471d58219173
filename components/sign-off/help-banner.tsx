"use client";

import { useRouter } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { confirmMaterial } from "@/lib/material/actions";

type Props = { materialId: string; by: string; when: string; mine: boolean; mayConfirm: boolean; confirmed: { by: string; when: string } | null };

/** Tells the unit who fills in for it, and lets it say that what stands there is true; tells the helper whether it has. */
export function HelpBanner({ materialId, by, when, mine, mayConfirm, confirmed }: Props) {
  const { signOff } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(confirmMaterial);
  const confirm = async () => { if ((await run({ materialId }))?.ok) router.refresh(); };
  if (confirmed) return <Banner voice="ok">{signOff.confirmed(confirmed.by, confirmed.when)}</Banner>;
  return (
    <Banner voice="go">
      <p>{mine ? signOff.helping(when) : signOff.helped(by, when)}</p>
      {mayConfirm && <p className="mt-2"><button type="button" className="btn btn-small" aria-disabled={pending} onClick={() => void confirm()}>{signOff.confirm}</button></p>}
      {failure && <p role="alert" className="mt-2 text-danger">{failure.sentence}</p>}
    </Banner>
  );
}
