'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTextsOf } from '@/lib/i18n/client/language'
import { adminTexts } from './texts'

const PAGES = [
  ['/admin', 'people'],
  ['/admin/salas', 'halls'],
  ['/admin/servicio', 'service'],
] as const

export function AdminNav() {
  const texts = useTextsOf(adminTexts)
  const here = usePathname().replace(/\/$/, '')
  return (
    <nav aria-label={texts.title} className="border-line safe-x border-b">
      <ul className="mx-auto flex w-full max-w-5xl flex-wrap gap-x-1">
        {PAGES.map(([path, name]) => (
          <li key={path}>
            <Link
              href={path}
              aria-current={here === path ? 'page' : undefined}
              className="text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink -mb-px flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium"
            >
              {texts[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
