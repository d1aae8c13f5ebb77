/** The smallest module there is: its magic and its version. */
const EMPTY_MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00])

// Asked this way and not by catching what the derivation throws: too little memory must stay an error.
export function canRunWasm(): boolean {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module
  } catch {
    // Taken away by Lockdown Mode on iOS, or by a policy of the organisation.
    return false
  }
}
