import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const START = join(import.meta.dirname, '../src/domain/parse-kept.ts')

/**
 * Names the shapes of events by everything that makes them: a bundle sealed under the same name holds events that need
 * no second check. Anything that changes in those files gives another name, and then all are checked once more.
 */
export function eventShapes(): Plugin {
  return {
    name: 'lykta:event-shapes',
    config: () => ({ define: { EVENT_SHAPES: JSON.stringify(nameOfShapes()) } }),
  }
}

/** 32 hex characters of the SHA-256 of the files, in the order they are reached, and of the library that checks. */
export function nameOfShapes(): string {
  const hash = createHash('sha256')
  const library = join(import.meta.dirname, '../node_modules/zod/package.json')
  hash.update(JSON.parse(readFileSync(library, 'utf8')).version)
  const files = [START]
  for (const file of files) {
    const source = readFileSync(file, 'utf8')
    hash.update(source)
    for (const [, path] of source.matchAll(/from '(\.[^']+)'/g)) {
      const next = join(dirname(file), path as string)
      if (!files.includes(next)) files.push(next)
    }
  }
  return hash.digest('hex').slice(0, 32)
}
