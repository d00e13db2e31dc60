/** Each line in the direction of its own words. */
export const TEXT = 'text-[0.9375rem] leading-6 wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]'
