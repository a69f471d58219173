import type { DemoStory } from "@/db/demo/shape";
import { STORY as hospital } from "@/db/demo/texts/cenping-hospital";
import { STORY as hejie } from "@/db/demo/texts/hejie";
import { STORY as huocaopo } from "@/db/demo/texts/huocaopo";
import { STORY as jinzhi } from "@/db/demo/texts/jinzhi";
import { STORY as jizhuan } from "@/db/demo/texts/jizhuan";
import { STORY as valley } from "@/db/demo/texts/liao-valley";
import { STORY as linli } from "@/db/demo/texts/linli";
import { STORY as shanglong } from "@/db/demo/texts/shanglong";
import { STORY as shiheng } from "@/db/demo/texts/shiheng";
import { STORY as market } from "@/db/demo/texts/tangya-market";
import { STORY as secondSchool } from "@/db/demo/texts/tangya-second";
import { STORY as clinic } from "@/db/demo/texts/yuncha-clinic";
import { STORY as townshipSchool } from "@/db/demo/texts/yuncha-school";
import { STORY as zaoshuya } from "@/db/demo/texts/zaoshuya";

/** Every material of the demo world, in the order in which it was begun, call by call. */
export const STORIES: DemoStory[] = [
  shiheng,
  jizhuan,
  secondSchool,
  hospital,
  jinzhi,
  hejie,
  townshipSchool,
  shanglong,
  zaoshuya,
  valley,
  market,
  clinic,
  huocaopo,
  linli,
];
