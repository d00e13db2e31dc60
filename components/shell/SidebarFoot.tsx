'use client'
import LogOut from 'lucide-react/icons/log-out'
import { useSignOut } from '@/components/settings/use-sign-out'
import { Spinner } from '@/components/ui/Spinner'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'

export function SidebarFoot() {
  const texts = useTexts()
  const { leave, leaving, problem, dialog } = useSignOut()
  return (
    <footer className="border-line border-t p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-md:order-last">
      <button
        type="button"
        aria-disabled={leaving || undefined}
        onClick={() => {
          leave({ forget: false })
        }}
        className="text-soft hover:bg-hover hover:text-ink flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-sm"
      >
        {leaving ? <Spinner /> : <LogOut aria-hidden className="size-4 shrink-0" />}
        {texts.account.signOut}
      </button>
      <p role="alert" className="text-danger px-3 pt-1 text-sm empty:hidden">
        {problem && `${texts.account.signOutFailed}. ${errorText(texts, problem)}`}
      </p>
      {dialog}
    </footer>
  )
}
