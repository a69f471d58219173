/** What is stored of a call's life; "past its deadline" and the like are computed. */
export const CALL_STATES = ["draft", "open", "concluded"] as const;

/** naming 本级命名 · recommending 推荐上报 */
export const PURPOSES = ["naming", "recommending"] as const;

/** Whether the head of the unit signs off (审签) before a material goes in. */
export const SIGN_OFFS = ["none", "required"] as const;
