/** Every kind of event that is kept. */
export const EVENT_KINDS = [
  "material.start", "material.requestSignOff", "material.sendBack", "material.submit", "material.withdraw",
  "material.pass", "material.return", "material.approve", "material.reject", "material.import",
  "material.carry", "material.confirm", "part.restore", "evidence.add", "evidence.remove", "finding.dismiss", "finding.recall",
  "review.start", "review.send", "material.assign", "comment.answer", "comment.recall", "comment.settle", "comment.reopen",
  "document.export", "call.open", "call.release", "person.first", "person.signIn", "person.lock", "person.password", "person.signOut",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
