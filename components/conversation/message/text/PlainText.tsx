import { TEXT } from './text-classes'

export default function PlainText({ text, isLarge = false }: { text: string; isLarge?: boolean }) {
  return (
    <p dir="auto" className={isLarge ? 'text-4xl leading-12' : TEXT}>
      {text}
    </p>
  )
}
