interface Node<Methods> {
  statics: Map<string, Node<Methods>>
  param: { name: string; node: Node<Methods> } | null
  methods: Methods | null
}

export interface Found<Methods> {
  methods: Methods
  params: Record<string, string>
}

/** Finds a route by its address. A pattern has a name in brackets where a part of the address is a value: `/api/halls/[id]`. */
export function createRouter<Methods>(routes: ReadonlyArray<[pattern: string, methods: Methods]>) {
  const top = newNode<Methods>()
  for (const [pattern, methods] of routes) add(top, pattern.split('/').slice(1), methods)

  return (url: string): Found<Methods> | null => {
    const query = url.search(/[?#]/)
    const whole = query < 0 ? url : url.slice(0, query)
    // With and without a final slash is the same address.
    const address = whole.length > 1 && whole.endsWith('/') ? whole.slice(0, -1) : whole
    if (!address.startsWith('/')) return null
    const params: Record<string, string> = {}
    let node = top
    for (const part of address.slice(1).split('/')) {
      const next = node.statics.get(part)
      if (next) {
        node = next
        continue
      }
      const value = decode(part)
      if (!node.param || value === null) return null
      params[node.param.name] = value
      node = node.param.node
    }
    return node.methods && { methods: node.methods, params }
  }
}

const newNode = <Methods>(): Node<Methods> => ({ statics: new Map(), param: null, methods: null })

function add<Methods>(node: Node<Methods>, [part, ...rest]: string[], methods: Methods): void {
  if (part === undefined) {
    node.methods = methods
    return
  }
  const name = /^\[(\w+)\]$/.exec(part)?.[1]
  if (name === undefined) {
    const next = node.statics.get(part) ?? newNode<Methods>()
    node.statics.set(part, next)
    return add(next, rest, methods)
  }
  node.param ??= { name, node: newNode<Methods>() }
  add(node.param.node, rest, methods)
}

/** Null of what is empty, not well-formed, or may be read in two ways. */
function decode(part: string): string | null {
  if (part === '' || part === '.' || part === '..' || part.includes('\\')) return null
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
