import type { Words } from "@/lib/words/words";

/**
 * Runs before anything else in the page, in the oldest script that any browser knows: one that lacks what our
 * pages stand on (Chrome and Edge 111, Safari 16.4, Firefox 115) is led to the plain page.
 */
export const FLOOR_CHECK = `(function () {
  var fits = false;
  try {
    fits = !!(window.CSS && CSS.supports && CSS.supports("color", "color-mix(in srgb, red, blue)") && [].toSorted && window.indexedDB);
  } catch (e) {}
  if (!fits) location.replace("/browser");
})();`;

const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const item = (text: string) => `<li style="margin:0 0 10px">${text}</li>`;

/** The page for browsers below the floor: no script, no new styles; what to do, in a second language below, and the blank forms of open calls. */
export function floorPage({ floor, frame }: Words, other: Words, forms: readonly { id: string; name: string }[]): string {
  const links = forms.map(({ id, name }) => item(`<a href="/api/forms/${encodeURIComponent(id)}" style="color:#0e5a70">${escape(floor.form(name))}</a>`));
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="renderer" content="webkit"><meta name="viewport" content="width=device-width"><title>${escape(floor.title)}</title></head>
<body style="margin:0;background:#eef1f3;color:#17212b;font:18px/1.8 'Microsoft YaHei','PingFang SC',SimSun,sans-serif">
<div style="max-width:720px;margin:32px auto;padding:32px;background:#fff;border-top:3px solid #17212b">
<p style="margin:0;color:#56636f">${escape(frame.product)}</p>
<h1 style="font-size:28px;margin:8px 0 16px">${escape(floor.title)}</h1>
<p>${escape(floor.why)}</p>
<h2 style="font-size:20px">${escape(floor.doThis)}</h2>
<div style="border:1px solid #76838f;padding:6px 12px;margin:0 0 16px;background:#f7f9fa">${escape(floor.bar)} <b style="float:right;border:2px solid #b42318;padding:0 8px">&#9889;</b></div>
<ol style="padding-left:28px">${floor.steps.map((step) => item(escape(step))).join("")}</ol>
${links.length > 0 ? `<h2 style="font-size:20px">${escape(floor.forms)}</h2><ul style="padding-left:28px">${links.join("")}</ul>` : ""}
<p style="color:#56636f;border-top:1px solid #d3dae0;padding-top:16px" lang="en">${escape(`${other.floor.title}. ${other.floor.why} ${other.floor.steps.join(" ")}`)}</p>
<p><a href="/sign-in" style="color:#0e5a70">${escape(floor.again)}</a></p>
</div>
</body>
</html>`;
}
