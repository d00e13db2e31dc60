// A process of its own: the tests run as the server's half of React, which renders no page.
import { text } from 'node:stream/consumers'
import { renderToStaticMarkup } from 'react-dom/server'
import MarkedText from '@/components/conversation/message/text/MarkdownText'
import { LocaleContext } from '@/lib/i18n/client/language'
import { es } from '@/lib/i18n/es'

const messages = JSON.parse(await text(process.stdin)) as string[]
const language = { locale: 'es', texts: es, setLocale: () => undefined } as const
const pages = messages.map((message) =>
  renderToStaticMarkup(
    <LocaleContext value={language}>
      <MarkedText text={message} />
    </LocaleContext>,
  ),
)
process.stdout.write(JSON.stringify(pages))
