import { eq } from "drizzle-orm";
import { materials } from "@/db/schema";
import type { Company, Life } from "./life";
import type { DeedName } from "./life-deeds";

/** Deeds in a row, each with the role and which of its people; without one whom the deed belongs to. */
type Script = readonly (readonly [deed: DeedName, by?: keyof Company, index?: number])[];

const judging = (by: keyof Company, index: number, ...deeds: DeedName[]): Script => deeds.map((deed) => [deed, by, index] as const);

/** What usually follows upon one another, so that lives get on. */
const SCRIPTS = {
  file: [["start"], ["writeBasics"], ["writePractices"], ["fillFields"], ["fillFigures"], ["scoreSelf"], ["requestSignOff"], ["submit"]],
  help: [["start", "assistant", 0], ["writeBasics", "assistant", 0], ["fillFields", "assistant", 0], ["confirm"]],
  sign: [["signAndSubmit"]],
  notYet: [["sendBack"]],
  takeBack: [["withdraw"]],
  screen: judging("screener", 0, "begin", "keepRemark", "pass"),
  screenElsewhere: judging("screener", 1, "begin", "keepRemark", "pass"),
  sendBack: judging("screener", 0, "begin", "keepRemark", "return"),
  list: judging("screener", 0, "list"),
  notQualified: judging("screener", 0, "unqualify"),
  nextInLine: judging("screener", 0, "callUp"),
  visit: judging("scorer", 0, "begin", "keepRemark", "pass"),
  visitAgain: judging("scorer", 0, "begin", "keepRemark", "sendDown"),
  score: [...judging("scorer", 0, "begin", "keepScores", "score"), ...judging("scorer", 1, "begin", "keepScores", "score")],
  scoreOne: judging("scorer", 0, "begin", "keepScores", "score", "askVerify"),
  abstain: [...judging("scorer", 0, "begin", "keepScores", "score"), ...judging("scorer", 1, "begin", "keepRemark", "abstain")],
  approve: [...judging("scorer", 0, "say", "changeScore"), ...judging("organiser", 0, "conclude", "begin", "keepRemark", "approve")],
  reject: judging("organiser", 0, "begin", "keepRemark", "reject"),
  sendDown: judging("organiser", 0, "begin", "keepRemark", "sendDown"),
  sendHome: judging("organiser", 1, "begin", "keepRemark", "return"),
  namedApprove: judging("scorer", 1, "begin", "keepRemark", "approve"),
  aloneApprove: judging("scorer", 0, "begin", "keepScores", "approve"),
  aloneReturn: judging("scorer", 0, "begin", "keepScores", "return"),
  ask: [["begin", "screener", 0], ["ask"], ["answer", "organiser", 0]],
  verify: [["askVerify", "scorer", 0], ["answer", "organiser", 0]],
  reopen: judging("organiser", 0, "reopen"),
  override: [...judging("organiser", 0, "confirmRecusal", "askOverride"), ...judging("organiser", 1, "agreeOverride", "endOverride")],
  declare: [["recuse", "scorer", 0], ["withdrawRecusal", "scorer", 0]],
  reassign: [["begin", "scorer", 0], ["assign", "organiser", 0]],
  rest: [],
} as const satisfies Record<string, Script>;
export type ScriptName = keyof typeof SCRIPTS;

const AT: Record<"screen" | "visit" | "score" | "decide", readonly ScriptName[]> = {
  screen: ["screen", "screen", "screen", "screenElsewhere", "screen", "sendBack", "ask", "takeBack"], visit: ["visit", "visit", "visitAgain", "sendHome"],
  score: ["score", "score", "score", "score", "abstain", "scoreOne", "verify", "override", "declare", "reassign"], decide: ["approve", "reject", "namedApprove", "sendDown", "sendHome"],
};

/** What would come next for a village's material as it stands, of a few things that might. */
function mightFollow({ db, kind }: Life, materialId: string): readonly ScriptName[] {
  const row = db.select().from(materials).where(eq(materials.id, materialId)).get();
  if (!row) return ["file", "file", "file", "help"];
  switch (row.state) {
    case "draft":
    case "returned": return ["file"];
    case "signing": return ["sign", "sign", "notYet"];
    case "approved": return ["rest", "rest", "reopen"];
    case "rejected": return ["nextInLine", "nextInLine", "rest", "reopen"];
    case "submitted": {
      if (row.qualifiedAt !== null) return ["list", "list", "notQualified"];
      const stages = { alone: ["score"], visit: ["screen", "visit", "score", "decide"], plain: ["screen", "score", "decide"], quota: ["screen", "score", "decide"] } as const;
      return kind === "alone" ? ["aloneApprove", "aloneReturn"] : AT[stages[kind][row.stage] ?? "decide"];
    }
  }
}

/** The deeds that take this material a step on in its life, `pick` choosing among those that might follow. */
export function nextScript(life: Life, materialId: string, pick: number): Script {
  const names = mightFollow(life, materialId);
  return SCRIPTS[names[pick % names.length] ?? "rest"];
}
