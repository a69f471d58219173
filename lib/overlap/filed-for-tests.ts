import { newId } from "@/db/schema/columns";
import { complete, press, rowOf, write } from "@/lib/testing/deeds";
import type { Unit, World } from "@/lib/testing/world";
import { compareNext } from "./work.mutations";

/** Passages of which each stands in no other, and that are no formulas. */
export const PASSAGES = [
  "每月初八把凳子搬到樟树下，谁家有事当场说，能办的当场办，办不了的记在本子上。",
  "村里请会讲两种话的老人带着年轻人走户，去年走了326户，收回意见71条。",
  "纠纷不过夜，由片区组长先到场，调解员第二天复访，没有一件反复。",
  "赶场日在桥头设咨询点，司法所、卫生院和妇联轮流坐班，接待群众一千余人次。",
] as const;
/** Words that stand in no other text. */
export const PLAIN = "本村山路弯弯，早晚有雾，人们起得早，歇得也早，一年里最热闹的是插秧那几日。";

/** File a material of a unit whose practices are these passages; answers its id. */
export function filed(world: World, unit: Unit, practices: string, callId = world.theCall): string {
  const id = world.start(unit, callId);
  complete(world.as(world.fillerOf(unit)), id);
  write(world.as(world.fillerOf(unit)), id, "basics", `${unit.name}的基本情况在此：${newId()}。`);
  write(world.as(world.fillerOf(unit)), id, "practices", practices);
  press(world.as(world.fillerOf(unit)), id, "submit");
  return id;
}

/** Do all comparing that waits. */
export function workOff({ db, now }: Pick<World, "db" | "now">): void {
  while (compareNext(db, now));
}

/** The newest revision of a material. */
export const revisionOf = (world: Pick<World, "db">, id: string): string => rowOf(world, id).revisionId ?? "";
