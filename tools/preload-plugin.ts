import type { Plugin } from 'vite'

/** What the first screen asks for as soon as its script runs. */
const SOONEST = '/content/texts/sv/door.ts'

/**
 * Lets the browser fetch the words of the lock screen beside its script instead of after it: one round trip through the
 * service worker less before anything can be typed.
 */
export function preloadDoor(): Plugin {
  return {
    name: 'lykta:preload-door',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const door = Object.values(bundle ?? {}).find(
          (chunk) => chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(SOONEST),
        )
        if (!door) throw new Error(`expected ${SOONEST} among the chunks of the build`)
        return [
          {
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: '', href: `/${door.fileName}` },
            injectTo: 'head',
          },
        ]
      },
    },
  }
}
