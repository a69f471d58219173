import type { PolicyAction } from "./policy";

/** Who gets past the door: anyone, anyone signed in (who sees only their own), or who the policy lets. */
type Guard = "anyone" | "signedIn" | PolicyAction;
type Place = { path: string; guard: Guard };

/** Every page: its folder under app/ and what guards it. */
export const PAGES = {
  signIn: { path: "sign-in", guard: "anyone" },
  first: { path: "first/[token]", guard: "anyone" },
  password: { path: "(desk)/password", guard: "signedIn" },
  devices: { path: "(desk)/devices", guard: "signedIn" },
  desk: { path: "(desk)", guard: "signedIn" },
  queue: { path: "(desk)/reviews", guard: "signedIn" },
  materials: { path: "(desk)/materials", guard: "signedIn" },
  material: { path: "(desk)/materials/[id]", guard: "material.read" },
  fields: { path: "(desk)/materials/[id]/fields", guard: "material.readDraft" },
  figures: { path: "(desk)/materials/[id]/figures", guard: "material.readDraft" },
  part: { path: "(desk)/materials/[id]/parts/[part]", guard: "material.readDraft" },
  partHistory: { path: "(desk)/materials/[id]/parts/[part]/history", guard: "material.readDraft" },
  carry: { path: "(desk)/materials/[id]/carry", guard: "material.edit" },
  bulk: { path: "(desk)/bulk", guard: "signedIn" },
  evidence: { path: "(desk)/materials/[id]/evidence", guard: "material.readDraft" },
  check: { path: "(desk)/materials/[id]/check", guard: "material.readDraft" },
  signOff: { path: "(desk)/materials/[id]/sign-off", guard: "material.readDraft" },
  import: { path: "(desk)/materials/[id]/import", guard: "material.edit" },
  returned: { path: "(desk)/materials/[id]/returned", guard: "material.readDraft" },
  preview: { path: "(desk)/materials/[id]/preview", guard: "material.readDraft" },
  submitted: { path: "(desk)/materials/[id]/submitted", guard: "material.readDraft" },
  review: { path: "(desk)/materials/[id]/review", guard: "material.read" },
  compare: { path: "(desk)/materials/[id]/compare", guard: "material.read" },
  document: { path: "(desk)/materials/[id]/document", guard: "document.draft" },
} as const satisfies Record<string, Place>;
export type PageName = keyof typeof PAGES;

/** Every route handler. */
export const ROUTES = {
  auth: { path: "api/auth/[...nextauth]", guard: "anyone" },
  browser: { path: "browser", guard: "anyone" },
  blankForm: { path: "api/forms/[id]", guard: "anyone" },
  health: { path: "api/health", guard: "anyone" },
  word: { path: "(desk)/materials/[id]/word", guard: "document.draft" },
  pdf: { path: "(desk)/materials/[id]/pdf", guard: "document.draft" },
  sealSheet: { path: "(desk)/materials/[id]/seal", guard: "material.readDraft" },
  checkAbout: { path: "(desk)/materials/[id]/about", guard: "material.readDraft" },
  readFile: { path: "api/files/read", guard: "signedIn" },
  keepFile: { path: "api/files/keep", guard: "signedIn" },
  evidenceFile: { path: "(desk)/materials/[id]/evidence/[evidence]", guard: "material.read" },
} as const satisfies Record<string, Place>;
export type RouteName = keyof typeof ROUTES;

/** Every server action: the noun it stands under and what guards it. */
export const ACTIONS = {
  enterFirst: { path: "person", guard: "anyone" },
  changePassword: { path: "person", guard: "signedIn" },
  savePreferences: { path: "person", guard: "signedIn" },
  signOutDevices: { path: "person", guard: "signedIn" },
  stillHere: { path: "person", guard: "signedIn" },
  releaseCall: { path: "call", guard: "call.release" },
  startMaterial: { path: "material", guard: "material.start" },
  savePart: { path: "material", guard: "material.edit" },
  readPart: { path: "material", guard: "material.readDraft" },
  readSheet: { path: "material", guard: "material.readDraft" },
  saveFields: { path: "material", guard: "material.edit" },
  saveFigures: { path: "material", guard: "material.edit" },
  importParts: { path: "material", guard: "material.edit" },
  requestSignOff: { path: "material", guard: "material.requestSignOff" },
  sendBack: { path: "material", guard: "material.sendBack" },
  submitMaterial: { path: "material", guard: "material.submit" },
  withdrawMaterial: { path: "material", guard: "material.withdraw" },
  carryMaterial: { path: "material", guard: "material.edit" },
  confirmCarried: { path: "material", guard: "material.edit" },
  confirmMaterial: { path: "material", guard: "material.confirm" },
  saveDeliberation: { path: "material", guard: "material.deliberate" },
  restorePart: { path: "material", guard: "material.edit" },
  addEvidence: { path: "evidence", guard: "material.edit" },
  describeEvidence: { path: "evidence", guard: "material.edit" },
  orderEvidence: { path: "evidence", guard: "material.edit" },
  removeEvidence: { path: "evidence", guard: "material.edit" },
  restoreEvidence: { path: "evidence", guard: "material.edit" },
  dismissFinding: { path: "check", guard: "material.edit" },
  recallDismissal: { path: "check", guard: "material.edit" },
  startReview: { path: "review", guard: "review.write" },
  saveReview: { path: "review", guard: "review.write" },
  sendReview: { path: "review", guard: "review.write" },
  assignReviewers: { path: "review", guard: "material.assign" },
  writeComment: { path: "comment", guard: "review.write" },
  removeComment: { path: "comment", guard: "review.write" },
  answerComment: { path: "comment", guard: "comment.answer" },
  recallAnswer: { path: "comment", guard: "comment.answer" },
  settleComment: { path: "comment", guard: "comment.settle" },
} as const satisfies Record<string, Place>;
export type ActionName = keyof typeof ACTIONS;
