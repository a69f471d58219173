import { connection } from "next/server";
import { store } from "../held";
import { Rows } from "./rows";

export default async function Page({ searchParams }: { searchParams: Promise<{ find?: string }> }) {
  await connection();
  const { find = "" } = await searchParams;
  const rows = find === "" ? store().list() : store().find(find);
  return <main><h1>{rows.length}</h1><Rows rows={rows.map(({ id, number, unit, kind, count, status, total, at }) => [id, number, unit, kind, count, status, total, at])} /></main>;
}
