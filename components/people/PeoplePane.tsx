'use client'
import { type PeopleSource, usePeople } from '@/lib/presence/client/use-people'
import { usePeopleHere } from './people-here'
import { peopleHeadingLook, PeopleTitle } from './PeopleTitle'
import { PeopleList } from './PeopleList'

export default function PeoplePane({ headingId }: { headingId: string }) {
  const { key, source } = usePeopleHere()
  return <PeopleOf key={key} headingId={headingId} source={source} />
}

function PeopleOf({ headingId, source }: { headingId: string; source: PeopleSource }) {
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
