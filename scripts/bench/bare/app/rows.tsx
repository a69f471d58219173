"use client";

import Link from "next/link";

type Compact = [id: string, number: string, unit: string, kind: string, count: number, status: string, total: number | null, at: number];

const day = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });

/** The list in one client component, given compact rows. */
export function Rows({ rows }: { rows: Compact[] }) {
  return (
    <table>
      <tbody>
        {rows.map(([id, number, unit, kind, count, status, total, at]) => (
          <tr key={id}><td>{number}</td><td><Link href={`/materials/${id}`} prefetch={false}>{unit}</Link></td><td>{kind}</td><td>{count}</td><td>{total ?? ""}</td><td>{status}</td><td>{day.format(at)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
