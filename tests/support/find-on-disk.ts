import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Which of these texts stand in any file below a folder, as UTF-8, UTF-16 in either order, or Latin-1, in any case.
 * Compressed pages could hide a text from a search like this, so the caller writes one in clear and expects it back.
 */
export async function findOnDisk(folder: string, texts: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of await filesBelow(folder)) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    const readings = [bytes.toString('latin1').toLowerCase()]
    for (const text of texts) {
      if (found.has(text)) continue
      if (spellings(text).some((spelling) => readings[0]?.includes(spelling))) found.add(text)
    }
  }
  return texts.filter((text) => found.has(text))
}

/** Bytes of every way a text is usually stored, read as Latin-1 so that one search fits all. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const little = Buffer.from(lower, 'utf16le')
  const big = Buffer.from(little).swap16()
  return [Buffer.from(lower, 'utf8'), Buffer.from(lower, 'latin1'), little, big].map((bytes) =>
    bytes.toString('latin1').toLowerCase(),
  )
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return (await stat(path).catch(() => undefined))?.isFile() ? [path] : []
    }),
  )
  return paths.flat()
}
