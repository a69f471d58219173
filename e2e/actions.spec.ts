import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { ACTIONS, type ActionName } from "@/lib/access/registry";
import { expect, test } from "./fixtures";

type Manifest = { node: Record<string, { exportedName?: string; workers: Record<string, unknown> }> };

const OPERATION = "0123456789abcdef0123456789abcdef";
const verb = { version: 1, operationId: OPERATION };

/** A well-formed input for every action, about a material that is another unit's. */
function inputs(materialId: string, revisionId: string): Record<ActionName, object> {
  const review = { materialId, revisionId };
  return {
    enterFirst: { token: OPERATION, unitName: "假县", level: "county", account: "false-admin", name: "假名", password: "渠水清清绕三寨走一遍" },
    changePassword: { current: "not the password", next: "渠水清清绕三寨走一遍" }, savePreferences: {}, stillHere: {}, signOutDevices: { sessionId: materialId },
    releaseCall: { callId: materialId, decided: 0, operationId: OPERATION }, setStageTime: { callId: materialId, stage: 0, day: "", operationId: OPERATION }, compareCall: { callId: materialId, operationId: OPERATION },
    addReference: { unitId: materialId, title: "范文", kind: "model", year: null, text: "文字", operationId: OPERATION }, removeReference: { referenceId: materialId },
    extendUnit: { callId: materialId, unitId: materialId, day: "2099-01-01", reason: "假话。", operationId: OPERATION },
    saveGroup: { callId: materialId, groupId: null, name: "假组", places: 1, leaderId: null, members: [], materials: [materialId], operationId: OPERATION },
    removeGroup: { callId: materialId, groupId: materialId, operationId: OPERATION }, saveQuota: { callId: materialId, unitId: materialId, kind: "", places: 1, operationId: OPERATION },
    remind: { callId: materialId, people: [materialId], words: "假话。", operationId: OPERATION }, seeReminder: { reminderId: materialId },
    addMinute: { callId: materialId, heldOn: "2026-01-01", present: "假名", body: "假话。", operationId: OPERATION },
    startMaterial: { callId: materialId, unitId: materialId, operationId: OPERATION },
    savePart: { materialId, key: "basics", version: 1, text: "假话。" }, readPart: { materialId, key: "basics" }, readSheet: { materialId, kind: "fields" },
    saveFields: { materialId, version: 1, values: { head: "假名" } },
    saveFigures: { materialId, version: 1, values: { households: { previous: "1", current: "2" } } },
    importParts: { materialId, operationId: OPERATION, title: null, parts: [{ key: "basics", version: 1, text: "假话。" }] },
    requestSignOff: { materialId, ...verb }, sendBack: { materialId, ...verb }, submitMaterial: { materialId, ...verb }, withdrawMaterial: { materialId, ...verb },
    carryMaterial: { materialId, fromId: materialId, operationId: OPERATION }, confirmCarried: { materialId, keys: ["parts.basics"] }, confirmMaterial: { materialId },
    giveUp: { materialId, reason: "假话。", ...verb }, reopenMaterial: { materialId, reason: "假话。", unlocked: ["basics"], resumeStage: 0, ...verb },
    askFor: { materialId, kind: "return", reason: "假话。", operationId: OPERATION }, askSupplement: { materialId, wanted: "假话。", day: "2099-01-01", operationId: OPERATION },
    answerRequest: { requestId: materialId, answer: "granted", words: "假话。", unlocked: ["basics"], day: "2099-01-01", operationId: OPERATION },
    saveDeliberation: { materialId, version: 0, values: { meeting: "假会", heldOn: "2026-01-01", present: "1", opinion: "假话。" } },
    saveSelfScore: { materialId, version: 0, values: { work: "1" } },
    restorePart: { materialId, key: "basics", version: 1, versionId: OPERATION },
    addEvidence: { materialId, uploadId: OPERATION, purpose: "proof", caption: "假话。", place: null, checkCode: "", operationId: OPERATION },
    describeEvidence: { materialId, evidenceId: OPERATION, caption: "假话。", place: null }, orderEvidence: { materialId, evidenceId: OPERATION, before: null },
    dismissFinding: { materialId, kind: "blank_figure", part: "basics", quote: "占%", reason: "无须填写" }, recallDismissal: { materialId, dismissalId: OPERATION },
    removeEvidence: { materialId, evidenceId: OPERATION }, restoreEvidence: { materialId, evidenceId: OPERATION },
    startReview: review, givePromise: { materialId: review.materialId }, saveVisit: { ...review, team: "假核查组", onDate: "2026-01-01" }, saveReview: { ...review, version: 0, scores: {}, remark: "假话。" },
    sendReview: { ...review, version: 1, reviewVersion: 0, verdict: "approve", operationId: OPERATION },
    discuss: { materialId, wordId: OPERATION, body: "假话。" }, concludeDiscussion: { materialId, wordId: OPERATION, pinned: true, before: null },
    changeScore: { materialId, reviewId: materialId, version: 1, scores: {}, reason: "假话。", operationId: OPERATION },
    takeSheet: { rows: [{ ...review, version: 0, scores: {}, remark: "假话。" }], operationId: OPERATION },
    keyPaper: { ...review, personId: materialId, uploadId: OPERATION, scores: {}, remark: "", operationId: OPERATION },
    checkPaper: { ...review, personId: materialId, keyedAt: 1, scores: {}, operationId: OPERATION },
    assignReviewers: { materialId, people: [], operationId: OPERATION },
    sendList: { callId: materialId, unitId: materialId, rows: [{ materialId, version: 1, up: true }], meeting: "假会", heldOn: "2026-01-01", documentNumber: "假号", operationId: OPERATION },
    callUp: { materialId, ...verb }, unqualify: { materialId, ...verb },
    applyPlan: { callId: materialId, stage: 0, each: 1, cap: null, bundling: "none", seed: 1, without: [], digest: OPERATION + OPERATION, operationId: OPERATION },
    assignBundle: { callId: materialId, stage: 0, bundling: "unit", bundle: materialId, people: [materialId], operationId: OPERATION },
    declareRecusal: { of: "material", id: materialId, reason: "假话。", operationId: OPERATION }, withdrawRecusal: { recusalId: materialId },
    confirmRecusal: { materialId, personId: materialId, reason: "假话。", operationId: OPERATION }, askOverride: { materialId, personId: materialId, reason: "假话。", operationId: OPERATION },
    agreeOverride: { materialId, personId: materialId }, endOverride: { materialId, personId: materialId },
    writeComment: { ...review, commentId: OPERATION, place: { target: "whole" }, level: "note", body: "假话。", suggestion: null },
    removeComment: { materialId, commentId: OPERATION },
    answerComment: { materialId, commentId: OPERATION, kind: "changed", words: "" }, recallAnswer: { materialId, commentId: OPERATION }, settleComment: { materialId, commentId: OPERATION, settled: true },
    replyToComment: { materialId, commentId: OPERATION, replyId: OPERATION, body: "假话。" },
    keepPhrase: { phraseId: OPERATION, words: "假话。" }, countPhrase: { phraseId: OPERATION }, removePhrase: { phraseId: OPERATION },
  };
}

