export const CALL_STATES = ["draft", "open", "concluded"] as const;
export type CallState = (typeof CALL_STATES)[number];

/** naming 本级命名 · recommending 推荐上报 */
export const PURPOSES = ["naming", "recommending"] as const;

/** Whether the head of the unit signs off (审签) before a material goes in. */
export const SIGN_OFFS = ["none", "required"] as const;
