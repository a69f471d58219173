import type { DemoStory } from "@/db/demo/shape";
import { STORY as bamboo } from "@/db/demo/texts/cenping-bamboo";
import { STORY as hospital } from "@/db/demo/texts/cenping-hospital";
import { STORY as justice } from "@/db/demo/texts/cenping-justice";
import { STORY as tea } from "@/db/demo/texts/cenping-tea";
import { STORY as volunteer } from "@/db/demo/texts/cenping-volunteer";
import { STORY as duiwoSchool } from "@/db/demo/texts/duiwo-school";
import { STORY as hejie } from "@/db/demo/texts/hejie";
import { STORY as huocaopo } from "@/db/demo/texts/huocaopo";
import { STORY as jinzhi } from "@/db/demo/texts/jinzhi";
import { STORY as jizhuan } from "@/db/demo/texts/jizhuan";
import { STORY as kuzhuao } from "@/db/demo/texts/kuzhuao";
import { STORY as valley } from "@/db/demo/texts/liao-valley";
import { STORY as linli } from "@/db/demo/texts/linli";
import { STORY as qingliClinic } from "@/db/demo/texts/qingli-clinic";
import { STORY as road } from "@/db/demo/texts/qingli-road";
import { STORY as shanglong } from "@/db/demo/texts/shanglong";
import { STORY as shiheng } from "@/db/demo/texts/shiheng";
import { STORY as market } from "@/db/demo/texts/tangya-market";
import { STORY as secondSchool } from "@/db/demo/texts/tangya-second";
import { STORY as tiaoshi } from "@/db/demo/texts/tiaoshi";
import { STORY as yandiankou } from "@/db/demo/texts/yandiankou";
import { STORY as clinic } from "@/db/demo/texts/yuncha-clinic";
import { STORY as townshipSchool } from "@/db/demo/texts/yuncha-school";
import { STORY as zaoshuya } from "@/db/demo/texts/zaoshuya";

/** Every material of the demo world, call by call in the order in which they were begun; those of 岑坪县 alone stand last. */
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
  justice,
  volunteer,
  kuzhuao,
  tea,
  road,
  yandiankou,
  duiwoSchool,
  tiaoshi,
  qingliClinic,
  bamboo,
];
