/** The one clock: milliseconds since 1970, UTC. Everything else takes `ctx.now`. */
export const now = () => Date.now();

const MINUTE = 60_000;
export const minutes = (count: number) => count * MINUTE;
export const hours = (count: number) => count * 60 * MINUTE;
export const days = (count: number) => count * 24 * 60 * MINUTE;
