'use client'
import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import {
  type ListSettings,
  parseListSettings,
  settingsCookie,
  withFolded,
  withPinned,
  writeListSettings,
} from '@/lib/chats/list-settings'
import { createListeners } from '@/lib/sync/listeners'
import { useFirstMe } from '@/lib/users/client/me'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The settings as the server read them when it wrote this page. */
export const FirstListSettings = createContext<ListSettings>({ pinned: [], folded: [] })

/** What was changed since, by this page. */
let changed: { userId: number; settings: ListSettings } | null = null
const listeners = createListeners()

export function useListSettings() {
  const first = use(FirstListSettings)
  const { id } = useFirstMe()
  const read = () => (changed?.userId === id ? changed.settings : first)
  const settings = useSyncExternalStore(listeners.add, read, () => first)
  return useMemo(() => {
    function save(settings: ListSettings) {
      changed = { userId: id, settings: parseListSettings(writeListSettings(settings)) }
      const value = writeListSettings(settings)
      document.cookie = `${settingsCookie(id)}=${value}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax`
      listeners.tell()
    }
    return {
      settings,
      pin: (chatId: number, isPinned: boolean) => {
        save(withPinned(settings, chatId, isPinned))
      },
      fold: (section: string, isFolded: boolean) => {
        save(withFolded(settings, section, isFolded))
      },
    }
  }, [id, settings])
}
