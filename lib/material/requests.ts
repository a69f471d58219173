import type { PolicyAction } from "@/lib/access/policy";

/** return 申请退回修改 (the unit) · extension 申请延期 (the unit) · verify 提请核实 (a scorer) */
export const REQUEST_KINDS = ["return", "extension", "verify"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** granted 同意 · declined 不同意 */
export const REQUEST_ANSWERS = ["granted", "declined"] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

/** The right that each kind of request needs. */
export const ASKING = { return: "material.askReturn", extension: "material.askTime", verify: "material.askVerify" } as const satisfies Record<RequestKind, PolicyAction>;

/** The kinds of request that somebody may make, by what they may do. */
export const askable = (may: (action: PolicyAction) => boolean): RequestKind[] => REQUEST_KINDS.filter((kind) => may(ASKING[kind]));
