'use client'
import { Popover } from '@base-ui/react/popover'
import { type ReactNode, useRef } from 'react'
import { messageField, wantMessageField } from '@/components/chats/message-field'
import { useGoToChat } from '@/components/chats/use-go-to-chat'
import { Modal } from '@/components/ui/Modal'
import { useIsWide } from '@/components/ui/use-media-query'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { useTexts } from '@/lib/i18n/client/language'
import type { AskedPerson } from './open-person'
import { PersonDetails } from './PersonDetails'

interface PersonCardProps extends AskedPerson {
  open: boolean
  onOpenChange: (open: boolean) => void
  onLeft: (() => void) | undefined
}

/** Who somebody is, beside their name; a sheet on a phone. */
export default function PersonCard({ person, anchor, open, onOpenChange, onLeft }: PersonCardProps) {
  const isWide = useIsWide()
  const { open: openDm } = useChatActions()
  const { go } = useGoToChat()
  const { busy, problem, request } = useRequest()
  const main = useRef<HTMLButtonElement>(null)
  const hasLeft = useRef(false)

  const write = () =>
    void request(async () => {
      const chat = await openDm(person.username)
      await go(chat.id)
      hasLeft.current = true
      wantMessageField()
      onOpenChange(false)
      onLeft?.()
    })

  const returnTo = () =>
    hasLeft.current ? messageField() : anchor.isConnected ? anchor : document.getElementById('contenido')
  const details = { person, main, busy, problem, onWrite: write }
  const frame = { open, onOpenChange, returnTo }
  return isWide ? (
    <Beside {...frame} anchor={anchor} first={() => main.current}>
      <PersonDetails
        {...details}
        heading={<Popover.Title className={headingLook}>{person.username}</Popover.Title>}
      />
    </Beside>
  ) : (
    <Sheet {...frame} name={person.username}>
      <PersonDetails {...details} />
    </Sheet>
  )
}

const headingLook = 'text-base leading-6 font-semibold wrap-anywhere'

interface FrameProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo: () => HTMLElement | null
  children: ReactNode
}

function Sheet({ name, children, ...dialog }: FrameProps & { name: string }) {
  return (
    <Modal {...dialog} title={<span dir="auto">{name}</span>} closeLabel={useTexts().close}>
      {children}
    </Modal>
  )
}

interface BesideProps extends FrameProps {
  anchor: HTMLElement
  /** Gets the focus: a second press of Enter goes on to the messages. */
  first: () => HTMLElement | null
}

function Beside({ open, onOpenChange, returnTo, anchor, first, children }: BesideProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange} modal="trap-focus">
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="inline-start"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          className="z-20 outline-none"
        >
          <Popover.Popup
            initialFocus={() => first() ?? true}
            finalFocus={() => returnTo() ?? false}
            className="bg-raised border-line shadow-popup ease-calm flex w-72 max-w-[calc(100vw-1rem)] flex-col gap-4 rounded-xl border p-4 transition duration-150 outline-none [--ground:var(--color-raised)] data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
