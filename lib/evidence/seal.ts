/** A check code as typed from paper, made plain: letters large, hyphen put back (7f3c 92a1 → 7F3C-92A1). */
export function plainCode(typed: string): string {
  const digits = typed.normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "");
  return digits.length === 8 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits;
}

/** Whether it has the shape of a check code at all. */
export const isCheckCode = (typed: string) => /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(plainCode(typed));

/** Whether a sealed scan shows the text whose check code this is; if not: 盖章件与当前版本不一致. */
export const isOfText = (scan: { checkCode: string | null }, code: string) => scan.checkCode !== null && plainCode(scan.checkCode) === code;
