/** todo 待评 · started 评审中 · changed 已改待复核 · done 已评 · returned 已退回 */
export const QUEUE_STATUSES = ["done", "changed", "started", "todo", "returned"] as const;
export type QueueStatus = (typeof QUEUE_STATUSES)[number];
/** The statuses with work left to do. */
export const UNFINISHED: readonly QueueStatus[] = ["todo", "started", "changed"];

/** first 先复核，后待评 · newest 最近更新在前 · number 按编号 */
export const ORDERS = ["first", "newest", "number"] as const;
export type Order = (typeof ORDERS)[number];
export type Show = QueueStatus | "unfinished" | "all";
/** What a queue is asked for; `page` counts from 1, "" asks for all. */
export type Filter = { show: Show; find: string; kind: string; order: Order; page: number };

const SHOWS: readonly Show[] = [...QUEUE_STATUSES, "unfinished", "all"];

const atMost = (typed: string, count: number) => Array.from(typed).slice(0, count).join("");

/** The filter of a queue's address; what an address cannot say is taken as the usual. */
export function readFilter(search: (name: string) => string): Filter {
  return {
    show: SHOWS.find((show) => show === search("show")) ?? "unfinished",
    find: atMost(search("find").trim(), 40).trim(),
    kind: atMost(search("kind"), 40),
    order: ORDERS.find((order) => order === search("order")) ?? "first",
    page: Math.max(1, Math.min(10_000, Number.parseInt(search("page"), 10) || 1)),
  };
}

/** The address of a filter, with only what differs from the usual. */
export function filterQuery(filter: Filter, change: Partial<Filter> = {}): string {
  const next = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (next.show !== "unfinished") query.set("show", next.show);
  if (next.find) query.set("find", next.find);
  if (next.kind) query.set("kind", next.kind);
  if (next.order !== "first") query.set("order", next.order);
  if (next.page > 1) query.set("page", String(next.page));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
