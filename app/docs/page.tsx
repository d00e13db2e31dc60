import type { Metadata } from 'next'
import { EndpointEntry } from '@/components/reference/EndpointEntry'
import { ErrorTable } from '@/components/reference/ErrorTable'
import { getOpenApi } from '@/lib/server/reference/contract'
import { endpointsByTopic } from '@/lib/server/reference/endpoints'

export const metadata: Metadata = { title: 'API · Tertulia' }

/** The API reference for people, from the same contracts as the OpenAPI document. */
export default function Page() {
  return (
    <main lang="en" className="mx-auto max-w-3xl px-4 py-10">
      <h1 className="text-2xl font-semibold">Tertulia’s API</h1>
      <p className="mt-3">
        JSON in and out, times in ISO 8601 (UTC). Enter with <code>POST /api/login</code> and send the token
        it answers as <code>Authorization: Bearer …</code>. All of this page is also{' '}
        <a className="underline" href={getOpenApi.path}>
          an OpenAPI document
        </a>
        .
      </p>
      <p className="mt-3">
        Everything that changes in a chat takes its next <code>rev</code>, and is pushed in the order of revs.
        Where several instances write in one chat, a push can be up to 250 ms behind one of a later rev: who
        follows by push keeps what came too early, and asks with <code>since_rev</code> for what does not
        come.
      </p>
      {Object.entries(endpointsByTopic).map(([topic, endpoints]) => (
        <section key={topic} className="mt-10">
          <h2 className="text-xl font-semibold">{topic}</h2>
          {endpoints.map((endpoint) => (
            <EndpointEntry key={endpoint.method + endpoint.path} endpoint={endpoint} />
          ))}
        </section>
      ))}
      <section className="mt-10">
        <h2 className="text-xl font-semibold">What can go wrong</h2>
        <ErrorTable />
      </section>
    </main>
  )
}
