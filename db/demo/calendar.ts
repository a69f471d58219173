import { days, hours, minutes } from "@/lib/clock";

const BEIJING = hours(8);

/** A moment of Beijing time: whole days from today (negative: past), hour and minute. */
export type Calendar = (day: number, hour: number, minute?: number) => number;

/** The calendar that counts its days from the Beijing day of `now` (ms UTC); answers ms UTC. */
export function calendarOf(now: number): Calendar {
  const midnight = Math.floor((now + BEIJING) / days(1)) * days(1) - BEIJING;
  return (day, hour, minute = 0) => midnight + days(day) + hours(hour) + minutes(minute);
}

/** Days from today on which a demo call opens, closes, and makes its outcome known. */
export const CALL_DAYS = {
  concluded: { opens: -350, due: -310, released: -280 },
  reviewing: { opens: -45, due: -6, released: null },
  open: { opens: -9, due: 24, released: null },
  cenpingPast: { opens: -324, due: -284, released: -250 },
  cenpingOpen: { opens: -52, due: 12, released: null },
} as const;

/** Days from today on which things were done to a material; what is absent has not happened. */
export type Schedule = {
  begun: number; written: number; filed?: number; takenBack?: number; screened?: number;
  answered?: number; refiled?: number; visited?: number; scored?: number; decided?: number;
};

/** When the unit of each story did its work, and when others did theirs on it. */
export const SCHEDULES: Record<string, Schedule> = {
  shiheng: { begun: -342, written: -326, filed: -325, screened: -318, scored: -303, decided: -288 },
  jizhuan: { begun: -340, written: -321, filed: -320, screened: -317, scored: -301, decided: -288 },
  "tangya-second": { begun: -335, written: -314, filed: -312, screened: -308, scored: -298, decided: -288 },
  "cenping-hospital": { begun: -41, written: -28, filed: -26, screened: -22, scored: -13, decided: -3 },
  jinzhi: { begun: -39, written: -26, filed: -24, screened: -20, scored: -8 },
  hejie: { begun: -36, written: -21, filed: -20, screened: -16, scored: -4 },
  "yuncha-school": { begun: -37, written: -19, filed: -18, screened: -12, refiled: -5 },
  shanglong: { begun: -30, written: -9, filed: -8 },
  zaoshuya: { begun: -29, written: -11, filed: -10, screened: -3 },
  "liao-valley": { begun: -16, written: -7, filed: -6 },
  "tangya-market": { begun: -8, written: -7, filed: -7, scored: -4 },
  "yuncha-clinic": { begun: -7, written: -3, filed: -2 },
  huocaopo: { begun: -6, written: -1 },
  linli: { begun: -4, written: -2 },
  "cenping-justice": { begun: -318, written: -302, filed: -300, screened: -294, scored: -279, decided: -258 },
  "cenping-volunteer": { begun: -316, written: -296, filed: -295, screened: -292, scored: -277, decided: -258 },
  kuzhuao: { begun: -313, written: -291, filed: -289, screened: -286, scored: -275, decided: -258 },
  "cenping-tea": { begun: -34, written: -12 },
  "qingli-road": { begun: -45, written: -31, filed: -30, takenBack: -29, screened: -26, visited: -18, scored: -5 },
  yandiankou: { begun: -40, written: -25, filed: -24, screened: -20, visited: -2 },
  "duiwo-school": { begun: -38, written: -20, filed: -19, screened: -8, answered: -3 },
  tiaoshi: { begun: -22, written: -7, filed: -6 },
  "qingli-clinic": { begun: -15, written: -2 },
  "cenping-bamboo": { begun: -1, written: -1 },
};
