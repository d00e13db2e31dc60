'use client'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useTexts } from '@/lib/i18n/client/language'
import { usePeople } from '@/lib/presence/client/use-people'
import { usePeopleHere } from './people-here'
import { PeopleTitle } from './PeopleTitle'
import { PeopleList } from './PeopleList'
import { PersonCardHost } from './PersonCardHost'

export default function PeopleDialog(dialog: DialogProps) {
  const texts = useTexts()
  const { source } = usePeopleHere()
  const { people, shown } = usePeople(source)
  return (
    <Modal {...dialog} title={<PeopleTitle count={shown.total} />} closeLabel={texts.close}>
      <div className="-mx-5 -mb-4 flex h-[70dvh] flex-col [--ground:var(--color-raised)] sm:-mx-6">
        <PeopleList people={people} shown={shown} />
      </div>
      <PersonCardHost onLeft={() => dialog.onOpenChange(false)} />
    </Modal>
  )
}
