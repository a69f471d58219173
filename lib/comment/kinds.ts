/** must 必须修改 · should 建议修改 · note 提示 */
export const COMMENT_LEVELS = ["must", "should", "note"] as const;
export type CommentLevel = (typeof COMMENT_LEVELS)[number];

/** What a comment hangs on; photo: any file of the evidence. */
export const COMMENT_TARGETS = ["quote", "part", "figure", "photo", "whole"] as const;
export type CommentTarget = (typeof COMMENT_TARGETS)[number];

/** open 待答复 · answered 已答复 · settled 已认可 */
export const COMMENT_STATES = ["open", "answered", "settled"] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** adopted 采用 · changed 自行修改 · explained 说明情况 */
export const ANSWER_KINDS = ["adopted", "changed", "explained"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** How the place of a comment in a revision was found; made: the comment was written on it. */
export const PLACE_KINDS = ["made", "exact", "quote", "fuzzy", "lost"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
