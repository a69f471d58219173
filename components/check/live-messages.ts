import type { Listed } from "@/lib/check/listed";

/** To the worker: first of which material and part, then each time the text as it stands. */
export type ToWorker = { about: string; part: string } | { text: string };
/** From the worker: the findings of the part in a text, or that it could not learn of the material. */
export type FromWorker = { text: string; findings: Listed[] } | { failed: true };
