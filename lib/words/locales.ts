/** The languages of the screens; documents are in Chinese only. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** 字号: 标准, 大, 特大. */
export const TEXT_SIZES = ["s", "l", "xl"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
