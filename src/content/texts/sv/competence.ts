/** What the organisation is told of who has practised; never how it went. */
export const competence = {
  title: 'Övat i organisationen',
  lead: 'Vem som har övat på vad, och när. Inga svar och inget resultat. Alla i organisationen ser samma lista.',
  none: 'Ingen har visat något än. Den som har övat gör det under Öva.',
  silent: 'Den som inte står här kan ha övat ändå. Var och en väljer själv vad som visas.',
  tellTitle: 'Visa för organisationen',
  tellLead:
    'Vill du att chefen ser att du har övat? Då lägger Lykta ditt namn, vad du övat på och dagen i organisationens logg. Inga svar. Det går inte att ta tillbaka.',
  tellNone: 'Du har inget nytt att visa.',
  tell: (n: number) => (n === 1 ? 'Visa en rad' : `Visa ${n} rader`),
  told: 'Tillagt. Det syns under Mer, Övat i organisationen.',
} as const
