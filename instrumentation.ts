/** Next calls this once as a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startComparing } = await import("@/lib/jobs/comparing");
  startComparing();
}
