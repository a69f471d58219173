/** Tell the other windows of this browser. */
export function tell(channel: string, message: unknown): void {
  const news = new BroadcastChannel(channel);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin only
  news.postMessage(message);
  news.close();
}

/** Hear what other windows of this browser tell; answers how to stop. */
export function hear(channel: string, heard: (message: unknown) => void): () => void {
  const news = new BroadcastChannel(channel);
  news.addEventListener("message", ({ data }) => heard(data));
  return () => news.close();
}
