'use client'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useTexts } from '@/lib/i18n/client/language'
import { usePeople } from '@/lib/presence/client/use-people'
import { PeopleTitle } from './PeopleTitle'
import { PeopleList } from './PeopleList'

export default function PeopleDialog(dialog: DialogProps) {
  const texts = useTexts()
  const { people, shown } = usePeople()
  return (
    <Modal {...dialog} title={<PeopleTitle count={shown.count} />} closeLabel={texts.close}>
      <div className="-mx-5 -mb-4 flex h-[70dvh] flex-col [--ground:var(--color-raised)] sm:-mx-6">
        <PeopleList
          people={people}
          shown={shown}
          onOpened={() => {
            dialog.onOpenChange(false)
          }}
        />
      </div>
    </Modal>
  )
}
