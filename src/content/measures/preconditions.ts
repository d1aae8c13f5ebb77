import type { CatalogueMeasure } from '../../domain/bridge/measure.ts'

type Precondition = CatalogueMeasure['precondition']

/** What many measures have in common. One that differs writes its own. */
export const byAgreement = {
  policeReport: 'notNeeded',
  consent: 'person',
  decision: 'none',
  note: {
    sv: 'Personen vill. Ingen polisanmälan behövs.',
    en: 'The person wants it. No police report is needed.',
  },
} as const satisfies Precondition

export const byOwnWork = {
  policeReport: 'notNeeded',
  consent: 'notNeeded',
  decision: 'none',
  note: {
    sv: 'Ingår i ert uppdrag. Ingen polisanmälan behövs.',
    en: 'Part of your own work. No police report is needed.',
  },
} as const satisfies Precondition

export const bySocialDecision = {
  policeReport: 'notNeeded',
  consent: 'person',
  decision: 'socialServices',
  note: {
    sv: 'Personen vill, och socialtjänsten beslutar. Ingen polisanmälan behövs.',
    en: 'The person wants it, and social services decide. No police report is needed.',
  },
} as const satisfies Precondition

export const withConsentToShare = {
  policeReport: 'notNeeded',
  consent: 'person',
  decision: 'none',
  note: {
    sv: 'Samtycke till vad som får sägas, och till vem. Ingen polisanmälan behövs.',
    en: 'Consent to what may be said, and to whom. No police report is needed.',
  },
} as const satisfies Precondition

export const askingPolice = {
  policeReport: 'notNeeded',
  consent: 'person',
  decision: 'none',
  note: {
    sv: 'Samtycke, eller en annan laglig grund att lämna uppgifter till polisen. Ingen anmälan behövs.',
    en: 'Consent, or another lawful ground to give information to the police. No report is needed.',
  },
} as const satisfies Precondition

export const byApplication = {
  policeReport: 'notNeeded',
  consent: 'person',
  decision: 'authority',
  note: {
    sv: 'Personen ansöker, och myndigheten prövar. En anmälan är inget krav, men kan ge stöd.',
    en: 'The person applies and the authority decides. A report is not required but can help.',
  },
} as const satisfies Precondition

export const afterReport = {
  policeReport: 'needed',
  consent: 'notNeeded',
  decision: 'authority',
  note: {
    sv: 'Bygger på en polisanmälan. Personen behöver få veta det lugnt, utan att bli pressad.',
    en: 'Builds on a police report. The person needs to know this calmly, without being pushed.',
  },
} as const satisfies Precondition

export const usuallyAfterReport = {
  policeReport: 'unknown',
  consent: 'person',
  decision: 'authority',
  note: {
    sv: 'Brukar förutsätta en polisanmälan. Fråga vad som gäller hos er.',
    en: 'Usually presupposes a police report. Ask what holds where you are.',
  },
} as const satisfies Precondition

export const byPerpetrator = {
  policeReport: 'notNeeded',
  consent: 'perpetrator',
  decision: 'none',
  note: {
    sv: 'Utövaren vill. Egen handläggare och egen akt, skild från den utsattas.',
    en: 'The person using violence wants it. A worker and a file of their own, apart from the other.',
  },
} as const satisfies Precondition

export const byCareStaff = {
  policeReport: 'notNeeded',
  consent: 'person',
  decision: 'none',
  note: {
    sv: 'Personen vill. Vården bedömer. Ingen polisanmälan behövs.',
    en: 'The person wants it, and care staff assess. No police report is needed.',
  },
} as const satisfies Precondition
