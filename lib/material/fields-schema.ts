import { z } from "zod";
import type { FieldDefinition } from "@/lib/call/form";
import { fieldProblem } from "./completeness";

/**
 * The registered facts as a zod schema for the form in the browser, by the same rules as at submit.
 * A message is the problem's code and its numbers, "too_long|{…}": the form makes the sentence.
 */
export function fieldsSchema(fields: readonly FieldDefinition[]) {
  const shape = fields.map((field): [string, z.ZodType<string, string>] => [field.key, z.string().superRefine((value, context) => {
    const problem = fieldProblem(field, value);
    if (!problem) return;
    const { code, ...details } = problem;
    context.addIssue({ code: "custom", message: `${code}|${JSON.stringify(details)}` });
  })]);
  return z.object(Object.fromEntries(shape)).catchall(z.string());
}
