'use client'
import { type PeopleSource, usePeople } from '@/lib/presence/client/use-people'
import { peopleHeadingLook, PeopleTitle } from './PeopleTitle'
import { PeopleList } from './PeopleList'

interface PeoplePaneProps {
  headingId: string
  source: PeopleSource
}

export default function PeoplePane({ headingId, source }: PeoplePaneProps) {
  const { people, shown } = usePeople(source)
  return (
    <>
      <h2 id={headingId} className={peopleHeadingLook}>
        <PeopleTitle count={shown.total} />
      </h2>
      <PeopleList people={people} shown={shown} />
    </>
  )
}
