import type { EventKind } from "@/lib/history/kinds";

/** What happened, as said to people; `who` is already fit for the reader. */
export const history: { sentence: Record<EventKind, (who: string, detail: string) => string>; someone: string; system: string; reviewers: string } = {
  sentence: {
    "material.start": (who) => `${who} 建立材料`,
    "material.import": (who, parts) => `${who} 导入全文并分段放入：${parts}`,
    "material.requestSignOff": (who) => `${who} 送单位负责人审签`,
    "material.sendBack": (who) => `${who} 退给填报人`,
    "material.submit": (who, version) => `${who} 提交材料${version && `，${version}`}`,
    "material.withdraw": (who) => `${who} 撤回修改`,
    "material.pass": (who, stage) => `${who} 完成“${stage}”，转入下一环节`,
    "material.return": (who, stage) => `${who} 在“${stage}”退回修改`,
    "material.approve": (who) => `${who} 审定通过`,
    "material.reject": (who, outcome) => `${who} 作出结论：${outcome}`,
    "material.assign": (who, stage) => `${who} 分配“${stage}”的评审人`,
    "review.start": (who, stage) => `${who} 开始“${stage}”`,
    "review.send": (who, stage) => `${who} 提交“${stage}”的评分`,
    "comment.answer": (who) => `${who} 答复一条批注`,
    "comment.settle": (who) => `${who} 认可一条批注`,
    "comment.reopen": (who) => `${who} 再次提出一条批注`,
    "document.export": (who, format) => `${who} 导出 ${format} 文件`,
    "call.open": (who) => `${who} 启动申报`,
    "call.release": (who) => `${who} 公布结果`,
    "person.first": (who) => `${who} 成为第一位管理员`,
    "person.signIn": (who) => `${who} 登录`,
    "person.signOut": (who) => `${who} 退出`,
    "person.lock": () => "一个账号因多次输错密码被锁定",
    "person.password": (who) => `${who} 修改密码`,
  },
  someone: "本单位",
  system: "系统",
  reviewers: "评审组",
};
