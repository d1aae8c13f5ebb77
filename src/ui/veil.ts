/** Blurs everything the moment the window loses focus, so that an app switcher keeps no readable picture. */
export function startVeil(page: Window): void {
  const { documentElement: root } = page.document
  const veil = () => {
    root.dataset.veiled = 'true'
  }
  const lift = () => {
    delete root.dataset.veiled
  }
  page.addEventListener('blur', () => {
    // A date picker or a print dialog takes the focus too; what is seen then is the app's own.
    if (!page.document.hasFocus()) veil()
  })
  page.addEventListener('focus', lift)
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'hidden') veil()
    else if (page.document.hasFocus()) lift()
  })
  page.addEventListener('pointerdown', lift, { capture: true })
}
