import { cacheNames } from 'workbox-core'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { dropOlderAssets, findEarlierAsset, isAsset, keepEarlierAssets } from './earlier-assets.ts'
import { isSkipWaiting } from './skip-waiting.ts'

declare const self: ServiceWorkerGlobalScope
/** Every file of the build with its hash, written in by tools/service-worker-plugin.ts. */
declare const PRECACHE: PrecacheEntry[]

// Before the listener that precaching adds: what is there now is the version before, and nothing else.
self.addEventListener('install', (event) => {
  const current = new Set(PRECACHE.map((entry) => (typeof entry === 'string' ? entry : entry.url)))
  event.waitUntil(keepEarlierAssets(caches, cacheNames.precache, current, Date.now()))
})
self.addEventListener('activate', (event) => event.waitUntil(dropOlderAssets(caches)))

// Whatever was built is there offline, lazy chunks too: a screen first opened in the forest has no other source.
precacheAndRoute(PRECACHE)
cleanupOutdatedCaches()

// Any address is the app, except what only a server can answer.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(?:healthz|readyz|metrics|v1\/.*)$/],
  }),
)

// An asset that is not of this version belongs to the one before, and to a page that is still open from it.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isAsset(url.href),
  async ({ request }) => (await findEarlierAsset(caches, request)) ?? fetch(request),
)

// The first install serves the page that is already open, so its lazy screens come from the cache from then on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A reminder says one word; a tap on it leads to the app, and to its lock.
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openApp())
})

async function openApp(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  await (open ? open.focus() : self.clients.openWindow('/'))
}

// A new version waits. It takes over when the page asks, after the page has locked, and never under an open form.
self.addEventListener('message', (event) => {
  if (isSkipWaiting(event.data)) void self.skipWaiting()
})
