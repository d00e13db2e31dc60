import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import { root } from './paths'

const ENTRIES = ['front-door', 'push-server/child']

/** Files of the framework that these processes run without. */
const WITHOUT_NEXT: Record<string, string> = {
  'server-only': 'without-next/nothing.ts',
  'next/server': 'without-next/server.ts',
}

/** Where the programs are that the launcher starts: one file each and what they share, in plain JavaScript. */
export const bundleFolder = (distDir: string): string => path.join(root, distDir, 'embedded')

/**
 * Compiles them, if a source has changed. They start in a third of the time and take half the memory of TypeScript
 * that is compiled as it is loaded.
 */
export async function bundleIfNeeded(distDir: string, hash: string): Promise<void> {
  if (isBundled(distDir, hash)) return
  const folder = bundleFolder(distDir)
  const { build, stop } = await import('esbuild')
  rmSync(folder, { recursive: true, force: true })
  const toEmbedded = JSON.stringify(path.relative(folder, import.meta.dirname))
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
    // All of it lies in one folder then: what asks where it is means the folder of the sources.
    define: { 'import.meta.dirname': '__embedded', BUNDLE: '__bundle' },
    banner: {
      js: [
        "import { dirname as __dirname_of, join as __join } from 'node:path'",
        "import { fileURLToPath as __path_of } from 'node:url'",
        'const __bundle = __dirname_of(__path_of(import.meta.url))',
        `const __embedded = __join(__bundle, ${toEmbedded})`,
      ].join('\n'),
    },
    plugins: [withoutNext, packagedJson, apiRoutes],
  })
  await stop()
  writeFileSync(stampOf(distDir), hash)
}

const stampOf = (distDir: string) => path.join(bundleFolder(distDir), 'built-from')

export const isBundled = (distDir: string, hash: string): boolean =>
  existsSync(stampOf(distDir)) && readFileSync(stampOf(distDir), 'utf8') === hash

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
