/**
 * Who may import whom, one sentence for each arrow. ESLint replaces a rule's options for every
 * further entry that matches a file, it does not merge them: so each file belongs to one entry only.
 */
const FRAMEWORK = ban('^(next|react|react-dom)(/|$)', 'The rules of the house know no Next and no React.')
const REACT = ban('^(react|react-dom)(/|$)', 'HTTP is answered without React.')
const SIGN_IN = ban('^next-auth(/|$)', 'A contract knows no sign-in library.')
const NODE = ban('^(node:|server-only$)', 'This file also runs in the browser.')
const PRISMA = ban('^@prisma/|^@/lib/db(/|$)|db/generated', 'Only the server side of lib reads the database.')
const SERVER = ban('^(@/lib/.+|\\.)/server(-|/|$)', 'Server files stay on the server.')
const CLIENT = ban('^(@/lib/(?!db/).+|\\.)/client(-|/|$)', 'Hooks of the browser stay in the browser.')
const SETTINGS = ban('^@/lib/(env|log)$', 'Variables and logs are the server’s.')
const HTTP = ban('^@/lib/http/(?!(contract|api|errors|pages)$)', 'The wrapper of requests is the server’s.')
const HTTP_BESIDE = ban('^\\./(?!(contract|api|errors|pages)$)', 'The wrapper of requests is the server’s.')
const PUSHER = ban('^pusher(/|$)', 'Only lib/realtime/server knows pusher.')
const PUSHER_JS = ban('^pusher-js(/|$)', 'Only lib/realtime/client knows pusher-js.')
const EMBEDDED = ban('(^|/)embedded(/|$)', 'Nothing may know what is embedded and what is hosted.')
const PARENT = ban('^\\.\\.(/|$)', 'Name another folder from the root: @/…')

const EVERYWHERE = [EMBEDDED, PARENT]
const NO_PUSHER = [PUSHER, PUSHER_JS]
const SHARED = [...EVERYWHERE, FRAMEWORK, SIGN_IN, NODE, PRISMA, SERVER, CLIENT, SETTINGS, HTTP]
const BROWSER = [...EVERYWHERE, NODE, PRISMA, SERVER, SETTINGS, HTTP, PUSHER]
const SERVER_SIDE = [...EVERYWHERE, FRAMEWORK, CLIENT, PUSHER_JS]

// Lower never imports higher; those on one level do not import each other.
const LEVELS = [['users'], ['presence'], ['auth'], ['chats'], ['halls', 'messages'], ['admin']]
const DOMAINS = LEVELS.flat()
const APART = ['db', 'http', 'i18n', 'realtime']

const CONTRACT_FILES = ['contract.ts', 'contract-old-names.ts']
const CLIENT_FILES = ['client*.ts', 'client*.tsx', 'client/**']
const SERVER_FILES = ['server*.ts', 'server/**']
// Where a domain meets Next, said by the name: what pages ask, and a library's own route.
const NEXT_FILES = ['page.ts', '*-route.ts']
// Shared between both sides, without being the contract of a domain.
const HTTP_SHARED = ['contract.ts', 'api.ts', 'errors.ts']

export const boundaries = [
  ...DOMAINS.flatMap((domain) => folder(domain, [higherThan(domain)].flat())),
  ...folder(
    '*',
    [],
    [...DOMAINS, ...APART].map((name) => `lib/${name}/**`),
  ),

  entry(inside('realtime', CONTRACT_FILES), [...SHARED, ...NO_PUSHER]),
  entry(inside('realtime', CLIENT_FILES), BROWSER),
  entry(inside('realtime', SERVER_FILES), SERVER_SIDE),
  entry(
    ['lib/realtime/**'],
    [...SERVER_SIDE, PUSHER],
    inside('realtime', [...CONTRACT_FILES, ...CLIENT_FILES, ...SERVER_FILES]),
  ),

  entry(inside('http', HTTP_SHARED), [...SHARED, ...NO_PUSHER, HTTP_BESIDE]),
  entry(['lib/http/**'], [...EVERYWHERE, ...NO_PUSHER, REACT, CLIENT], inside('http', HTTP_SHARED)),

  entry(['lib/db/**', 'lib/*.ts'], [...SERVER_SIDE, PUSHER, SERVER, domains(DOMAINS)]),
  entry(['lib/i18n/**'], [...EVERYWHERE, ...NO_PUSHER, PRISMA, SERVER]),

  entry(['components/**'], [...BROWSER, PUSHER_JS]),
  entry(['app/**', '*.ts'], [EMBEDDED, PRISMA, ...NO_PUSHER], ['*.config.ts']),
]

/** A folder of lib: its contract, its browser side, its doors, and the rest, which is rules and server. */
function folder(name, extra, ignores = []) {
  const own = [...CONTRACT_FILES, ...CLIENT_FILES, ...NEXT_FILES]
  return [
    entry(inside(name, CONTRACT_FILES), [...SHARED, ...NO_PUSHER, ...extra], ignores),
    entry(inside(name, CLIENT_FILES), [...BROWSER, PUSHER_JS, ...extra], ignores),
    entry(inside(name, NEXT_FILES), [...EVERYWHERE, ...NO_PUSHER, CLIENT, ...extra], ignores),
    entry([`lib/${name}/**`], [...SERVER_SIDE, PUSHER, ...extra], [...inside(name, own), ...ignores]),
  ]
}

function higherThan(domain) {
  const level = LEVELS.findIndex((names) => names.includes(domain))
  const others = LEVELS.slice(level)
    .flat()
    .filter((name) => name !== domain)
  return others.length > 0 ? [domains(others)] : []
}

function domains(names) {
  // Who asks is every domain's first argument.
  return ban(
    `^@/lib/(?!auth/asker$)(${names.join('|')})(/|$)`,
    'A lower domain does not know a higher one or its equal.',
  )
}

function inside(name, files) {
  return files.map((file) => `lib/${name}/${file}`)
}

function ban(regex, message) {
  return { regex, message }
}

function entry(files, patterns, ignores = []) {
  return { files, ignores, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } }
}
