'use client'
import { type ReactNode, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { ApiError } from '@/lib/http/api'
import { forgetDrafts } from '@/lib/messages/client/drafts'
import { useMe } from '@/lib/users/client/me'

export interface Leaving {
  forget: boolean
}

/** Signs out; who has written what is not sent yet is asked first. */
export function useSignOut() {
  const { first: me } = useMe()
  const [leaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [asked, setAsked] = useState<{ choice: Leaving; count: number } | null>(null)
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

  async function go(choice: Leaving, after?: () => Promise<void>) {
    const [{ signOut }, { closeNotifications: closeNotices }] = await Promise.all([
      import('@/lib/accounts/client/sign-out'),
      import('@/lib/notifications/client/show'),
    ])
    await signOut({
      ...choice,
      after: async () => {
        if (choice.forget) forgetDrafts(me.id)
        await after?.()
        // A notice that stays is no reason to stay.
        await closeNotices(() => true).catch(() => undefined)
      },
    })
  }

  async function askOrGo(choice: Leaving) {
    const { countUnsent: unsent } = await import('@/lib/messages/client/unsent')
    const count = await unsent()
    if (count === 0) return go(choice)
    prepare()
    setAsked({ choice, count })
  }

  const dialog: ReactNode = UnsentDialog && asked && (
    <UnsentDialog
      count={asked.count}
      forget={asked.choice.forget}
      onStay={() => {
        setAsked(null)
      }}
      onLeave={(keep) => {
        setAsked(null)
        void attempt(async () => {
          const { discardUnsent } = await import('@/lib/messages/client/unsent')
          await go(asked.choice, keep ? undefined : discardUnsent)
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
    leave: (choice: Leaving) => void attempt(() => askOrGo(choice)),
  }
}
