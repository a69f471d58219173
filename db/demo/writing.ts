import { PEOPLE } from "@/db/demo/people";
import { photoKey, PHOTOS } from "@/db/demo/photos";
import type { DemoParts, DemoStory } from "@/db/demo/shape";
import type { Calendar, Schedule } from "@/db/demo/calendar";
import { newId } from "@/db/schema/columns";
import { dayOf } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { addEvidence, noteUpload, type KeptFile } from "@/lib/evidence/mutations";
import { saveDeliberation } from "@/lib/material/deliberation.mutations";
import { requestSignOff, submitMaterial, withdrawMaterial } from "@/lib/material/filing.mutations";
import { saveFields, saveFigures, savePart, startMaterial } from "@/lib/material/mutations";
import type { MaterialRow } from "@/lib/material/subject.queries";
import { TITLE_KEY } from "@/lib/material/title";
import { draftOf } from "@/lib/material/values.queries";

/** One thing done in the demo world: when, by which account, and what. */
export type Step = { at: number; by: string; run: (ctx: Ctx) => void };

/** What a story's steps look up as they run: the ids of its call and unit, and its material as it stands. */
export type Place = { callId: string; unitId: string; signOff: boolean; material: (ctx: Ctx) => MaterialRow };

/** The account that holds a role in a unit of the demo world. Throws where nobody does. */
export function holderOf(unit: string, role: string): string {
  const person = PEOPLE.find((each) => each.memberships.some((m) => m.unit === unit && m.role === role));
  if (!person) throw new Error(`The demo world has no ${role} of ${unit}.`);
  return person.account;
}

/** The account that writes a story down and answers for it: the unit's filler, or who fills in for it. */
export const writerOf = (story: DemoStory): string => story.onBehalf ?? holderOf(story.unit, "filler");

function keepPart(place: Place, key: string, text: string) {
  return (ctx: Ctx) => {
    const { id } = place.material(ctx);
    const version = draftOf(ctx.db, id).partStates[key]?.version ?? 0;
    savePart(ctx, { materialId: id, key, version, text });
  };
}

function keepSheets(place: Place, story: DemoStory, by: string, day: number, on: Calendar): Step[] {
  const { title, fields, figures } = story.text;
  const pairs = Object.entries(figures).map(([key, [previous, current]]) => [key, { previous, current }] as const);
  return [
    { by, at: on(day, 9, 40), run: (ctx) => saveFields(ctx, { materialId: place.material(ctx).id, version: 0, values: { ...fields, [TITLE_KEY]: title } }) },
    { by, at: on(day, 10, 5), run: (ctx) => saveFigures(ctx, { materialId: place.material(ctx).id, version: 0, values: Object.fromEntries(pairs) }) },
  ];
}

/** The unit starts its material and writes it part by part between the days begun and written. */
export function writingSteps(story: DemoStory, place: Place, { begun, written }: Schedule, on: Calendar): Step[] {
  const by = writerOf(story);
  const filled = Object.entries(story.text.parts).filter(([, text]) => text !== "");
  const start = (ctx: Ctx) => void startMaterial(ctx, { callId: place.callId, unitId: place.unitId, operationId: newId() });
  const parts = filled.map(([key, text], index): Step => {
    const day = begun + Math.round(((written - begun) * (index + 1)) / filled.length);
    return { by, at: on(day, 10, 30 + 35 * index), run: keepPart(place, key, text) };
  });
  const sheets = story.started?.length === 0 ? [] : keepSheets(place, story, by, begun, on);
  return [{ by, at: on(begun, 9, 20), run: start }, ...sheets, ...parts];
}

/** The unit sends its pictures on the day it has written the rest; those that lie nowhere are left out. */
export function photoSteps(story: DemoStory, place: Place, { written }: Schedule, on: Calendar, kept: ReadonlyMap<string, KeptFile>): Step[] {
  const by = writerOf(story);
  return (PHOTOS[`${story.call} ${story.unit}`] ?? []).flatMap((photo, index): Step[] => {
    const file = kept.get(photoKey(photo));
    if (!file) return [];
    const { caption, place: proves } = photo;
    return [{
      by, at: on(written, 14, 10 + 5 * index),
      run: (ctx) => {
        const { uploadId } = noteUpload(ctx, file, `照片${index + 1}.jpg`);
        addEvidence(ctx, { materialId: place.material(ctx).id, uploadId, purpose: "proof", caption, place: proves, checkCode: "", operationId: newId() });
      },
    }];
  });
}

/** The unit meets over its material (单位集体研究) on the morning of the day it files. */
export function meetingSteps(story: DemoStory, place: Place, day: number, on: Calendar): Step[] {
  const values = (ctx: Ctx) => ({ meeting: "班子（“两委”）集体研究会", heldOn: dayOf(ctx.now), present: "7", opinion: "逐项核对了材料和数字，情况属实，同意申报。" });
  return [{ by: writerOf(story), at: on(day, 8, 50), run: (ctx) => saveDeliberation(ctx, { materialId: place.material(ctx).id, version: 0, values: values(ctx) }) }];
}

/** The unit rewrites parts for its next revision on one day. */
export function rewritingSteps(story: DemoStory, next: Partial<DemoParts>, place: Place, day: number, on: Calendar): Step[] {
  const by = writerOf(story);
  return Object.entries(next).map(([key, text], index) => ({ by, at: on(day, 15, 10 * index), run: keepPart(place, key, text) }));
}

function press(place: Place, verb: typeof submitMaterial | typeof requestSignOff | typeof withdrawMaterial) {
  return (ctx: Ctx) => {
    const { id, version } = place.material(ctx);
    verb(ctx, { materialId: id, version, operationId: newId() });
  };
}

/** The unit files on one day: the filler by itself, or the head of the unit after the filler asked for sign-off. */
export function filingSteps(story: DemoStory, place: Place, day: number, on: Calendar): Step[] {
  const by = writerOf(story);
  if (!place.signOff) return [{ by, at: on(day, 16, 10), run: press(place, submitMaterial) }];
  const asked: Step = { by, at: on(day, 16, 10), run: press(place, requestSignOff) };
  return story.end === "signing" ? [asked] : [asked, { by: holderOf(story.unit, "signer"), at: on(day, 17, 5), run: press(place, submitMaterial) }];
}

/** The unit takes back what nobody has begun to review, puts it right and files it again, all on one day. */
export function takingBackSteps(story: DemoStory, place: Place, day: number, on: Calendar): Step[] {
  const back: Step = { by: writerOf(story), at: on(day, 9, 10), run: press(place, withdrawMaterial) };
  return [back, ...rewritingSteps(story, story.amended ?? {}, place, day, on), ...filingSteps(story, place, day, on)];
}
