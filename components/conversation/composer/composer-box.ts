/** Where the field is, or what stands in its place. */
export const composerBox =
  'at-composer border-line safe-x shrink-0 border-t pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]'
