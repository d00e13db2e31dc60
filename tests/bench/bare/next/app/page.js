// Rendered for each request, as a page for somebody who is signed in.
export const dynamic = 'force-dynamic'

export default function Page() {
  return <p>A page</p>
}
