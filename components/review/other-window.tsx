"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { Review } from "./use-review";

/** The same person's scores were changed in another window: go on with these, or with those. */
export function OtherWindow({ review }: { review: Review }) {
  const { review: w } = useWords();
  const [newer, setNewer] = useState(false);
  return (
    <div className="mt-3">
      <Banner voice="go" role="alert">
        <p>{newer ? w.newer : w.otherWindow}</p>
        <p className="flex flex-wrap gap-x-4">
          {!newer && <button type="button" className="link" onClick={async () => setNewer(!(await review.takeOver()))}>{w.useThisWindow}</button>}
          <button type="button" className="link" onClick={() => window.location.reload()}>{newer ? w.reload : w.useOtherWindow}</button>
        </p>
      </Banner>
    </div>
  );
}
