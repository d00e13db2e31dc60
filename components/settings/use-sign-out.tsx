'use client'
import { type ReactNode, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { ApiError } from '@/lib/http/api'
import { forgetDrafts } from '@/lib/messages/client/drafts'
import { useFirstMe } from '@/lib/users/client/me'

export interface SignOutChoice {
  forget: boolean
}

/** Signs out; with unsent messages it asks first. */
export function useSignOut() {
  const me = useFirstMe()
  const [leaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [question, setQuestion] = useState<{ choice: SignOutChoice; count: number } | null>(null)
  const { Part: UnsentDialog, prepare } = useOnDemand(() => import('./UnsentDialog'))

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
    const [{ signOut }, { closeNotifications }] = await Promise.all([
      import('@/lib/accounts/client/sign-out'),
      import('@/lib/notifications/client/show'),
    ])
    await signOut({
      ...choice,
      after: async () => {
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
    if (count === 0) return leaveNow(choice)
    prepare()
    setQuestion({ choice, count })
  }

  const dialog: ReactNode = UnsentDialog && question && (
    <UnsentDialog
      count={question.count}
      forget={question.choice.forget}
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
    dialog,
    dismiss: () => {
      setProblem(null)
    },
    leave: (choice: SignOutChoice) => void attempt(() => askOrLeave(choice)),
  }
}
