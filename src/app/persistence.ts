import { requestPersistence as request } from '../storage/free-space.ts'

/** Asks the browser never to clear what is saved. From a tap, because browsers want one. */
export function requestPersistence(): Promise<boolean> {
  return request({ persistence: navigator.storage })
}
