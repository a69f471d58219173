import { eq } from "drizzle-orm";
import { actorOfAccount } from "@/db/demo/actor";
import { migrateOpen } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { calls, memberships, people, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Role } from "@/lib/access/roles";
import { days, minutes } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { startMaterial } from "@/lib/material/mutations";
import type { State } from "@/lib/material/workflow";
import { complete, judge, press } from "./deeds";
import { DECIDE, FORM, RUBRIC, SCORE, SCREEN } from "./form";

export type Unit = typeof units.$inferSelect;
export type Person = { id: string; account: string };
type CallValues = typeof calls.$inferInsert;

/** 1 March 2026, 10:00 in Beijing: when every world begins. */
export const BEGINNING = Date.UTC(2026, 2, 1, 2);

let template: Buffer | undefined;

/** A fresh database with the newest schema, in memory; migrated once a process and copied after. */
export function freshDatabase() {
  if (!template) {
    const opened = openDatabase(":memory:");
    migrateOpen(opened);
    template = opened.sqlite.serialize();
    opened.sqlite.close();
  }
  return openDatabase(template);
}

/**
 * A small world on a database of its own: a prefecture with a county, two townships and three villages, the
 * people around the first village, an open call of three stages (初审, 评审 by two, 审定), and makers for more.
 * Nothing is shared between worlds and nothing is faked: materials are driven through the real mutations.
 */
export function makeWorld() {
  const { sqlite, db } = freshDatabase();
  let now = BEGINNING;
  let made = 0;

  function unit(name: string, level: Unit["level"], parent: Unit | null): Unit {
    const id = newId();
    return db.insert(units).values({ id, name, level, kind: "村", parentId: parent?.id ?? null, path: `${parent?.path ?? ""}${id}/` }).returning().get();
  }

  /** Give a person one more role in a unit, from now on or between the moments given. */
  function join(person: Person, role: Role, where: Unit, from = BEGINNING - days(100), until: number | null = null): void {
    db.insert(memberships).values({ personId: person.id, unitId: where.id, role, fromAt: from, untilAt: until }).run();
  }

  function person(role: Role, where: Unit): Person {
    const [id, account] = [newId(), `${role}-${(made += 1)}`];
    db.insert(people).values({ id, account, name: `人${made}`, phone: "", passwordHash: "hash", mustChangePassword: false, locale: "zh-CN", textSize: "s" }).run();
    join({ id, account }, role, where);
    return { id, account };
  }

  const as = ({ account }: Person): Ctx => ({ db, now, actor: actorOfAccount(db, account, now) });

  const prefecture = unit("澄川州", "prefecture", null);
  const county = unit("柳溪县", "county", prefecture);
  const [township, otherTownship] = [unit("南岸镇", "township", county), unit("北坡乡", "township", county)];
  const [village, secondVillage] = [unit("青柳村", "grassroots", township), unit("石桥村", "grassroots", township)];
  const otherVillage = unit("白岭村", "grassroots", otherTownship);

  const filler = person("filler", village);
  const signer = person("signer", village);
  const screener = person("reviewer", township);
  const scorers = [person("reviewer", county), person("reviewer", county)] as const;
  const organiser = person("organiser", county);
  const assistant = person("assistant", township);
  const fillers = new Map([[village.id, filler]]);
  const signers = new Map([[village.id, signer]]);

  /** An open call of the county; what is given replaces what every call has. */
  function call(values: Partial<CallValues> = {}): string {
    const id = newId();
    db.insert(calls).values({
      id, unitId: county.id, name: "先进村", prefix: `XJ${(made += 1)}`, basis: "", purpose: "naming", state: "open", signOff: "none",
      opensAt: BEGINNING - days(1), dueAt: BEGINNING + days(30), lastNumber: 0, form: FORM, rubric: RUBRIC, requirements: [], judging: { rule: "mean", reasons: true },
      stages: [SCREEN, { ...SCORE, panel: scorers.map((each) => each.account) }, DECIDE], ...values,
    }).run();
    return id;
  }
  const theCall = call();

  function holder(held: Map<string, Person>, role: Role, where: Unit): Person {
    const there = held.get(where.id) ?? person(role, where);
    held.set(where.id, there);
    return there;
  }
  const fillerOf = (where: Unit) => holder(fillers, "filler", where);
  const signerOf = (where: Unit) => holder(signers, "signer", where);

  function file(id: string, where: Unit, signOff: boolean): void {
    if (signOff) press(as(fillerOf(where)), id, "requestSignOff");
    press(as(signOff ? signerOf(where) : fillerOf(where)), id, "submit");
  }

  /** Drive a submitted material of the three stages on to the one wanted. */
  function bringTo(id: string, stage: number, screenedBy: Person): void {
    if (stage >= 1) judge(as(screenedBy), id, "pass");
    if (stage >= 2) for (const scorer of scorers) judge(as(scorer), id, "score");
  }

  /** A material just begun in a call, by the unit's filler or somebody else; nothing in it but what is known of the unit. */
  function start(where: Unit, callId = theCall, by = fillerOf(where)): string {
    return startMaterial(as(by), { callId, unitId: where.id, operationId: newId() }).materialId;
  }

  /** A material of a unit in a state, at a stage of the call; approved and rejected stand at the last. Answers its id. */
  function material(where: Unit, state: State, { callId = theCall, stage = 0, screenedBy = screener } = {}): string {
    const id = start(where, callId);
    complete(as(fillerOf(where)), id);
    if (state === "draft") return id;
    const signOff = db.select({ signOff: calls.signOff }).from(calls).where(eq(calls.id, callId)).get()?.signOff === "required";
    if (state === "signing") {
      press(as(fillerOf(where)), id, "requestSignOff");
      return id;
    }
    file(id, where, signOff);
    if (state === "approved" || state === "rejected") {
      bringTo(id, 2, screenedBy);
      judge(as(organiser), id, state === "approved" ? "approve" : "reject");
      return id;
    }
    bringTo(id, stage, screenedBy);
    if (state === "returned") judge(as(stage === 0 ? screenedBy : organiser), id, "return");
    return id;
  }

  return {
    db, sqlite, theCall, filler, signer, screener, scorers, organiser, assistant,
    prefecture, county, township, otherTownship, village, secondVillage, otherVillage,
    unit, person, join, call, start, material, as, fillerOf, signerOf,
    now: () => now,
    /** Let time pass, in milliseconds. */
    later: (by = minutes(1)) => { now += by; },
  };
}
export type World = ReturnType<typeof makeWorld>;
