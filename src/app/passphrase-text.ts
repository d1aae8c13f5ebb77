/** The passphrase as it is hashed: composed letters, one space between words. `Å` typed two ways is one letter. */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/gu, ' ')
}
