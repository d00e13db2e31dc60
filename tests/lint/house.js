import path from 'node:path'

// Names that could hold anything say nothing; a barrel hides where a thing comes from.
const SAYS_NOTHING = /^(utils?|helpers?|types?|common|misc|shared|services?|managers?|constants?|index)$/

export const house = {
  rules: {
    'file-name': {
      create: (context) => ({
        Program(node) {
          const name = path.basename(context.filename).split('.')[0].toLowerCase()
          if (SAYS_NOTHING.test(name))
            context.report({ node, message: `A file named “${name}” says nothing.` })
        },
      }),
    },
    // What reads the database must fail the build when it leaks into the browser's code.
    'server-only': {
      create: (context) => ({
        Program(node) {
          const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
          const imports = node.body.filter((part) => part.type === 'ImportDeclaration')
          const sources = imports
            .filter((part) => part.importKind !== 'type')
            .map((part) => part.source.value)
          const serves = reads(file, sources)
          if (serves && !sources.includes('server-only')) {
            context.report({ node, message: "A server file begins with import 'server-only'." })
          }
        },
      }),
    },
  },
}

function reads(file, sources) {
  return file.startsWith('lib/') && sources.includes('@/lib/db/client')
}
