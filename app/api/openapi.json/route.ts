import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { getOpenApi } from '@/lib/reference/contract'
import { endpointsByTopic } from '@/lib/reference/endpoints'
import { openApi } from '@/lib/reference/openapi'

const document = openApi(endpointsByTopic)

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(getOpenApi, async () => document),
)
