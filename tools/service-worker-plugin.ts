import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'

interface PrecachedFile {
  readonly url: string
  /** `null` where the hash is in the name. */
  readonly revision: string | null
  readonly integrity: string
}

const ENTRY = 'sw/service-worker.ts'

/**
 * Builds `src/sw/service-worker.ts` to `/sw.js` with a list of everything else that was built. The list holds the
 * SHA-384 of each file, so a worker installs the exact bytes it was built with or does not install.
 */
export function serviceWorker(): Plugin {
  let root = ''
  let outDir = ''
  return {
    name: 'lykta:service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = await listFiles(outDir)
        await build({
          root,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: {
            PRECACHE: JSON.stringify(await Promise.all(files.map((file) => precached(outDir, file)))),
          },
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2022',
            rollupOptions: {
              input: join(root, ENTRY),
              output: { entryFileNames: 'sw.js', format: 'iife' },
            },
          },
        })
      },
    },
  }
}

/** Files a browser may ask for, in a steady order: the same sources give the same worker, byte for byte. */
async function listFiles(outDir: string): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('.') && !/(^sw\.js|\.map|\.br|\.gz)$/.test(file))
    .sort()
}

async function precached(outDir: string, file: string): Promise<PrecachedFile> {
  const bytes = await readFile(join(outDir, file))
  const hash = createHash('sha384').update(bytes).digest('base64')
  return {
    url: `/${file}`,
    revision: file.startsWith('assets/') ? null : hash.slice(0, 16),
    integrity: `sha384-${hash}`,
  }
}
