import { writeFileSync } from "node:fs";
import path from "node:path";
import { days, now } from "@/lib/clock";
import { DEMO_PASSWORD } from "@/lib/person/demo";
import { hashPassword } from "@/lib/person/password";
import { begin, rowOf } from "@/lib/testing/deeds";
import { FORM, SCREEN } from "@/lib/testing/form";
import { BEGINNING, makeWorld, type Person, type Unit } from "@/lib/testing/world";

/** The part that is written under fire: nobody has written it before, and filing does not ask for it. */
export const PART = "brief";
const WRITERS_ALONE = 6;
const ROOM = 20_000;

/** A person with the password of the demo, and the material worked on. */
export type Hand = Person & { materialId: string };
/** Who works: writers of a part each, two writers of one and the same, one who files and takes back, one who reviews. */
export type Hands = { alone: Hand[]; together: Hand[]; filing: Hand; reviewing: Hand & { revisionId: string } };

/** Make a small world in a folder, as exemplar.sqlite, in which ten people can write at once. */
export async function makeKillWorld(folder: string): Promise<Hands> {
  const world = makeWorld();
  const form = { ...FORM, parts: FORM.parts.map((part) => ({ ...part, max: ROOM })) };
  const callId = world.call({ form, stages: [{ ...SCREEN, scored: true }], opensAt: BEGINNING - days(1), dueAt: now() + days(30) });
  const village = (name: string) => world.unit(name, "grassroots", world.township);
  const drafting = (where: Unit): Hand => ({ ...world.fillerOf(where), materialId: world.material(where, "draft", { callId }) });

  const alone = Array.from({ length: WRITERS_ALONE }, (_, at) => drafting(village(`${at + 1}号村`)));
  const two = village("同写村");
  const first = drafting(two);
  const together = [first, { ...world.person("filler", two), materialId: first.materialId }];
  const filing = drafting(village("呈报村"));
  const judged = world.material(village("受评村"), "submitted", { callId });
  begin(world.as(world.screener), judged);
  const reviewing = { ...world.screener, materialId: judged, revisionId: rowOf(world, judged).revisionId ?? "" };

  world.sqlite.prepare("update people set password_hash = ?").run(await hashPassword(DEMO_PASSWORD));
  writeFileSync(path.join(folder, "exemplar.sqlite"), world.sqlite.serialize());
  world.sqlite.close();
  return { alone, together, filing, reviewing };
}
