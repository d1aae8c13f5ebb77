interface ScriptRules {
  readonly createScriptURL: (address: string) => string | null
}

declare global {
  interface Window {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: ScriptRules) => unknown }
  }
}

/**
 * Under Trusted Types an address of code is refused until a policy has looked at it. Ours is the default one, so it
 * stands before every place that takes such an address, in libraries too, and no call has to remember it. It knows
 * the service worker and the hashed files of the build, and it makes no HTML and no code out of text, so those stay
 * refused. Called once, before anything starts a worker: a second policy of the name is an error by design.
 */
export function trustOwnScripts(page: Window): void {
  const home = page.location.origin
  page.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, home) ? address : null),
  })
}

export function isOwnScript(address: string, home: string): boolean {
  if (!URL.canParse(address, home)) return false
  const url = new URL(address, home)
  if (url.origin !== home || url.search !== '') return false
  return url.pathname === '/sw.js' || /^\/assets\/[\w.-]+\.js$/.test(url.pathname)
}
