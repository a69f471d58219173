"use server";

import { store } from "./held";

type Save = { materialId: string; key: string; version: number; text: string };
type Keep = { materialId: string; account: string; scores: Record<string, number>; remark: string };

export async function savePart({ materialId, key, version, text }: Save) {
  return { ok: true, data: store().save(materialId, key, version + 1, text) };
}

export async function saveReview({ materialId, account, scores, remark }: Keep) {
  return { ok: true, data: store().saveReview(materialId, account, scores, remark) };
}

export async function sendReview({ materialId, account }: Pick<Keep, "materialId" | "account">) {
  return { ok: true, data: store().sendReview(materialId, account) };
}
