import { vi } from 'vitest'

/** Runs `work` as in a browser that knows neither Ed25519 nor X25519. */
export async function withoutEd25519(work: () => Promise<void>): Promise<void> {
  const refuse = (name: 'generateKey' | 'importKey', algorithmAt: number) => {
    const real = crypto.subtle[name].bind(crypto.subtle) as (...given: unknown[]) => Promise<unknown>
    const poor = async (...given: unknown[]) => {
      if (given[algorithmAt] === 'Ed25519' || given[algorithmAt] === 'X25519')
        throw new DOMException('Unrecognized name.', 'NotSupportedError')
      return real(...given)
    }
    return vi.spyOn(crypto.subtle, name).mockImplementation(poor as never)
  }
  const spies = [refuse('generateKey', 0), refuse('importKey', 2)]
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** Runs `work` as in a browser where WebAssembly is blocked. */
export async function withoutWasm(work: () => Promise<void>): Promise<void> {
  vi.stubGlobal('WebAssembly', undefined)
  try {
    await work()
  } finally {
    vi.unstubAllGlobals()
  }
}
