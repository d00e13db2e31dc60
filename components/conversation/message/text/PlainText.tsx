/** `unicode-bidi: plaintext` gives each line the direction of its own words. */
export const TEXT_CLASSES =
  'text-[0.9375rem] leading-5.5 wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]'

export default function PlainText({ text, isLarge = false }: { text: string; isLarge?: boolean }) {
  return (
    <p dir="auto" className={isLarge ? 'text-4xl leading-12' : TEXT_CLASSES}>
      {text}
    </p>
  )
}
