import type { Form } from "@/lib/call/form";
import type { CommentView } from "@/lib/comment/queries";
import type { Words } from "@/lib/words/words";

/** What a comment on a figure or a file is on, by name; null for one whose place shows it. */
export function aboutOf({ figure, evidenceId }: Pick<CommentView, "figure" | "evidenceId">, form: Pick<Form, "figures">, files: readonly { id: string; name: string }[], { noting }: Words): string | null {
  if (figure !== null) return noting.aboutFigure(form.figures.find(({ key }) => key === figure)?.label ?? figure);
  if (evidenceId !== null) return noting.aboutFile(files.find(({ id }) => id === evidenceId)?.name ?? noting.fileGone);
  return null;
}
