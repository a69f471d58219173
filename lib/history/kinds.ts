/** Every kind of event that is kept. */
export const EVENT_KINDS = [
  "material.start", "material.requestSignOff", "material.sendBack", "material.submit", "material.withdraw",
  "material.pass", "material.return", "material.approve", "material.reject", "material.import",
  "material.carry", "material.confirm", "part.restore", "evidence.add", "evidence.remove", "finding.dismiss", "finding.recall",
  "material.qualify", "material.unqualify", "material.recommend", "material.leaveOut", "material.callUp", "material.sendDown", "material.giveUp", "material.reopen",
  "material.ask", "material.answer", "material.extend", "material.supplement",
  "recusal.declare", "recusal.confirm", "recusal.withdraw", "override.ask", "override.agree", "override.end",
  "review.start", "review.promise", "review.send", "review.sheet", "paper.key", "paper.differ", "paper.check", "material.assign", "comment.answer", "comment.recall", "comment.settle", "comment.reopen", "comment.reply",
  "discussion.write", "discussion.pin", "discussion.unpin", "review.change",
  "document.export", "call.open", "call.release", "call.group", "call.quota", "call.time", "call.remind", "call.minute", "call.compare", "reference.add", "reference.remove", "person.first", "person.signIn", "person.lock", "person.password", "person.signOut",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
