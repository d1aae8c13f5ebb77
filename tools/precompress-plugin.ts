import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

const TEXT = /\.(?:js|css|html|svg|json|webmanifest|wasm|ttf|txt)$/
const KEPT = join(import.meta.dirname, '../node_modules/.cache/lykta-compressed')
/** By then no branch that anybody works on has asked for it. */
const KEPT_MS = 7 * 86_400_000
/** Another version of either may shrink the same bytes to others. */
const MADE_BY = `${process.versions.brotli} ${process.versions.zlib}`

/**
 * Writes `.br` and `.gz` beside what shrinks, at the hardest setting: it is done once and served for years. Nine tenths
 * of a build's time go here, and most files are as they were in the build before, so what came out is kept by content.
 */
export function precompress(): Plugin {
  let outDir = ''
  return {
    name: 'lykta:precompress',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await mkdir(KEPT, { recursive: true })
        const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
        const files = entries
          .filter((entry) => entry.isFile() && TEXT.test(entry.name) && !entry.parentPath.includes('.vite'))
          .map((entry) => join(entry.parentPath, entry.name))
        await Promise.all(files.map(compress))
        await forgetOld()
      },
    },
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  const name = createHash('sha256').update(MADE_BY).update(bytes).digest('hex')
  const [br, gz] = await Promise.all([
    kept(`${name}.br`, () =>
      asBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    ),
    kept(`${name}.gz`, () => asGzip(bytes, { level: constants.Z_BEST_COMPRESSION })),
  ])
  if (br.length < bytes.length) await writeFile(`${file}.br`, br)
  if (gz.length < bytes.length) await writeFile(`${file}.gz`, gz)
}

async function kept(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const path = join(KEPT, name)
  const found = await readFile(path).catch(() => undefined)
  if (found) {
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return found
  }
  const made = await make()
  // Whole or not at all: another build may read it at the same moment.
  const half = `${path}.${process.pid}`
  await writeFile(half, made)
  await rename(half, path)
  return made
}

async function forgetOld(): Promise<void> {
  for (const name of await readdir(KEPT)) {
    const path = join(KEPT, name)
    const at = await stat(path).catch(() => undefined)
    if (at && Date.now() - at.mtimeMs > KEPT_MS) await rm(path, { force: true })
  }
}
