import type { ReactNode } from "react";

const VOICES = {
  plain: "border-l-control bg-paper",
  act: "border-l-danger bg-danger-tint",
  go: "border-l-caution-bar bg-caution-tint",
  info: "border-l-info bg-info-tint",
  ok: "border-l-done bg-done-tint",
} as const;

/** A message that stays: a rule at the left, a tint, words. */
export function Banner({ voice, children, role }: { voice: keyof typeof VOICES; children: ReactNode; role?: "status" | "alert" }) {
  return <div className={`border-l-4 px-4 py-3 ${VOICES[voice]}`} role={role}>{children}</div>;
}
