'use client'
import LogOut from 'lucide-react/icons/log-out'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { Button } from '@/components/ui/Button'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useRequest } from '@/components/ui/use-request'
import type { Chat } from '@/lib/chats/contract'
import { useHallActions } from '@/lib/chats/halls/client/halls'
import { useTexts } from '@/lib/i18n/client/language'

/** Leaving a private hall needs a confirmation, since coming back needs an invitation. */
export function LeaveButton({ hall }: { hall: Chat }) {
  const texts = useTexts().chat
  const router = useRouter()
  const { leave } = useHallActions()
  const { busy, problem, request } = useRequest()
  const [isDialogOpen, setIsDialogOpen] = useState(false)
  const { Part: LeaveDialog, prepare } = useOnDemand(() => import('./LeaveDialog'))

  const leaveHall = () =>
    void request(async () => {
      if (hall.id !== null) await leave(hall.id)
      router.push('/')
    })

  function openDialog() {
    prepare()
    setIsDialogOpen(true)
  }

  return (
    <div className="relative shrink-0">
      <Button
        look="quiet"
        busy={busy}
        onClick={hall.private ? openDialog : leaveHall}
        className="max-sm:w-11 max-sm:px-0"
      >
        <LogOut aria-hidden className={`size-4 ${busy ? 'max-sm:hidden' : ''}`} />
        <span className="max-sm:sr-only">{texts.leave}</span>
      </Button>
      {LeaveDialog && (
        <LeaveDialog
          open={isDialogOpen}
          onOpenChange={setIsDialogOpen}
          hallName={chatName(hall)}
          busy={busy}
          problem={problem}
          onLeave={leaveHall}
        />
      )}
      <p
        role="alert"
        className="bg-danger-wash text-danger shadow-popup absolute end-0 top-full z-10 mt-1 w-64 rounded-md p-3 text-sm empty:hidden"
      >
        {!isDialogOpen && problem}
      </p>
    </div>
  )
}
