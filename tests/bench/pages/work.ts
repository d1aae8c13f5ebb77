/** The same work for everyone measured. Times are taken in the page, where a person waits for them. */
export interface Contestant {
  /** Opens the database of this origin, making it when it is not there. Returns the milliseconds it took. */
  readonly open: () => Promise<number>
  /** Saves answers one after the other, each when the one before is acknowledged. Returns the milliseconds of each. */
  readonly saveAnswers: (asked: { readonly caseNumber: number; readonly count: number }) => Promise<number[]>
  readonly fillCases: (count: number) => Promise<number>
  readonly listCases: () => Promise<Measured>
  readonly openCase: (caseNumber: number) => Promise<Measured>
}

export interface Measured {
  readonly ms: number
  /** How many came back: a fast answer to another question is no answer. */
  readonly count: number
}

declare global {
  interface Window {
    contestant?: Contestant
  }
}

const NOTES = [
  '',
  'Sa det först efter en stund, och ville sedan inte gå vidare.',
  'Svarade nej, men berättade om en händelse i våras som passar hit.',
  'Osäker på årtalet; det var vintern då vägen var avstängd.',
]

export interface AnswerText {
  readonly item: string
  readonly value: 'yes' | 'no' | 'unknown' | 'declined' | 'notAsked'
  readonly note: string
}

/** The answers everyone saves, in the same order. */
export function answerText(n: number): AnswerText {
  const values = ['yes', 'no', 'unknown', 'declined', 'notAsked'] as const
  return { item: `q${n % 19}`, value: values[n % 5] ?? 'no', note: NOTES[n % 4] ?? '' }
}

export interface CaseText {
  readonly title: string
  readonly names: readonly string[]
  readonly personnummer: string
  readonly caseNumber: string
  readonly nextStep: string
  readonly nextStepOn: string
}

/** What a list shows of a case. */
export function caseText(n: number): CaseText {
  return {
    title: `Ärende ${n}`,
    names: [`Förnamn${n} Efternamnsson`, `Annan${n} Annansson`],
    personnummer: `1980${String((n % 12) + 1).padStart(2, '0')}01-${String(n % 10_000).padStart(4, '0')}`,
    caseNumber: `SN 2026-${n}`,
    nextStep: 'assess',
    nextStepOn: '2026-12-01',
  }
}

export async function timed(work: () => Promise<number>): Promise<Measured> {
  const start = performance.now()
  const count = await work()
  return { ms: performance.now() - start, count }
}

export async function timeEach(count: number, save: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const start = performance.now()
    await save(n)
    times.push(performance.now() - start)
  }
  return times
}

/** 32 hex characters, the same for the same number. */
export function idOf(kind: string, n: number): string {
  return `${kind}${n.toString(16)}`.padStart(32, '0')
}

export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
