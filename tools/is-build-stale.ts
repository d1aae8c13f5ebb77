import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const SOURCES = ['src', 'public', 'tools', 'vite.config.ts', 'package-lock.json']

/** Whether `dist` is missing or anything it is made from is newer. */
export async function isBuildStale(root: string): Promise<boolean> {
  const built = await changedMs(join(root, 'dist', 'sw.js'))
  if (built === undefined) return true
  for (const source of SOURCES) {
    if ((await newestMs(join(root, source))) > built) return true
  }
  return false
}

async function newestMs(path: string): Promise<number> {
  const own = (await changedMs(path)) ?? 0
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const times = await Promise.all(
    // Folders count too: their time is the only trace of a file that was removed.
    entries.map(async (entry) => (await changedMs(join(entry.parentPath, entry.name))) ?? 0),
  )
  return Math.max(own, ...times)
}

async function changedMs(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs
}
