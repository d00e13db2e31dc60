'use client'
import { Toast } from '@base-ui/react/toast'
import X from 'lucide-react/icons/x'
import { useEffect, useEffectEvent } from 'react'
import { useTexts } from '@/lib/i18n/client/language'
import { subscribeToToasts, takeToasts, type ToastMessage } from './toast'

const SHOWN_MS = 6_000
/** Longer, since somebody has to decide. */
const SHOWN_WITH_ACTION_MS = 12_000
/** A live region announces only what changes after it has been on the page for a moment. */
const REGION_READY_MS = 100

export default function Toasts() {
  return (
    <Toast.Provider timeout={SHOWN_MS}>
      <ToastList />
    </Toast.Provider>
  )
}

function ToastList() {
  const texts = useTexts()
  const { toasts, add, close } = Toast.useToastManager()

  const show = useEffectEvent(({ text, action, shownMs }: ToastMessage) => {
    const id = add({
      title: text,
      ...(action && {
        timeout: shownMs ?? SHOWN_WITH_ACTION_MS,
        actionProps: {
          children: action.label,
          onClick: () => {
            close(id)
            action.onClick()
          },
        },
      }),
    })
  })

  useEffect(() => {
    const showAll = () => {
      for (const each of takeToasts()) show(each)
    }
    let stop = () => {}
    const timer = setTimeout(() => {
      showAll()
      stop = subscribeToToasts(showAll)
    }, REGION_READY_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])

  return (
    <Toast.Portal>
      <Toast.Viewport
        aria-label={texts.toasts}
        className="above-composer pointer-events-none fixed inset-x-0 z-20 mx-auto flex w-full max-w-md flex-col gap-2 px-4"
      >
        {toasts.map((each) => (
          <Toast.Root
            key={each.id}
            toast={each}
            // Base UI makes it a dialog, which it is not.
            role="group"
            aria-modal={undefined}
            className="bg-raised border-line shadow-popup ease-calm pointer-events-auto rounded-lg border transition duration-200 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
          >
            <Toast.Content className="flex items-center gap-1 ps-4 pe-1">
              <Toast.Title
                render={<p />}
                dir="auto"
                className="min-w-0 flex-1 py-2.5 text-sm leading-5 wrap-anywhere"
              />
              <Toast.Action className="text-accent hover:bg-hover min-h-9 shrink-0 rounded-md px-3 text-sm font-semibold empty:hidden pointer-coarse:min-h-11" />
              <Toast.Close
                aria-label={texts.closeToast}
                // Base UI hides it until the pointer is there.
                aria-hidden={undefined}
                className="text-soft hover:bg-hover hover:text-ink inline-flex size-9 shrink-0 items-center justify-center rounded-md pointer-coarse:size-11"
              >
                <X aria-hidden className="size-4" />
              </Toast.Close>
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  )
}
