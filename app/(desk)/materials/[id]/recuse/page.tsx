import { DeclareForm } from "@/components/assign/declare-form";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { findFor } from "@/lib/material/subject.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ assign }) => assign.declareTitle);

export default page("recuse", async (ctx, { param }) => {
  const { material, unit, call, covered } = findFor(ctx, param("id"), "review.recuse");
  const { assign } = wordsOf((await preferences()).locale);
  return (
    <DeskFrame ctx={ctx} current="reviews">
      <h1 className="font-title text-h2 @3xl/screen:text-h1">{assign.declareTitle}</h1>
      <p className="mt-2 text-ink-2">{unit.name} · {call.name}</p>
      <DeclareForm many={false} done="/recusals" choices={[
        { of: "material", id: material.id, label: assign.ofMaterial(material.number ?? "") },
        ...(covered ? [] : [{ of: "unit" as const, id: unit.id, label: assign.ofUnit(unit.name) }]),
      ]} />
    </DeskFrame>
  );
});
