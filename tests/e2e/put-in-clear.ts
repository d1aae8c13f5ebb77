/** Written in clear by the test itself, to show that the scan finds what is there to be found. */
export const CONTROL = 'kontroll-b7e1c2d94f-i-klartext'

/** Runs in the page: a record that is not sealed, in a database of its own. */
export function putInClear(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('control', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('plain')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('plain', 'readwrite', { durability: 'strict' })
      transaction.objectStore('plain').put(text, 'key')
      transaction.oncomplete = () => resolve()
    }
  })
}
