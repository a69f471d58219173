import { blankFigures } from "./blank-figure";
import { bareClaims } from "./bare-claim";
import { boilerplateLines } from "./boilerplate";
import { brokenParagraphs } from "./broken-paragraph";
import { callParts } from "./call-parts";
import { doubledCharacters } from "./doubled-character";
import type { Checked, Finding, Place } from "./finding";
import { halfWidthMarks } from "./half-width";
import { htmlMarkup } from "./html-markup";
import { leftoverNames } from "./leftover-name";
import { leftoverYears } from "./leftover-year";
import { listNumbering } from "./list-numbering";
import { longSentences } from "./long-sentence";
import { mixedPerson } from "./mixed-person";
import { mojibake } from "./mojibake";
import { nearFormulas } from "./near-formula";
import { numberStyle } from "./number-style";
import { gluedPageNumbers } from "./page-number";
import { personalData } from "./personal-data";
import { pinyinNoise } from "./pinyin-noise";
import { placeholders } from "./placeholder";
import { readPoints } from "@/lib/text/points";
import { punctuation } from "./punctuation";
import { readChecked, type Found, type Rule } from "./reading";
import { repeatedPassages } from "./repeated-passage";
import { secrecyRule } from "./secrecy";
import { speechForm } from "./speech-form";
import { standardWording } from "./standard-wording";
import { traditionalMix } from "./traditional";

/** Every rule of writing. A new one is added here and nowhere else. */
const RULES: readonly Rule[] = [
  blankFigures, placeholders, mojibake, pinyinNoise, traditionalMix, htmlMarkup, boilerplateLines, gluedPageNumbers, brokenParagraphs,
  secrecyRule, personalData, leftoverNames, leftoverYears, callParts,
  standardWording, nearFormulas, bareClaims, repeatedPassages, listNumbering, numberStyle, mixedPerson, speechForm, longSentences,
  doubledCharacters, punctuation, halfWidthMarks,
];

/** What the rules of writing find in a text; offsets are code points. */
export function checkWriting(checked: Checked): Finding[] {
  const points = readPoints(checked.text);
  const reading = readChecked(checked, points);
  const toPoints = <Any extends Place>(place: Any): Any => ({ ...place, start: points.toPoint(place.start), end: points.toPoint(place.end) });
  const placed = (finding: Found): Finding => (finding.also ? { ...toPoints(finding), also: finding.also.map(toPoints) } : toPoints(finding));
  return RULES.flatMap((rule) => rule(reading)).map(placed);
}
