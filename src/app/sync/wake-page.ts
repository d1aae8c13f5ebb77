/** Looks for the server when there is a network again, or somebody picks the tablet up: no browser but one does so by itself. */
export function wakeOnReturn(page: Window): (wake: () => void) => () => void {
  const { document } = page
  return (wake) => {
    const seen = () => {
      if (document.visibilityState === 'visible') wake()
    }
    page.addEventListener('online', wake)
    document.addEventListener('visibilitychange', seen)
    return () => {
      page.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', seen)
    }
  }
}
