/** Pages as they were rendered, by the revisions that can be scored on them. */
const shown = new Map<string, Set<string>>();
const outdated = new Set<string>();

/** Note that a rendering, named by its stamp, shows this person's scores of these revisions. */
export function noteShown(stamp: string, revisions: readonly string[]): void {
  for (const revision of revisions) shown.set(revision, (shown.get(revision) ?? new Set()).add(stamp));
}

/** Scores of a revision were saved: what was rendered of it before is older, and the browser's Back would show it again. */
export function noteSaved(revision: string): void {
  for (const stamp of shown.get(revision) ?? []) outdated.add(stamp);
}

/** Whether something was saved over a rendering since. */
export const isOutdated = (stamp: string): boolean => outdated.has(stamp);
