/**
 * What others wrote, as many events of one case to a row as came together, and where each of their chains ends. Rows
 * from before stay in `log`, where they are read as ever. An app from before this reads only those: it finds a gap in
 * a chain, takes nothing in and sends nothing on, until it is updated.
 */
export const v3 = {
  segments: 'seq, [keyId+seq]',
  chains: 'device',
} as const
