/** Own words for what every licensed, judged instrument needs and never does. */
export const needs = {
  sv: 'Instrumentet är licensierat. Organisationen behöver manual och utbildad bedömare. Här finns bara stommen: platser, våra egna korta ord och dina slutsatser.',
  en: 'The instrument is licensed. The organisation needs the manual and a trained assessor. Only the frame is here: places, our own short words and your conclusions.',
} as const

export const windows = {
  sv: 'Varje faktor bedöms två gånger: nu och tidigare. Hur lång tid som är nu står i manualen och är inte bekräftat här.',
  en: 'Each factor is judged twice: now and before. How long now lasts is in the manual and is not confirmed here.',
} as const

export const familyTerms = {
  sv: 'Upphovsrätten tillhör upphovspersonerna. Manual och utbildning krävs. Ingen text ur manualen finns här.',
  en: 'The copyright belongs to the authors. Manual and training are required. No text of the manual is included.',
} as const

/** A result from somebody else’s form can be written in instead. */
export const readOff = {
  form: {
    sv: 'Skriv in slutsatserna som de står, vem som gjorde bedömningen, när, och var du läste dem.',
    en: 'Write in the conclusions as they stand, who made the assessment, when, and where you read them.',
  },
} as const

export const after = {
  suggests: [],
  tasks: [
    {
      id: 'child-protection-assessment',
      text: {
        sv: 'Barnets skyddsbedömning: gör eller begär den genast',
        en: 'The child’s protection assessment: make or request it at once',
      },
      dueInDays: 0,
      when: { item: 'likely-victims', option: 'children' },
    },
  ],
} as const

export const own = {
  id: 'own',
  title: 'Vår egen fråga, ingår inte i formuläret',
  readOn: '2026-11-22',
} as const
