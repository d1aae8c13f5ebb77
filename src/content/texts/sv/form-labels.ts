/** What every form has beside its own words, in the files that other programs read. */
export const formLabels = {
  // A file that was saved earlier is known again by these words.
  column: 'Svenska (sv)',
  yes: 'Ja',
  no: 'Nej',
  unknown: 'Vet ej',
  declined: 'Vill inte svara',
  notAsked: 'Inte frågad',
  factor: { present: 'J', partial: 'D', absent: 'N', insufficient: '–' },
  importance: { high: 'Hög', some: 'Viss', little: 'Låg' },
  current: 'Nu',
  past: 'Tidigare',
  relevance: 'Betydelse',
  source: 'Källa',
  on: 'Dag',
} as const
