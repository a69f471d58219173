import { checkAll } from "@/lib/check/check-text";
import { withDismissals, type Dismissal } from "@/lib/check/dismissal";
import type { About } from "@/lib/check/finding";
import { listed } from "@/lib/check/listed";
import { checkedMaterial, placeFindings } from "@/lib/check/material-text";
import type { Form } from "@/lib/call/form";
import type { FromWorker, ToWorker } from "./live-messages";

type Known = { form: Pick<Form, "parts" | "blocking">; parts: Record<string, string>; about: About; dismissals: Dismissal[] };

let part = "";
let known: Promise<Known> | null = null;
const answer = (message: FromWorker) => self.postMessage(message, { transfer: [] });

async function learn(address: string): Promise<Known> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return await response.json() as Known;
}

/** Runs the whole check over all parts, so that figures are compared across them, and answers what concerns this one. */
async function check(text: string): Promise<void> {
  if (!known) return;
  const { form, parts, about, dismissals } = await known;
  const checked = checkedMaterial(form, { ...parts, [part]: text }, about);
  const findings = withDismissals(placeFindings(checked, checkAll(checked)), dismissals);
  answer({ text, findings: listed(form, findings).filter((finding) => finding.part === part && finding.dismissal === null) });
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("about" in data) {
    part = data.part;
    known = learn(data.about);
    known.catch(() => answer({ failed: true }));
    return;
  }
  check(data.text).catch(() => answer({ failed: true }));
});
