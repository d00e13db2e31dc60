'use client'
import { usePeople } from '@/lib/presence/client/use-people'
import { peopleHeadingLook, PeopleTitle } from './PeopleTitle'
import { PeopleList } from './PeopleList'

export default function PeoplePane({ headingId }: { headingId: string }) {
  const { people, shown } = usePeople()
  return (
    <>
      <h2 id={headingId} className={peopleHeadingLook}>
        <PeopleTitle count={shown.count} />
      </h2>
      <PeopleList people={people} shown={shown} />
    </>
  )
}
