import Link from "next/link";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titledBy } from "@/components/frame/page-title";
import { notFound } from "@/lib/errors";
import { materialPage } from "@/lib/material/queries";
import { frozenOf } from "@/lib/material/values.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { momentOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titledBy((ctx, { id = "" }, { material }) => (materialPage(ctx, id).material.state === "signing" ? material.signingTitle : material.submittedTitle));

export default page("submitted", async (ctx, { param }) => {
  const { material, call, unit, organiser, why, reader } = materialPage(ctx, param("id"));
  if (reader.side !== "unit" || (material.state !== "submitted" && material.state !== "signing")) throw notFound();
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const w = words.material;
  const signing = material.state === "signing";
  const frozen = signing ? null : frozenOf(ctx.db, material.revisionId);
  const stage = call.stages[material.stage]?.label ?? "";
  const next = signing ? [w.signingBand] : w.nextSteps(stage, why("material.withdraw") === null ? w.canWithdraw : "").filter(Boolean);
  return (
    <DeskFrame ctx={ctx} current="desk">
      <div className="max-w-[40rem]">
        <h1 className="border-b-2 border-redhead pb-3 font-title text-h2 @3xl/screen:text-h1">{signing ? w.signingTitle : w.submittedTitle}</h1>
        {frozen && (
          <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-8 gap-y-2">
            <dt className="text-hint">{w.number}</dt><dd className="number text-h2 font-bold">{material.number}</dd>
            <dt className="text-hint">{w.submittedAt}</dt><dd>{momentOf(frozen.submittedAt, locale)}</dd>
            <dt className="text-hint">{w.checkCode}</dt><dd className="number">{frozen.checkCode}</dd>
            <dt className="text-hint">{w.columns.unit}</dt><dd>{unit.name}</dd>
          </dl>
        )}
        <h2 className="mt-8 text-h3">{w.whatNext}</h2>
        <ul className="mt-2 list-disc pl-5">{next.map((line) => <li key={line} className="py-1">{line}</li>)}<li className="py-1">{words.frame.label(w.contact)}{organiser}</li></ul>
        <p className="mt-8 flex flex-wrap gap-4">
          <Link href={`/materials/${material.id}`} className="btn btn-primary">{w.seeMaterial}</Link>
          {frozen && <Link href={`/materials/${material.id}/document`} className="btn">{w.seeDocument}</Link>}
        </p>
      </div>
    </DeskFrame>
  );
});
