import sharp from "sharp";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { looksAlike } from "./look";
import { prepareFile } from "./prepare";
import { sniff } from "./sniff";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const shapes = (width: number) => Buffer.from(`<svg width="${width}" height="${Math.round(width * 0.75)}" viewBox="0 0 400 300"><rect width="400" height="300" fill="#7a9"/><rect x="30" y="40" width="150" height="120" fill="#fc6"/><circle cx="300" cy="180" r="80" fill="#235"/></svg>`);
const photo = async (width: number, quality = 90) => new Uint8Array(await sharp(shapes(width)).withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "26/1 30/1 0/1" } }).jpeg({ quality }).toBuffer());
const prepare = (content: Uint8Array, name = "照片.jpg") => prepareFile({ name, bytes: content });

test("a large photo is shrunk to 2560 pixels, turned upright and freed of its EXIF", async () => {
  const lying = new Uint8Array(await sharp(shapes(4000)).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  const taken = await prepare(lying);
  if (!taken.ok || !taken.photo) throw new Error("not taken in");
  expect([taken.kind, taken.photo.width, taken.photo.height]).toEqual(["photo", 1920, 2560]);
  const kept = await sharp(taken.bytes).metadata();
  expect([kept.format, kept.exif, kept.orientation]).toEqual(["jpeg", undefined, undefined]);
  expect(Math.max((await sharp(taken.photo.thumb).metadata()).height, 0)).toBe(480);
});

test("neither the place nor the camera stays in a small photo", async () => {
  const sent = await photo(600);
  expect(Buffer.from(sent).includes("Camera")).toBe(true);
  const taken = await prepare(sent);
  expect(taken.ok && Buffer.from(taken.bytes).includes("Camera")).toBe(false);
});

test("the same picture is known again in another size and quality, another picture is not", async () => {
  const [large, small] = [await prepare(await photo(3000)), await prepare(await photo(700, 40))];
  const other = await prepare(new Uint8Array(await sharp(Buffer.from('<svg width="700" height="500"><rect width="700" height="500" fill="#235"/><rect x="400" y="20" width="260" height="400" fill="#fff"/></svg>')).png().toBuffer()));
  const looks = [large, small, other].map((taken) => (taken.ok && taken.photo ? taken.photo.look : ""));
  expect(looksAlike(looks[0] ?? "", looks[1] ?? "")).toBe(true);
  expect(looksAlike(looks[0] ?? "", looks[2] ?? "")).toBe(false);
});

test.each([
  ["nothing", "", "empty"],
  ["a text that is called a photo", "not a picture", "unknownKind"],
  ["a phone's HEIC", "\0\0\0\x18ftypheic\0\0\0\0", "heic"],
  ["half a photo", "\xff\xd8\xff\xe0\0\x10JFIF", "damaged"],
  ["a PDF that breaks off", "%PDF-1.7\n1 0 obj", "damaged"],
  ["a PDF with a password", "%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF", "locked"],
  ["a program", "MZ\x90\0", "unknownKind"],
  ["a web page", "<html><script>alert(1)</script>", "unknownKind"],
])("%s is refused", async (_, content, why) => {
  expect(await prepare(bytes(content))).toEqual({ ok: false, why });
});

test("a PDF is kept as it is; an archive that is no Word file is refused", async () => {
  const pdf = bytes("%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n");
  expect(await prepare(pdf, "证书.pdf")).toEqual({ ok: true, kind: "pdf", bytes: pdf, photo: null });
  expect(await prepare(zipSync({ "a.txt": bytes("a") }), "a.docx")).toMatchObject({ ok: false });
});

test("what a file is stands in its first bytes, not in its name", () => {
  expect([sniff(bytes("\x89PNG\r\n\x1a\nrest")), sniff(bytes("RIFF....WEBPVP8 ")), sniff(bytes("BM1234")), sniff(bytes("PK\x03\x04")), sniff(bytes("....ftypavif"))]).toEqual(["png", "webp", "bmp", "zip", null]);
});
