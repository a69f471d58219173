import path from "node:path";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/open";
import { memberships, people, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days, now } from "@/lib/clock";
import { paragraph, wordFile } from "@/lib/testing/word-files";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Villages of a township that no other journey knows. */
export const VILLAGES = ["榧子坪村", "漆树垭村", "铜锣湾村", "麻柳溪村", "大岩屋村", "青冈岭村", "三岔河村", "白果坝村", "石磨塘村", "蕨基坡村"] as const;

/** Add a township of ten villages to the demo's county, and let an assistant of the demo fill in for them. */
export function addTownship(county: string, township: string, account: string): void {
  const { sqlite, db } = openDatabase(path.join(process.env.DATA_DIR ?? "data", "exemplar.sqlite"));
  const top = db.select().from(units).where(eq(units.name, county)).get();
  const person = db.select().from(people).where(eq(people.account, account)).get();
  if (!top || !person) throw new Error(`The demo world has no ${county} or no ${account}.`);
  const add = (name: string, level: "township" | "grassroots", parent: { id: string; path: string }) => {
    const id = newId();
    return db.insert(units).values({ id, name, level, kind: level === "township" ? "镇" : "村", parentId: parent.id, path: `${parent.path}${id}/` }).returning().get();
  };
  const there = db.select().from(units).where(eq(units.name, township)).get() ?? add(township, "township", top);
  if (!db.select().from(units).where(eq(units.parentId, there.id)).get()) {
    for (const name of VILLAGES) add(name, "grassroots", there);
    db.insert(memberships).values({ personId: person.id, unitId: there.id, role: "assistant", fromAt: now() - days(2) }).run();
  }
  sqlite.close();
}

const LONG = "全村三百户人家同住一条沟，一件一件把事情记在墙上，一件一件销账，没有一户不知道，也没有一户不答应。".repeat(3);

/** The parts of a village's invented material, as they must lie in the database. */
export const partsOf = (village: string) => ({
  basics: `${village}在县城以北二十里。${LONG}`, practices: `（一）先把话说开\n${LONG}\n（二）再把事办好\n${LONG}`, results: `一是水畅了。${LONG}\n二是人亲了。${LONG}`, next: `渠尾还有两公里没有硬化。${LONG}`,
});

const linesOf = (title: string, village: string) => {
  const { basics, practices, results, next } = partsOf(village);
  return [title, "一、基本情况", basics, "二、主要做法", ...practices.split("\n"), "三、取得的成效", ...results.split("\n"), "四、下一步打算", next];
};

/** A village's material as a Word file and as text. */
export const wordOf = (name: string, title: string, village: string) => ({ name, mimeType: WORD, buffer: Buffer.from(wordFile(linesOf(title, village).map((line) => paragraph(line)).join(""))) });
export const textOf = (title: string, village: string) => linesOf(title, village).join("\n");
