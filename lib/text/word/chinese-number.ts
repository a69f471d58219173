const DIGITS = Array.from("零一二三四五六七八九");
const UNITS = ["", "十", "百", "千"];

/** A number as Chinese counts it: 10 十, 21 二十一, 101 一百零一, 110 一百一十; 0 to 9,999, beyond it in figures. */
export function counted(value: number): string {
  if (value === 0) return "零";
  if (value < 0 || value > 9999) return String(value);
  let written = "";
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) gap = written !== "";
    else {
      written += `${gap ? "零" : ""}${DIGITS[digit]}${UNITS[power]}`;
      gap = false;
    }
  }
  return value < 20 ? written.replace(/^一十/u, "十") : written;
}

/** A number digit by digit: 10 一〇, 21 二一. */
export function spelled(value: number): string {
  return Array.from(String(value), (digit) => (digit === "0" ? "〇" : (DIGITS[Number(digit)] ?? digit))).join("");
}

const FORMAL: Readonly<Record<string, string>> = { 零: "零", 一: "壹", 二: "贰", 三: "叁", 四: "肆", 五: "伍", 六: "陆", 七: "柒", 八: "捌", 九: "玖", 十: "拾", 百: "佰", 千: "仟" };

/** A number as it stands on a bill: 12 壹拾贰. */
export function formal(value: number): string {
  const plain = value >= 10 && value < 20 ? `一${counted(value)}` : counted(value);
  return Array.from(plain, (character) => FORMAL[character] ?? character).join("");
}
