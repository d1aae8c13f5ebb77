/** Sharing a case with another organisation, on either side. */
export const copyHelp = {
  share: {
    what: 'Här delar du en låst kopia av ärendet med en annan enhet eller kommun.',
    how: [
      'Välj vad som ska följa med.',
      'Läs av mottagarens kod, och jämför de fem orden när ni ringer eller ses.',
      'Välj stöd, skriv varför det gäller, och läs igenom det som lämnas ut.',
      'Spara filen och lämna den till mottagaren.',
    ],
    safe: 'Bara mottagarens surfplatta kan öppna filen. Att den är gjord står i ärendet och i loggen.',
  },
  receive: {
    what: 'Här tar du emot ett ärende från en annan enhet eller kommun.',
    how: [
      'Visa koden för avsändaren och jämför de fem orden.',
      'Öppna filen du får.',
      'Jämför avsändarens ord innan du sparar.',
    ],
    safe: 'Kopian blir ett eget ärende hos er. Samma fil ger aldrig två ärenden.',
  },
} as const
