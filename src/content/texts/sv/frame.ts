export const frame = {
  skip: 'Hoppa till innehållet',
  places: 'Platser',
  today: 'Idag',
  cases: 'Ärenden',
  practice: 'Öva',
  more: 'Mer',
  lock: 'Lås',
  help: 'Vad gör jag här?',
  practising: 'Övning',
  practisingHint: 'Personen finns inte. Inget här hör till ett riktigt ärende.',
  leavePractice: 'Avsluta övningen',
} as const
