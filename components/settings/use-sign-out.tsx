'use client'
import { type ReactNode, type RefObject, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { ApiError } from '@/lib/http/api'
import { forgetDrafts } from '@/lib/messages/client/drafts'
import { useFirstMe } from '@/lib/users/client/me'

export interface SignOutChoice {
  forget: boolean
}

/** Signs out. With unsent messages, or if this device is to forget the user, it asks first. */
export function useSignOut(returnTo?: RefObject<HTMLElement | null>) {
  const me = useFirstMe()
  const [leaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [question, setQuestion] = useState<{ choice: SignOutChoice; count: number } | null>(null)
  const [isForgetting, setForgetting] = useState(false)
  const { Part: UnsentDialog, prepare } = useOnDemand(() => import('./UnsentDialog'))
  const { Part: ForgetDialog, prepare: prepareForget } = useOnDemand(() => import('./ForgetDialog'))

  async function attempt(work: () => Promise<unknown>) {
    if (leaving) return
    setLeaving(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(error instanceof ApiError ? error : new ApiError('internal', 0, String(error)))
    }
    setLeaving(false)
  }

  async function leaveNow(choice: SignOutChoice, after?: () => Promise<void>) {
    const [{ signOut }, { closeNotifications }, { forgetKeptChats }] = await Promise.all([
      import('@/lib/accounts/client/sign-out'),
      import('@/lib/notifications/client/show'),
      import('@/lib/offline/client/keep-chats'),
    ])
    await signOut({
      ...choice,
      after: async () => {
        forgetKeptChats()
        if (choice.forget) forgetDrafts(me.id)
        await after?.()
        // A notification that cannot be closed does not stop the sign-out.
        await closeNotifications(() => true).catch(() => undefined)
      },
    })
  }

  async function askOrLeave(choice: SignOutChoice) {
    const { countUnsent } = await import('@/lib/messages/client/unsent')
    const count = await countUnsent()
    if (count === 0 && !choice.forget) return leaveNow(choice)
    if (count === 0) {
      prepareForget()
      setForgetting(true)
      return
    }
    prepare()
    setQuestion({ choice, count })
  }

  const forgetDialog = ForgetDialog && (
    <ForgetDialog
      open={isForgetting}
      onOpenChange={setForgetting}
      returnTo={() => returnTo?.current ?? null}
      onForget={() => leaveNow({ forget: true })}
    />
  )

  const unsentDialog: ReactNode = UnsentDialog && question && (
    <UnsentDialog
      count={question.count}
      forget={question.choice.forget}
      returnTo={returnTo}
      onStay={() => {
        setQuestion(null)
      }}
      onLeave={(keep) => {
        setQuestion(null)
        void attempt(async () => {
          const { discardUnsent } = await import('@/lib/messages/client/unsent')
          await leaveNow(question.choice, keep ? undefined : discardUnsent)
        })
      }}
    />
  )

  return {
    leaving,
    problem,
    dialog: (
      <>
        {unsentDialog}
        {forgetDialog}
      </>
    ),
    dismiss: () => {
      setProblem(null)
    },
    leave: (choice: SignOutChoice) => void attempt(() => askOrLeave(choice)),
  }
}
