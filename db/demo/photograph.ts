import path from "node:path";
import sharp from "sharp";
import { hashOf, keepIn } from "@/lib/evidence/keep";
import type { KeptFile } from "@/lib/evidence/mutations";
import { prepareFile } from "@/lib/evidence/prepare";
import { photoKey, PHOTOS, type DemoPhoto } from "./photos";
import { sceneOf } from "./scenes";

async function keep(files: string, { scene, seed }: DemoPhoto): Promise<KeptFile> {
  const sent = new Uint8Array(await sharp(Buffer.from(sceneOf(scene, seed))).jpeg({ quality: 88 }).toBuffer());
  const taken = await prepareFile({ name: "照片.jpg", bytes: sent });
  if (!taken.ok || !taken.photo) throw new Error(`The demo picture ${scene} ${seed} was not taken in.`);
  const photo = { ...taken.photo, thumb: keepIn(files, taken.photo.thumb) };
  return { hash: keepIn(files, taken.bytes), sentHash: hashOf(sent), kind: taken.kind, bytes: taken.bytes.length, photo };
}

/** Draw every demo picture and keep it in the data folder, as if it had been sent; by photoKey. */
export async function photograph(folder: string): Promise<ReadonlyMap<string, KeptFile>> {
  const wanted = new Map(Object.values(PHOTOS).flat().map((photo) => [photoKey(photo), photo]));
  const kept = new Map<string, KeptFile>();
  for (const [key, photo] of wanted) kept.set(key, await keep(path.join(folder, "files"), photo));
  return kept;
}
