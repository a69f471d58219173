import http from "node:http";
import { storeOf, type Material, type Row } from "./bare/store";

const store = storeOf(process.env.BARE_DATABASE ?? "");
const day = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });

const shell = (body: string) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const row = ({ id, number, unit, kind, count, status, at }: Row) =>
  `<tr><td>${number}</td><td><a href="/materials/${id}">${unit}</a></td><td>${kind}</td><td>${count}</td><td></td><td>${status}</td><td>${day.format(at)}</td></tr>`;
const sheet = ({ unit, number, title, count, fields, parts }: Material) =>
  `<h1>${unit}</h1><p>${number} ${title} ${count}</p>${Object.entries(fields).map(([key, value]) => `<dt>${key}</dt><dd>${value}</dd>`).join("")}${parts.map(({ text }) => text.split("\n").map((line) => `<p>${line}</p>`).join("")).join("")}`;

function shown(url: URL): string {
  const [, first = "", id = ""] = url.pathname.split("/");
  const find = url.searchParams.get("find") ?? "";
  if (first === "materials") return shell(sheet(store.material(id)));
  if (first === "edit") {
    const { unit, text, keys } = store.edit(id, "practices");
    return shell(`<h1>${unit}</h1><ul>${keys.map(({ key, count }) => `<li>${key} ${count}</li>`).join("")}</ul><textarea>${text}</textarea>`);
  }
  return shell(`<table>${(find === "" ? store.list() : store.find(find)).map(row).join("")}</table>`);
}

type Body = { materialId: string; key: string; version: number; text: string; account: string; scores: Record<string, number>; remark: string };

function done(act: string, { materialId, key, version, text, account, scores, remark }: Body): unknown {
  if (act === "/savePart") return store.save(materialId, key, version + 1, text);
  if (act === "/saveReview") return store.saveReview(materialId, account, scores, remark);
  return store.sendReview(materialId, account);
}

/** The floor: node:http and better-sqlite3 alone, with the same rows read and written. No login, no checks. */
const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://floor");
  if (request.method === "GET") return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(shown(url));
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  return request.on("end", () => {
    const answer = done(url.pathname, JSON.parse(Buffer.concat(chunks).toString()) as Body);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
