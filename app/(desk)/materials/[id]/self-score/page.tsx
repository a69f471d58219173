import { titled } from "@/components/frame/page-title";
import { ReadOnly } from "@/components/material/read-only";
import { SelfScoreForm } from "@/components/material/self-score-form";
import { SelfScoreTable } from "@/components/material/self-score-table";
import { notFound } from "@/lib/errors";
import { contentsOf, nextSection } from "@/lib/material/contents";
import { draftPage } from "@/lib/material/queries";
import { selfRubric, selfScoredOf } from "@/lib/material/self-score";
import { selfScoresOf } from "@/lib/material/self-score.queries";
import { isUnlocked, SELF_SCORE_KEY } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { numeralOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ selfScore }) => selfScore.title);

export default page("selfScore", async (ctx, { param }) => {
  const { material, call, tasks, why } = draftPage(ctx, param("id"));
  const rubric = selfRubric(call);
  if (!rubric) throw notFound();
  const words = wordsOf((await preferences()).locale);
  const { values, version, savedAt } = selfScoresOf(ctx.db, material.id);
  const entries = contentsOf(call.form, material, tasks, words);
  if (why !== null || !isUnlocked(material.unlocked, SELF_SCORE_KEY)) {
    return (
      <ReadOnly words={words} materialId={material.id} title={words.selfScore.title} current={SELF_SCORE_KEY} entries={entries} why={why}>
        <SelfScoreTable call={call} typed={values} words={words} />
      </ReadOnly>
    );
  }
  const following = nextSection(entries, SELF_SCORE_KEY);
  return (
    <SelfScoreForm materialId={material.id} call={selfScoredOf(call)} rubric={rubric} values={values} start={{ version, savedAt }}
      numeral={numeralOf(entries.findIndex(({ key }) => key === SELF_SCORE_KEY) + 1)} entries={entries} next={following && { href: following.href, label: following.name }} />
  );
});
