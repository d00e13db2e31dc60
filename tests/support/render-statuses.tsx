// A process of its own: the tests run as the server's half of React, which renders no page.
import { text } from 'node:stream/consumers'
import { renderToStaticMarkup } from 'react-dom/server'
import { UserStatus } from '@/components/presence/UserStatus'
import type { Seen } from '@/lib/presence/shown-status'

const people = JSON.parse(await text(process.stdin)) as Seen[]
process.stdout.write(JSON.stringify(people.map((seen) => renderToStaticMarkup(<UserStatus {...seen} />))))
