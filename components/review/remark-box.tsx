"use client";

import type { RefObject } from "react";
import { isUnfinished } from "@/components/ui/composing";
import type { Review } from "./use-review";

type Props = { box: RefObject<HTMLTextAreaElement | null>; label: string; review: Review; problem: string | undefined };

/** The opinion on the whole. */
export function RemarkBox({ box, label, review, problem }: Props) {
  return (
    <div className="mt-3">
      <label htmlFor="remark" className="block text-meta font-bold">{label}</label>
      {problem && <p id="remark-problem" className="text-meta text-danger">{problem}</p>}
      <textarea ref={box} id="remark" rows={2} autoComplete="off" value={review.remark} aria-invalid={problem ? true : undefined} aria-describedby={problem ? "remark-problem" : undefined}
        className="box mt-1 text-[0.9375rem] leading-normal"
        onChange={(event) => review.say(event.target.value, !isUnfinished(event))}
        onCompositionEnd={(event) => review.say(event.currentTarget.value)} />
    </div>
  );
}
