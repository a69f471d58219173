import type { floor as zh } from "../zh/floor";

export const floor: typeof zh = {
  title: "This browser cannot open the system",
  why: "It is too old, or in compatibility mode. What you write here might be lost, so you were not let in. Your account and your texts are safe.",
  doThis: "Do this",
  bar: "http://…　address bar",
  steps: [
    "360, Sogou or QQ browser: press the lightning mark right of the address and choose the fast mode.",
    "Edge: leave Internet Explorer mode.",
    "Otherwise install Edge or Chrome 111, or Firefox 115 or newer; on Windows 7, Firefox 115 ESR.",
    "On a phone: update the system and the browser, or use a computer.",
    "If nothing helps: ring the organiser, or fill the blank form below and have it entered for you.",
  ],
  forms: "Blank forms (Word)",
  form: (call) => `${call}: blank form`,
  again: "I have another browser now: sign in",
};
