'use client'
import { useState } from 'react'

const CHATS = 200
const MESSAGES = 50
const upTo = (count) => Array.from({ length: count }, (_, n) => n)

/** The least that switching between chats can be: all is there, and the other messages are shown. */
export default function Page() {
  const [chat, setChat] = useState(null)
  return (
    <>
      <nav>
        {upTo(CHATS).map((n) => (
          <a key={n} role="link" tabIndex={0} onClick={() => setChat(n)}>
            sala {n}.{' '}
          </a>
        ))}
      </nav>
      <div role="log">
        {chat !== null &&
          upTo(MESSAGES).map((n) => (
            <article key={`${chat} ${n}`}>
              <p>
                sala {chat}. mensaje {n}
              </p>
            </article>
          ))}
      </div>
    </>
  )
}
