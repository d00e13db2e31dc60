/**
 * Who may import whom. The path of a file says where it runs and what it may know: `contract.ts` and pure
 * files run on both sides, `server/` on the server, `client/` in the browser. ESLint replaces a rule's
 * options for every further entry that matches a file, it does not merge them: each file has one entry.
 */

// From bottom to top. A folder imports those below it, never one above it or on its own level.
const LEVELS = [
  ['http'],
  ['db', 'i18n', 'text', 'theme'],
  ['offline', 'time'],
  ['sync'],
  ['users'],
  ['presence'],
  ['accounts'],
  ['chats'],
  ['messages'],
  ['notifications'],
  ['health'],
  ['admin'],
  ['server'],
]
const FOLDERS = LEVELS.flat()

// Regions of the screen, from bottom to top, likewise: a region does not reach into its neighbour.
const REGIONS = [
  ['ui'],
  ['presence'],
  ['chats'],
  ['people', 'halls', 'settings', 'notifications', 'reference', 'shortcuts', 'sign-in'],
  ['account', 'chat-list', 'conversation', 'search'],
  ['shell'],
  ['admin'],
]

const NEXT = ban('^next(/|$)', 'Only app/, components/, client/ and lib/server know Next.')
const REACT = ban('^(react|react-dom)(/|$)', 'Only components/ and client/ know React.')
const SIGN_IN = ban('^next-auth(/|$)', 'Only lib/server knows the sign-in library.')
const NODE = ban('^(node:|server-only$)', 'This file also runs in the browser.')
const DATABASE = ban('^@prisma/|^@/lib/db(/|$)|db/generated', 'Only server/ reads the database.')
const SERVER = ban('^(@/lib/.+|\\.)/server(/|$)|^@/lib/server(/|$)', 'Server files stay on the server.')
const CLIENT = ban('^(@/lib/(?!db/).+|\\.)/client(/|$)', 'Files of the browser stay in the browser.')
const SETTINGS = ban('^@/lib/(env|log)$', 'Variables and logs are the server’s.')
const PUSHER = ban('^pusher(-js)?(/|$)', 'Only transport/pusher knows the Pusher packages.')
const TRANSPORT = ban(
  '/transport/pusher(/|$)',
  'Only sync’s own entry points and lib/server choose the transport.',
)
const EMBEDDED = ban('(^|/)embedded(/|$)', 'Nothing may know what is embedded and what is hosted.')
const PARENT = ban('^\\.\\.(/|$)', 'Name another folder from the root: @/…')

const CLIENT_TRANSPORT = 'lib/sync/client/transport/**'
const SERVER_TRANSPORT = 'lib/sync/server/transport/**'

const EVERYWHERE = [EMBEDDED, PARENT]
const SHARED = [...EVERYWHERE, NEXT, REACT, SIGN_IN, NODE, DATABASE, SERVER, CLIENT, SETTINGS, PUSHER]
const BROWSER = [...EVERYWHERE, SIGN_IN, NODE, DATABASE, SERVER, SETTINGS, PUSHER]
const SERVER_SIDE = [...EVERYWHERE, NEXT, REACT, SIGN_IN, CLIENT, PUSHER]

// `after` of Next, the language cookie of a page's request: where a low folder has to speak with the framework.
const MAY_KNOW_NEXT = ['http', 'i18n']

export const boundaries = [
  ...FOLDERS.filter((name) => name !== 'server').flatMap(libFolder),
  entry(['lib/server/**'], [...EVERYWHERE, REACT, CLIENT, PUSHER]),
  entry(['lib/*.ts'], [...SERVER_SIDE, SERVER, folders(FOLDERS, 'Variables and logs know no domain.')]),
  ...REGIONS.flat().map(region),
  entry(['app/**', '*.ts'], [EMBEDDED, DATABASE, PUSHER], ['*.config.ts']),
]

/** A folder of lib: its contract and pure files, its server side and its browser side. */
function libFolder(name) {
  const above = folders(notBelow(LEVELS, name), 'A folder does not know those above it or on its level.')
  // The whole folder of the database is the server's; there, `client` is Prisma's.
  if (name === 'db') return [entry(['lib/db/**'], [...without(SERVER_SIDE, CLIENT), above])]
  const at = (...files) => files.map((file) => `lib/${name}/**/${file}`)
  const [server, client] = [at('server/**'), at('client/**', 'client.ts')]
  const transports = name === 'sync' ? [CLIENT_TRANSPORT, SERVER_TRANSPORT] : []
  return [
    entry(client, [...BROWSER, ...hiding(name), above], transports),
    entry(server, [...serverSide(name), above], transports),
    entry([`lib/${name}/**`], [...SHARED, above], [...server, ...client]),
    ...(name === 'sync'
      ? [
          entry([CLIENT_TRANSPORT], [...without(BROWSER, PUSHER), above]),
          entry([SERVER_TRANSPORT], [...without(SERVER_SIDE, PUSHER), above]),
        ]
      : []),
  ]
}

function serverSide(name) {
  return MAY_KNOW_NEXT.includes(name) ? without(SERVER_SIDE, NEXT) : SERVER_SIDE
}

/** Only the entry points of sync choose a transport. */
function hiding(name) {
  return name === 'sync' ? [] : [TRANSPORT]
}

function without(all, ...some) {
  return all.filter((each) => !some.includes(each))
}

function region(name) {
  const above = notBelow(REGIONS, name).join('|')
  const walls = above
    ? [ban(`^@/components/(${above})(/|$)`, 'A region does not know those above it or beside it.')]
    : []
  return entry([`components/${name}/**`], [...BROWSER, TRANSPORT, ...walls])
}

function notBelow(levels, name) {
  const level = levels.findIndex((names) => names.includes(name))
  return levels
    .slice(level)
    .flat()
    .filter((each) => each !== name)
}

function folders(names, message) {
  return ban(`^@/lib/(${names.join('|')})(/|$)`, message)
}

function ban(regex, message) {
  return { regex, message }
}

function entry(files, patterns, ignores = []) {
  return { files, ignores, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } }
}