const built = () => JSON.parse(readFileSync(`${process.env.NEXT_DIST ?? ".next"}/server/server-reference-manifest.json`, "utf8")) as Manifest;

/** Where each action can be called: its id in the build, and a page that carries it. */
function doors(at: string): Map<string, { id: string; address: string }> {
  const rows = Object.entries(built().node).map(([id, { exportedName = "", workers }]) => {
    const page = Object.keys(workers).find((name) => name.includes("(desk)")) ?? Object.keys(workers)[0] ?? "";
    const address = page.replace(/^app(\/\(desk\))?/, "").replace(/\/page$/, "").replace("[token]", OPERATION).replace("/materials/[id]", at).replace("/calls/[id]", `/calls/${OPERATION}`).replace("[part]", "basics") || "/";
    return [exportedName, { id, address }] as const;
  });
  return new Map(rows);
}

async function call(request: APIRequestContext, door: { id: string; address: string }, input: object, origin: string) {
  const answer = await request.post(door.address, { data: JSON.stringify([input]), headers: { "next-action": door.id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component", origin }, maxRedirects: 0 });
  const text = await answer.text();
  return { status: answer.status(), code: /"code":"(\w+)"/.exec(text)?.[1] ?? (/"ok":true/.test(text) ? "ok" : "none") };
}

test("every action is refused to nobody, to a stranger and to a wrong role, and none breaks", async ({ as, playwright, baseURL }) => {
  test.setTimeout(120_000);
  const origin = baseURL ?? "";
  const owner = await as("luo-filler");
  await owner.goto("/materials");
  const at = (await owner.getByRole("link", { name: "云岔镇卫生院", exact: true }).first().getAttribute("href")) ?? "";
  const materialId = at.split("/")[2] ?? "";
  const before = await (await owner.request.get(`${at}/document`)).text();
  const found = doors(at);
  expect([...found.keys()].toSorted()).toEqual(Object.keys(ACTIONS).toSorted());

  const people: [string, APIRequestContext][] = [["nobody", await playwright.request.newContext({ baseURL })]];
  for (const account of ["tan-auditor", "lu-admin", "shi-filler", "long-signer", "he-reviewer", "zhou-organiser", "xiao-assistant"]) people.push([account, (await as(account)).request]);
  const given = inputs(materialId, materialId);
  const own = new Set<string>(["changePassword", "savePreferences", "stillHere", "signOutDevices", "keepPhrase", "countPhrase", "removePhrase"]);
  for (const [name, door] of found) {
    for (const [who, request] of people) {
      if (own.has(name) && who !== "nobody") continue;
      const { status, code } = await call(request, door, given[name as ActionName], origin);
      const unknown = who === "nobody" && name !== "enterFirst";
      expect({ name, who, status, code }).toEqual({ name, who, status: 200, code: unknown ? "unauthenticated" : "not_found" });
    }
    const strange = await call(owner.request, door, { ...given[name as ActionName], another: "key" }, origin);
    expect({ name, ...strange }).toEqual({ name, status: 200, code: "invalid" });
  }
  const after = await (await owner.request.get(`${at}/document`)).text();
  const code = (html: string) => /[0-9A-F]{4}-[0-9A-F]{4}/.exec(html)?.[0];
  expect(code(after)).toBe(code(before));
});

test("roles of the same material are told why not, and may not do each other's work", async ({ as, baseURL }) => {
  const origin = baseURL ?? "";
  const owner = await as("luo-filler");
  await owner.goto("/materials");
  const at = (await owner.getByRole("link", { name: "云岔镇卫生院", exact: true }).first().getAttribute("href")) ?? "";
  const materialId = at.split("/")[2] ?? "";
  const found = doors(at);
  const given = inputs(materialId, materialId);
  const REVIEWERS: ActionName[] = ["startReview", "givePromise", "saveVisit", "saveReview", "sendReview", "discuss", "concludeDiscussion", "changeScore", "takeSheet", "keyPaper", "checkPaper", "writeComment", "removeComment", "settleComment", "replyToComment", "sendList", "callUp", "unqualify", "reopenMaterial", "askSupplement", "assignReviewers", "declareRecusal", "confirmRecusal", "askOverride", "agreeOverride", "endOverride"];
  const UNITS: ActionName[] = ["carryMaterial", "confirmCarried", "confirmMaterial", "saveDeliberation", "saveSelfScore", "restorePart", "addEvidence", "describeEvidence", "orderEvidence", "removeEvidence", "restoreEvidence", "dismissFinding", "recallDismissal", "savePart", "saveFields", "saveFigures", "importParts", "submitMaterial", "withdrawMaterial", "requestSignOff", "sendBack", "giveUp", "askFor", "answerComment", "recallAnswer", "readPart", "readSheet"];
  for (const [account, names] of [["luo-filler", REVIEWERS], ["deng-reviewer", UNITS], ["qin-organiser", UNITS]] as const) {
    const { request } = await as(account);
    for (const name of names) {
      const door = found.get(name);
      if (!door) throw new Error(`${name} is not in the build`);
      expect({ account, name, ...(await call(request, door, given[name], origin)) }).toEqual({ account, name, status: 200, code: "forbidden" });
    }
  }
});
