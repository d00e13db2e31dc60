import { handle, routes } from '@/lib/server/handle'
import { getOpenApi } from '@/lib/server/reference/contract'
import { endpointsByTopic } from '@/lib/server/reference/endpoints'
import { openApi } from '@/lib/server/reference/openapi'

const document = openApi(endpointsByTopic)

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(getOpenApi, async () => document),
)
