export const rowClasses =
  'hover:bg-hover hover:[--ground:var(--color-hover)] aria-[current=page]:[--ground:var(--color-accent-wash)] aria-[current=page]:bg-accent-wash flex min-h-14 w-full items-center gap-3 rounded-md px-2.5 py-1.5 ' +
  'text-start focus-visible:-outline-offset-2'
