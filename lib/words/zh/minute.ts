/** Words of the minute (评审会议记录) of a call's meeting. */
export const minute = {
  title: "评审会议记录",
  intro: "评审会、审定会开过以后记在这里。可以记多次；记下以后不能改，有出入的再补记一次。",
  empty: "还没有会议记录。",
  list: "已记的会议",
  add: "记一次会议",
  labels: { heldOn: "会议日期", present: "参加人员", body: "会议内容" },
  hints: { heldOn: "例如 2026-03-01", present: "写明姓名和职务，列席的也写上", body: "议了哪些材料、不同意见是什么、怎么定的" },
  send: "记下",
  keptLabel: (call: string) => `${call}：会议记录`,
  writtenBy: (name: string, moment: string) => `${name} ${moment} 记录`,
  print: "打印",
  printTitle: "打印会议记录",
  sheet: { meeting: "会议名称", heldOn: "会议日期", host: "主办单位", present: "参加人员", body: "会议内容", writer: "记录人", sign: "参加人员签名：" },
  meetingOf: (call: string) => `${call}评审会议`,
};
