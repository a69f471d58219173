import { clauseAround, found, matches, type Found, type Reading, type Stretch } from "./reading";

const IDENTITY = /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/gu;
const MOBILE = /(?<![\d.])(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d{4}){2}(?![\d.%])/gu;
const FIXED = /(?<![\d-])(?:[（(]0\d{2,3}[）)]|0\d{2,3}[-－—\s])\d{7,8}(?![\d-])/gu;
const CARD = /(?<![\d.])[3-6]\d{3}(?:\s?\d{4}){2,3}\s?\d{1,4}(?![\d.])/gu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}/gu;
const HOME = /\p{Script=Han}{1,12}[路街巷道村组园区]\s?\d{1,4}号(?:院|楼)?(?:\s?\d{1,3}(?:栋|幢|号楼))?(?:\s?\d{1,2}单元)?(?:\s?\d{2,4}[室号])?/gu;
const AT_HOME = /家住|住在|住址|居住于|家庭(?:住|地)址|现居/u;
const CONTACT = /联系(?:人|电话|方式)|咨询电话|办公电话|举报电话|监督电话|服务热线|电\s?话[:：]?$/u;

/** Numbers and addresses of persons. A telephone in a line of contact is only pointed out. */
export function personalData({ text }: Reading): Found[] {
  const identities = matches(text, IDENTITY).filter((number) => isIdentity(number.text));
  const cards = matches(text, CARD).filter((number) => passesLuhn(number.text) && !overlaps(identities, number));
  const mobiles = matches(text, MOBILE).filter((number) => !overlaps([...identities, ...cards], number));
  const isContact = ({ start }: Stretch) => CONTACT.test(text.slice(Math.max(0, start - 16), start).replace(/^[^]*\n/u, ""));
  const phones = (numbers: readonly Stretch[], code: "mobileNumber" | "fixedPhone") => numbers.map((number) => (isContact(number) ? found("personal_data", number, { code: "contactPhone" }) : found("personal_data", number, { code }, code === "mobileNumber" ? masked(number.text, 3, 4) : undefined)));
  return [
    ...identities.map((number) => found("personal_data", number, { code: "identityNumber" }, masked(number.text, 6, 4))),
    ...cards.map((number) => found("personal_data", number, { code: "bankCard" }, masked(number.text, 4, 4))),
    ...phones(mobiles, "mobileNumber"),
    ...phones(matches(text, FIXED), "fixedPhone"),
    ...matches(text, EMAIL).map((address) => found("personal_data", address, { code: "email" })),
    ...matches(text, HOME).filter((address) => AT_HOME.test(clauseAround(text, address))).map((address) => found("personal_data", address, { code: "homeAddress" })),
  ];
}

function overlaps(numbers: readonly Stretch[], { start, end }: Stretch): boolean {
  return numbers.some((other) => other.start < end && start < other.end);
}

/** The number with all digits between the first and the last few covered: 138****1234. */
function masked(number: string, first: number, last: number): string {
  const digits = number.replace(/^\+?86[-\s]?(?=1)/u, "").replace(/[-\s]/gu, "");
  return digits.slice(0, first) + "*".repeat(digits.length - first - last) + digits.slice(-last);
}

/** GB 11643-1999: the last place is the check digit of ISO 7064:1983, MOD 11-2. */
export function isIdentity(number: string): boolean {
  const sum = Array.from(number.slice(0, 17)).reduce((all, digit, index) => all + Number(digit) * (2 ** (17 - index) % 11), 0);
  return "10X98765432"[sum % 11] === number.at(-1)?.toUpperCase();
}

/** ISO/IEC 7812-1, annex B. */
export function passesLuhn(number: string): boolean {
  const digits = Array.from(number.replace(/\s/gu, ""), Number).toReversed();
  if (digits.length < 16 || digits.length > 19) return false;
  const sum = digits.reduce((all, digit, index) => all + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}
