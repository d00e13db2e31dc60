'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { ChatMark } from '@/components/chats/ChatMark'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { useRequest } from '@/components/ui/use-request'
import { useHallActions } from '@/lib/chats/halls/client/halls'
import type { Hall } from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { hallTexts } from './texts'

/** The page of an invitation link. Opening it joins nothing; its button does. */
export function Invited({ hall, code }: { hall: Hall; code: string }) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const router = useRouter()
  const { join } = useHallActions()
  const { busy, problem, request } = useRequest({ not_found: texts.codeWrong })

  const joinHall = () =>
    request(async () => {
      const { id } = await join({ code })
      // Back must not lead here again.
      router.replace(`/c/${String(id)}`)
    })

  return (
    <div className="m-auto flex w-full max-w-sm flex-col items-center gap-3 px-6 py-12 text-center">
      <ChatMark chat={{ type: 'hall', private: hall.private }} size="large" />
      <p className="text-soft text-sm">{texts.invited}</p>
      <h1 dir="auto" className="max-w-full text-xl font-semibold tracking-tight wrap-anywhere">
        {hall.name}
      </h1>
      {hall.description && (
        <p dir="auto" className="max-w-full wrap-anywhere whitespace-pre-line">
          {hall.description}
        </p>
      )}
      <p className="text-soft flex items-center gap-2 text-sm">
        {texts.count(hall.member_count)}
        {hall.private && <Badge>{texts.hallPrivate}</Badge>}
      </p>
      <div role="alert" className="empty:hidden">
        {problem && <Notice look="danger">{problem}</Notice>}
      </div>
      <Button busy={busy} onClick={() => void joinHall()} className="mt-2 w-full">
        {texts.join}
      </Button>
      <Link href="/" className="text-soft hover:text-ink inline-flex min-h-11 items-center text-sm underline">
        {common.chat.back}
      </Link>
    </div>
  )
}
