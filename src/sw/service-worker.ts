import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { isSkipWaiting } from './skip-waiting.ts'

declare const self: ServiceWorkerGlobalScope
/** Every file of the build with its hash, written in by tools/service-worker-plugin.ts. */
declare const PRECACHE: PrecacheEntry[]

// Whatever was built is there offline, lazy chunks too: a screen first opened in the forest has no other source.
precacheAndRoute(PRECACHE)
cleanupOutdatedCaches()

// Any address is the app, except what only a server can answer.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(?:healthz|readyz|metrics)$/],
  }),
)

// The first install serves the page that is already open, so its lazy screens come from the cache from then on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A new version waits. It takes over when the page asks, after the page has locked, and never under an open form.
self.addEventListener('message', (event) => {
  if (isSkipWaiting(event.data)) void self.skipWaiting()
})
