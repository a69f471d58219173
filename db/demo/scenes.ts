/** What a demo picture shows; drawn, so that no real place and nobody's face is in it. */
export type SceneKind = "valley" | "hall" | "certificate";

const WIDTH = 1600;
const HEIGHT = 1200;

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const rect = (x: number, y: number, w: number, h: number, fill: string) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`;
const blob = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

function ridge(next: () => number, base: number, height: number, fill: string): string {
  const points = Array.from({ length: 9 }, (_, at) => `${at * 200},${Math.round(base - next() * height)}`);
  return `<polygon points="0,${HEIGHT} ${points.join(" ")} ${WIDTH},${HEIGHT}" fill="${fill}"/>`;
}

function house(x: number, y: number, size: number): string {
  const roof = `<polygon points="${x - size * 0.15},${y} ${x + size / 2},${y - size * 0.5} ${x + size * 1.15},${y}" fill="#3f4a52"/>`;
  return `${rect(x, y, size, size * 0.7, "#efe3cf")}${roof}${rect(x + size * 0.4, y + size * 0.3, size * 0.2, size * 0.4, "#8a5a3c")}`;
}

function valley(next: () => number): string {
  const houses = Array.from({ length: 5 + Math.floor(next() * 4) }, () => house(100 + next() * 1300, 640 + next() * 260, 80 + next() * 70));
  const fields = Array.from({ length: 6 }, (_, at) => rect(0, 940 + at * 45, WIDTH, 40, at % 2 === 0 ? "#8fae5d" : "#a9c26f"));
  return rect(0, 0, WIDTH, HEIGHT, "#cfe3ee") + blob(200 + next() * 1200, 180, 70, "#f6d27a") + ridge(next, 560, 320, "#7f9db0") + ridge(next, 700, 260, "#5f8a6a") + fields.join("") + houses.join("");
}

function hall(next: () => number): string {
  const people = Array.from({ length: 28 }, (_, at) => {
    const [x, y] = [120 + (at % 7) * 210 + next() * 60, 640 + Math.floor(at / 7) * 130];
    return blob(x, y, 38, "#e7c2a0") + rect(x - 52, y + 36, 104, 90, ["#35618a", "#a2463f", "#4d7d56", "#c08a2b"][Math.floor(next() * 4)] ?? "#35618a");
  });
  return rect(0, 0, WIDTH, HEIGHT, "#efe9df") + rect(180, 90, 1240, 120, "#b3261e") + rect(260, 135, 1080, 30, "#f7d774") + rect(520, 300, 560, 200, "#7b5a3f") + rect(0, 560, WIDTH, 640, "#d8cdbd") + people.join("");
}

function certificate(next: () => number): string {
  const lines = Array.from({ length: 4 }, (_, at) => rect(300, 520 + at * 90, 700 + next() * 300, 26, "#7a6a58"));
  return rect(0, 0, WIDTH, HEIGHT, "#6b4a2f") + rect(120, 100, 1360, 1000, "#fbf3dd") + `<rect x="160" y="140" width="1280" height="920" fill="none" stroke="#c8102e" stroke-width="14"/>` + rect(560, 260, 480, 90, "#c8102e") + lines.join("") + blob(1180, 860, 110 + next() * 20, "#d1322b") + blob(1180, 860, 84, "#fbf3dd");
}

const DRAWN: Record<SceneKind, (next: () => number) => string> = { valley, hall, certificate };

/** An invented picture of 1600 × 1200 as SVG; the same seed gives the same picture. */
export const sceneOf = (kind: SceneKind, seed: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${DRAWN[kind](chance(seed * 7919 + 17))}</svg>`;
