import { documentAnswer } from "@/lib/document/answer";
import { toDocx } from "@/lib/document/docx";
import { route } from "@/lib/page";

export const GET = route("word", (ctx, param) => documentAnswer(ctx, param("id"), "docx", toDocx));
