import en from 'emojibase-data/en/data.json'
import enWords from 'emojibase-data/en/messages.json'
import es from 'emojibase-data/es/data.json'
import esWords from 'emojibase-data/es/messages.json'

/** The names of all emoji, for the picker. Written by the build: any other address is not found. */
export const dynamic = 'force-static'
export const dynamicParams = false

const files: Record<string, Record<string, unknown>> = {
  es: { 'data.json': es, 'messages.json': esWords },
  en: { 'data.json': en, 'messages.json': enWords },
}

export const generateStaticParams = () =>
  Object.entries(files).flatMap(([locale, named]) => Object.keys(named).map((file) => ({ locale, file })))

interface Address {
  params: Promise<{ locale: string; file: string }>
}

export async function GET(_: Request, { params }: Address): Promise<Response> {
  const { locale, file } = await params
  return Response.json(files[locale]?.[file])
}
