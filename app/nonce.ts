import 'server-only'
import { headers } from 'next/headers'

/** What a script of ours in this page must carry to run. */
export async function currentNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy')
  return /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
}
