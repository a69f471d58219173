/** What fonts are for in a document; `latin` are figures and Latin letters, `song` page numbers. */
export const ROLES = ["title", "fang", "kai", "hei", "song", "latin"] as const;
export type Role = (typeof ROLES)[number];

/** Chinese roles: each is set in a font of its own and where that lacks a character in others. */
export type ChineseRole = Exclude<Role, "latin">;

type Wanted = {
  /** The font that official print names for this role. */
  own: RegExp;
  /** What may stand in for it, best first. */
  near: RegExp[];
};

/** Matched against names without spaces, hyphens and case. */
const WANTED: Record<Role, Wanted> = {
  title: {
    own: /小标宋|xiaobiaosong|^fzxbs/u,
    near: [/^华文中宋$|^stzhongsong$/u, /^fandolsongbold$/u, /^(sourcehanserifsc|思源宋体|notoserifcjksc|notoserifsc)bold$/u],
  },
  fang: { own: /^仿宋(gb2312)?$|^(simfang|fangsong)(gb2312)?$|^方正仿宋|^fzfangsong|^fzfs/u, near: [/^华文仿宋$|^stfangsong$/u, /^朱雀仿宋|^zhuquefangsong/u, /^fandolfang/u] },
  kai: { own: /^楷体(gb2312)?$|^(simkai|kaiti)(gb2312)?$|^方正楷体|^fzkai|^fzkt/u, near: [/^华文楷体$|^stkaiti/u, /^fandolkai/u, /^lxgwwenkai(gb|sc)?(regular)?$|^霞鹜文楷/u, /^arpl(kaitim|ukai)/u] },
  hei: { own: /^黑体$|^simhei$|^方正黑体|^fzhei|^fzht/u, near: [/^华文黑体$|^stheiti$/u, /^fandolheiregular$/u, /^(sourcehansanssc|思源黑体|notosanscjksc|notosanssc)medium$/u] },
  song: { own: /^宋体$|^(n?simsun)$|^方正书宋|^fzshusong|^fzss/u, near: [/^华文宋体$|^stsong$/u, /^fandolsongregular$/u] },
  latin: { own: /^timesnewroman(ps(mt)?)?$/u, near: [/^liberationserif$/u, /^tinos$/u, /^texgyretermesregular$/u, /^nimbusroman(regular)?$/u] },
};

/** A font's name as names are compared. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/gu, "");
}

/** Whether a font is the official one of its role. */
export function isOwn(role: Role, names: readonly string[]): boolean {
  return names.some((name) => WANTED[role].own.test(plainName(name)));
}

/** The best of some fonts for a role: the official one, else what stands in for it; null where none does. */
export function bestFor<F extends { names: readonly string[] }>(role: Role, fonts: readonly F[]): F | null {
  const { own, near } = WANTED[role];
  for (const pattern of [own, ...near]) {
    const found = fonts.find(({ names }) => names.some((name) => pattern.test(plainName(name))));
    if (found) return found;
  }
  return null;
}

/** How late a font of the system is asked for a character that others lack: Chinese print first, thin and bold last. */
export function spareRank({ names, weight }: { names: readonly string[]; weight: number }): number {
  const plain = names.map(plainName).join(" ");
  const script = /(serifcjk|hanserif)sc|simsun/u.test(plain) ? 0 : /cjksc|hansanssc/u.test(plain) ? 1 : 2;
  return script * 1000 + Math.abs(weight - 400);
}
