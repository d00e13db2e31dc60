import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import { areProgramsCompiled, programsFolder, programsHash, stampOfPrograms } from './compiled.js'
import { root } from './paths'

const ENTRIES = ['launcher', 'front-door', 'push-server/child']

/** Files of the framework that these processes run without. */
const WITHOUT_NEXT: Record<string, string> = {
  'server-only': 'without-next/nothing.ts',
  'next/server': 'without-next/server.ts',
}

/**
 * Compiles the programs that run the application, if a source has changed: one file each and what they share, in plain
 * JavaScript. They start in a third of the time and take half the memory of TypeScript that is compiled as it is loaded.
 */
export async function compileIfNeeded(distDir: string): Promise<void> {
  if (areProgramsCompiled(distDir)) return
  const folder = programsFolder(distDir)
  // Before they are read: what changes meanwhile is compiled the next time.
  const hash = programsHash()
  const { build, stop } = await import('esbuild')
  rmSync(folder, { recursive: true, force: true })
  const toRoot = JSON.stringify(path.relative(folder, root))
  await build({
    entryPoints: ENTRIES.map((name) => ({
      in: path.join(import.meta.dirname, `${name}.ts`),
      out: name.replace('/', '-'),
    })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
    tsconfig: path.join(root, 'tsconfig.json'),
    inject: [path.join(import.meta.dirname, 'without-next', 'response.ts')],
    define: { BUNDLE: '__bundle' },
    banner: {
      js: [
        "import { dirname as __dirname_of, join as __join } from 'node:path'",
        "import { fileURLToPath as __path_of } from 'node:url'",
        'const __bundle = __dirname_of(__path_of(import.meta.url))',
        `const __root = __join(__bundle, ${toRoot})`,
      ].join('\n'),
    },
    plugins: [ownFolder, withoutNext, packagedJson, apiRoutes],
  })
  await stop()
  writeFileSync(stampOfPrograms(distDir), hash)
}

/** All of it lies in one folder then: what asks where it is means the folder of its source. */
const ownFolder: Plugin = {
  name: 'own-folder',
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|js)$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      const folder = JSON.stringify(path.relative(root, path.dirname(file)))
      return {
        contents: source.replaceAll('import.meta.dirname', `__join(__root, ${folder})`),
        loader: file.endsWith('.ts') ? 'ts' : 'js',
      }
    })
  },
}

const withoutNext: Plugin = {
  name: 'without-next',
  setup({ onResolve }) {
    onResolve({ filter: /^(server-only|next\/server)$/ }, ({ path: name }) => ({
      path: path.join(import.meta.dirname, WITHOUT_NEXT[name]!),
    }))
  },
}

/** Node loads JSON by an import that says so; here it is a part of the program. */
const packagedJson: Plugin = {
  name: 'packaged-json',
  setup({ onResolve }) {
    onResolve({ filter: /\.json$/ }, ({ path: name }) => {
      const isOurs = /^[.@]\/|^\.\.\//.test(name)
      return isOurs ? null : { path: createRequire(import.meta.url).resolve(name) }
    })
  },
}

/** The module `api-routes`: every route file of the API, by the pattern of its address. */
const apiRoutes: Plugin = {
  name: 'api-routes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^api-routes$/ }, () => ({ path: 'api-routes', namespace: 'api-routes' }))
    onLoad({ filter: /.*/, namespace: 'api-routes' }, () => {
      const files = routeFiles()
      const imports = files.map(
        (file, n) => `import * as r${n} from ${JSON.stringify(path.join(root, 'app', file))}`,
      )
      const entries = files.map((file, n) => `[${JSON.stringify(`/${path.dirname(file)}`)}, r${n}]`)
      return {
        contents: `${imports.join('\n')}\nexport const routes = [${entries.join(', ')}]`,
        resolveDir: root,
      }
    })
  },
}

/** Signing in by NextAuth’s own addresses, and what no route has, are left to Next. */
function routeFiles(): string[] {
  return readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(api|chat|ping|online-users)\/(.*\/)?route\.ts$/.test(file))
    .filter((file) => !file.startsWith('api/auth/') && !file.includes('[['))
    .sort()
}
