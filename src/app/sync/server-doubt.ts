const DOUBTS: ReadonlySet<string> = new Set([
  'log-forked',
  'log-broken',
  'log-signature',
  'log-forbidden',
  'log-withheld',
  'entry-damaged',
  'own-claimed',
])

/** Whether what a server shows cannot be right: no waiting mends that, and whoever runs it has to hear of it. */
export function isServerInDoubt(problem: string | undefined): boolean {
  if (problem === undefined) return false
  return DOUBTS.has(problem) || problem.startsWith('feed-') || problem.startsWith('chain-')
}
