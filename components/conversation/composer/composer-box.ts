/** Where the field is, or what stands in its place. */
export const composerBox = 'at-composer safe-x shrink-0 pt-0.5 pb-[max(0.75rem,env(safe-area-inset-bottom))]'
