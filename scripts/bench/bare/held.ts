import { storeOf, type Store } from "./store";

const held = globalThis as typeof globalThis & { bareStore?: Store };

/** The one handle of this server. */
export const store = (): Store => (held.bareStore ??= storeOf(process.env.BARE_DATABASE ?? ""));
