import { filingCalls } from "@/lib/call/queries";
import { route } from "@/lib/page";
import { floorPage } from "@/lib/person/browser-floor";
import { words } from "@/lib/words/words";

export const GET = route("browser", async (ctx) => new Response(floorPage(words("zh-CN"), words("en"), filingCalls(ctx)), {
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
}));
