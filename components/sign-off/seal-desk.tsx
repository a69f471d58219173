"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { FileDrop } from "@/components/evidence/file-drop";
import { FilePicture } from "@/components/evidence/file-picture";
import { UploadList } from "@/components/evidence/upload-list";
import { useUploads } from "@/components/evidence/use-uploads";
import { describedBy, Field } from "@/components/ui/field";
import { Status } from "@/components/ui/status";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { removeEvidence } from "@/lib/evidence/actions";
import type { EvidenceView } from "@/lib/evidence/list.queries";
import { isCheckCode, isOfText, plainCode } from "@/lib/evidence/seal";

type Props = { materialId: string; code: string; seals: readonly EvidenceView[]; editable: boolean };

/** Prints the material, takes in its sealed scan with the check code on the paper, and says whether the two belong together. */
export function SealDesk({ materialId, code, seals, editable }: Props) {
  const { signOff, evidence, problems } = useWords();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const remove = useAction(removeEvidence);
  const { uploads, add, retry, drop } = useUploads(materialId, { purpose: "seal", place: null, checkCode: typed }, useCallback(() => { setTyped(""); router.refresh(); }, [router]));

  const take = useCallback((files: readonly File[]) => {
    if (typed.trim() === "") return setProblem(signOff.codeFirst);
    if (!isCheckCode(typed)) return setProblem(problems.sentence({ code: "check_code" }));
    setProblem(null);
    add(files);
  }, [typed, add, signOff, problems]);

  async function takeAway(id: string) {
    if ((await remove.run({ materialId, evidenceId: id }))?.ok) router.refresh();
  }
  return (
    <section className="rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8" aria-labelledby="seal-title">
      <h2 id="seal-title" className="font-title text-h3">{signOff.sealTitle}</h2>
      <p className="mt-1 text-meta text-ink-2">{signOff.sealIntro}</p>
      <ol className="mt-4 list-decimal pl-6 text-ink">{signOff.sealSteps.map((step) => <li key={step} className="py-0.5">{step}</li>)}</ol>
      <p className="mt-4 border-l-4 border-control bg-wash px-4 py-3">{signOff.presentCode(code)}<span className="block text-meta text-hint">{signOff.codeMoves}</span></p>
      <p className="mt-4 flex flex-wrap gap-3">
        <a href={`/materials/${materialId}/seal`} download className="btn w-full @3xl/screen:w-auto">{signOff.printPdf}</a>
        <a href={`/materials/${materialId}/seal?as=docx`} download className="btn w-full @3xl/screen:w-auto">{signOff.printWord}</a>
      </p>
      {editable && (
        <div className="mt-6 flex flex-col gap-3">
          <div className="max-w-72">
            <Field id="seal-code" label={signOff.codeLabel} hint={signOff.codeHint} error={problem}>
              <input id="seal-code" className="box number" autoComplete="off" autoCapitalize="characters" spellCheck={false} value={typed} aria-invalid={problem !== null} aria-describedby={describedBy("seal-code", true, problem !== null)}
                onChange={(event) => setTyped(event.target.value)} onBlur={() => setTyped((now) => (isCheckCode(now) ? plainCode(now) : now))} />
            </Field>
          </div>
          <FileDrop onFiles={take} many={false} />
          <UploadList uploads={uploads} onRetry={retry} onDrop={drop} />
        </div>
      )}
      {seals.length === 0 ? <p className="mt-6 text-hint">{signOff.none}</p> : <h3 className="mt-8 border-b border-ink pb-2 text-meta font-normal text-ink-2">{evidence.seal}</h3>}
      {remove.failure && <p role="alert" className="mt-3 text-danger">{remove.failure.sentence}</p>}
      <ul>
        {seals.map((seal) => {
          const matches = isOfText(seal, code);
          return (
            <li key={seal.id} className="grid gap-x-6 gap-y-2 border-b border-line py-5 @3xl/screen:grid-cols-[13rem_minmax(0,1fr)]">
              <FilePicture materialId={materialId} file={seal} words={{ evidence }} />
              <div>
                <p className="number">{signOff.code(seal.checkCode ?? "")}</p>
                <p className="whitespace-normal"><Status voice={matches ? "ok" : "act"} glyph={matches ? "tick" : "act"}>{matches ? signOff.matches : evidence.sealDiffers}</Status></p>
                {!matches && <p className="text-meta text-ink-2">{signOff.differs}</p>}
                {editable && <button type="button" className="link" onClick={() => void takeAway(seal.id)}>{evidence.remove}</button>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
