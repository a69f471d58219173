import type { Kind } from "@/lib/check/kinds";
import type { ErrorCode, Problem, Refusal } from "@/lib/errors";
import { check } from "./check";

const n = (value: string | number | undefined) => String(value ?? "");

/** 600＋30＝630; of a single term, what it is and how much. */
const sumOf = (p: Problem) => (p.terms === p.sum ? `“${n(p.names)}”${n(p.sum)}` : `${n(p.terms)}＝${n(p.sum)}`);

const SENTENCES: Record<string, (p: Problem) => string> = {
  required: () => "这一项必须填写",
  shape: () => "这里的内容系统认不出，请刷新页面后再试",
  too_long: (p) => `超出 ${n(p.over)} 字，上限 ${n(p.max)} 字，请删减`,
  too_short: (p) => `还差 ${n(p.under)} 字，至少 ${n(p.min)} 字`,
  part_empty: (p) => `还没有写，至少 ${n(p.min)} 字`,
  phone: () => "电话只能有数字、空格、括号和横线，7 至 25 位",
  choice: () => "请从列出的选项中选一个",
  figure_no_number: (p) => `“${n(p.typed)}”不是数字，请填数字，例如 1280 或 12.5`,
  figure_whole: () => "这一项按个数计，请填整数",
  figure_decimals: (p) => `小数最多 ${n(p.max)} 位`,
  score_no_number: () => "请填数字，例如 17 或 17.5",
  score_half: () => "分数以 0.5 分为一档",
  score_over: (p) => `最高 ${n(p.max)} 分`,
  verdict_missing: () => "请先选结论",
  score_missing: (p) => `“${n(p.name)}”还没有打分`,
  score_reason: (p) => `“${n(p.name)}”给了很高或很低的分，请在总评意见里写明理由`,
  reason_missing: () => "请在意见里写明理由",
  unlock_nothing: () => "请至少选一处允许单位修改的内容",
  explain_missing: () => "请写明情况",
  date: () => "请填日期，例如 2026-03-01",
  date_future: () => "日期不能晚于今天",
  people_count: () => "请填人数，例如 12",
  carried: () => "从以往材料带入，请核对后确认或修改",
  caption_missing: () => "请写说明：拍的是什么、什么时候",
  seal_other: () => "盖章件与当前版本不一致，请重新打印、盖章、上传",
  check_code: () => "校验码是八位数字和字母，印在每页页脚，例如 7F3C-92A1",
  too_many_files: (p) => `最多 ${n(p.max)} 件，请先移除一些`,
  finding: (p) => `“${n(p.quote)}”：${check.kinds[p.kind as Kind]}，须改好或说明原因`,
  sum_not: (p) => `${sumOf(p)}，与“${n(p.name)}”${n(p.total)} 不符`,
  sum_over: (p) => `${sumOf(p)}，超过“${n(p.name)}”${n(p.total)}`,
  honours_many: (p) => `最多 ${n(p.max)} 项，现有 ${n(p.count)} 项，请只留主要的`,
  honour_name: (p) => `第 ${n(p.row)} 项没有写名称`,
  honour_year: (p) => `第 ${n(p.row)} 项的年度“${n(p.typed)}”认不出，请填四位数字，例如 2024`,
  comment_open: (p) => `批注${n(p.number)}是“必须修改”，还没有答复；请采用、自行修改或说明情况`,
  reason_short: () => "请写明原因",
  secrecy: (p) => `文字里有涉密标志“${n(p.quote)}”，没有保存`,
  password_wrong: () => "原密码不对",
  password_same: () => "新密码不能与原密码相同",
  password_short: (p) => `密码至少 ${n(p.min)} 位`,
  password_long: (p) => `密码最多 ${n(p.max)} 位`,
  password_common: () => "这个密码太常见，容易被猜到，请换一个",
  password_account: () => "密码里不能包含账号",
  password_again: () => "两次输入的新密码不一样",
};

const REFUSALS: Record<Refusal, string> = {
  role: "你的角色不能做这件事",
  not_yours: "这不是本单位的材料",
  not_covered: "这个单位不在你的范围内",
  wrong_state: "材料现在的状态不能做这件事",
  locked_part: "这一部分没有退回，不能修改",
  late: "已过截止时间",
  review_started: "评审已经开始，不能撤回；如需修改请联系主办单位退回",
  needs_sign_off: "须先送单位负责人审签，由负责人送出",
  not_assigned: "这份材料现在不由你评审",
  recused: "材料来自你任职的单位，按规定回避",
  not_single: "这一环节由多人评审，不能由一人决定",
  not_last: "还没有到最后一个环节",
  is_last: "已是最后一个环节，请直接作出决定",
  already_sent: "你的评审已经提交",
  not_organiser: "只有主办单位的经办人能做这件事",
  not_approved: "材料还没有通过审定",
  not_released: "结果还没有公布",
  own_review_first: "提交自己的评审后才能看别人的评分",
  not_eligible: "本单位不在这次申报的范围内",
  call_not_open: "这次申报没有开放",
  already_released: "结果已经公布",
  not_filed: "材料还没有提交",
  not_started: "请先点“开始评审”",
  own_password: "请先修改初始密码",
  nothing_to_confirm: "没有需要确认的代填内容",
};

const CODES: Record<ErrorCode, string> = {
  unauthenticated: "登录已过期，请重新登录",
  not_found: "没有找到，可能已被移走或不在你能看的范围内",
  forbidden: "没有权限做这件事",
  invalid: "有内容需要改",
  conflict: "这一页打开以后，内容已被别人改过，请刷新后再做",
};

export const problems = {
  sentence: (problem: Problem) => (SENTENCES[problem.code] ?? SENTENCES.shape!)(problem),
  refusal: (code: Refusal) => REFUSALS[code],
  code: (code: ErrorCode) => CODES[code],
  known: Object.keys(SENTENCES),
};
