import { contentCode } from "@/lib/material/content-code";
import { isBlank } from "@/lib/material/deliberation";
import type { CallRow, MaterialRow, UnitRow } from "@/lib/material/subject.queries";
import { titleOf } from "@/lib/material/title";
import type { Draft, Frozen } from "@/lib/material/values.queries";
import type { Source } from "./model";

type Of = { material: Pick<MaterialRow, "number" | "state">; call: Pick<CallRow, "name" | "form">; unit: Pick<UnitRow, "name"> };

/** The document of a frozen revision. `final` only where the material is approved and this reader may have it so. */
export function frozenSource({ material, call, unit }: Of, frozen: Frozen, final: boolean): Source {
  const { title, parts, fields, figures, deliberation, submittedAt, ordinal, checkCode } = frozen;
  return { title, unitName: unit.name, callName: call.name, number: material.number, form: call.form, parts, fields, figures, deliberation, submittedAt, revision: ordinal, checkCode, final };
}

/** The document of what the unit is writing now: never final, with the check code that its revision would have. */
export function draftSource({ material, call, unit }: Of, draft: Draft): Source {
  return {
    title: titleOf(draft.fields, unit.name), unitName: unit.name, callName: call.name, number: material.number, form: call.form,
    parts: draft.parts, fields: draft.fields, figures: draft.figures, deliberation: isBlank(draft.deliberation) ? null : draft.deliberation, submittedAt: null, revision: 0, checkCode: contentCode(draft), final: false,
  };
}
