import Link from "next/link";
import { PrintButton } from "@/components/document/print-button";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { rubricAt } from "@/lib/call/rubric";
import { notFound } from "@/lib/errors";
import { materialPage } from "@/lib/material/queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { pointsOf } from "@/lib/review/scoring";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ review }) => review.visitSheet.title);

export default page("visitSheet", async (ctx, { param }) => {
  const { material, call, unit, reader } = materialPage(ctx, param("id"));
  const stage = call.stages.find(({ kind }) => kind === "visit");
  if (!stage || reader.side === "unit") throw notFound();
  const words = wordsOf((await preferences()).locale);
  const { visitSheet: w, visit } = words.review;
  const criteria = stage.scored ? rubricAt(call.rubric, "visit").criteria : [];
  const cell = "border border-ink px-3 py-2 align-top";
  return (
    <>
      <ContextBar back={<Link href={`/materials/${material.id}/review`}>← {words.frame.back}</Link>} title={w.title} end={<PrintButton />}>{unit.name}</ContextBar>
      <main id="main" className="mx-auto w-full max-w-[48rem] bg-paper px-10 py-8 font-doc text-body leading-relaxed print:max-w-none print:p-0">
        <h2 className="text-center font-title text-h2">{w.heading(stage.label)}</h2>
        <p className="mt-2 text-center">{call.name}</p>
        <table className="mt-6 w-full border-collapse">
          <tbody>
            {[[w.unit, unit.name], [w.number, material.number ?? ""], [visit.team, ""], [visit.onDate, ""]].map(([name, value]) => <tr key={name}><th className={`${cell} w-32 text-left font-normal`}>{name}</th><td className={cell}>{value}</td></tr>)}
          </tbody>
        </table>
        {criteria.length > 0 && (
          <table className="mt-4 w-full border-collapse">
            <thead><tr><th className={`${cell} text-left`}>{w.criterion}</th><th className={`${cell} w-20`}>{w.most}</th><th className={`${cell} w-24`}>{w.points}</th></tr></thead>
            <tbody>{criteria.map(({ key, label, standard, max }) => <tr key={key}><td className={cell}><b>{label}</b><span className="block text-meta">{standard}</span></td><td className={`${cell} text-center`}>{pointsOf(max)}</td><td className={cell} /></tr>)}</tbody>
          </table>
        )}
        <table className="mt-4 w-full border-collapse"><tbody><tr><th className={`${cell} w-32 text-left font-normal`}>{w.found}</th><td className={`${cell} h-64`} /></tr></tbody></table>
        <p className="mt-8 flex justify-between gap-8"><span>{w.team}</span><span>{w.host}</span><span>{w.day}</span></p>
      </main>
    </>
  );
});
