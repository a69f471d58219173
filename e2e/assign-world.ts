import { days, now } from "@/lib/clock";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { openCounty } from "./county";

/** Villages of a county that no other journey knows; each has filed its material. */
export const VILLAGES = ["响水洞村", "薄刀岭村", "斑竹园村", "滚钟坡村"] as const;
export const CALL = "2026年度清漪县先进村";
/** Organisers and reviewers of that county; `wu` was a clerk of the second village until last year. */
export const PEOPLE = { first: "ao-organiser", second: "bao-organiser", mu: "mu-reviewer", ning: "ning-reviewer", wu: "wu-reviewer" } as const;

/** Add the county with its people, and a call whose four materials wait for two scorers each; answers the call's id. */
export function addCounty(): string {
  const { unit, person, join, call, filed, close } = openCounty();
  const county = unit("清漪县", "county");
  const township = unit("芦荻镇", "township", county);
  const villages = VILLAGES.map((name) => unit(name, "grassroots", township));
  for (const [account, name] of [[PEOPLE.first, "敖立秋"], [PEOPLE.second, "包望舒"]] as const) person(account, name, county, "organiser");
  for (const [account, name] of [[PEOPLE.mu, "穆青阳"], [PEOPLE.ning, "宁朝晖"]] as const) person(account, name, county, "reviewer");
  const wu = person(PEOPLE.wu, "邬小满", county, "reviewer");
  join(wu.id, villages[1]?.id ?? "", "filler", now() - days(200));
  const callId = call(county, { name: CALL, prefix: "QY-2026", stages: [{ ...SCORE, panel: [] }, DECIDE] });
  for (const [index, village] of villages.entries()) filed(callId, village, person(`qingyi${index}-filler`, "甘有田", village, "filler").account);
  close();
  return callId;
}
