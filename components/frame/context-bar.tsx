import type { ReactNode } from "react";

/** The bar of a document screen: where one is, which material, and the actions at its end. */
export function ContextBar({ back, title, children, end }: { back: ReactNode; title: string; children?: ReactNode; end?: ReactNode }) {
  return (
    <div className="border-b border-line bg-paper print:hidden">
      <div className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 @3xl/screen:gap-y-2 @3xl/screen:px-6">
        <span className="whitespace-nowrap text-meta [&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center">{back}</span>
        <h1 className="basis-full font-title text-[1.125rem] font-bold @3xl/screen:basis-auto @3xl/screen:text-h3">{title}</h1>
        {children}
        {end && <div className="flex w-full flex-wrap items-center gap-x-2 gap-y-2 @3xl/screen:gap-x-4 @3xl/screen:ml-auto @3xl/screen:w-auto">{end}</div>}
      </div>
    </div>
  );
}
