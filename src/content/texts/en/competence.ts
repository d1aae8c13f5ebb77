/** What the organisation is told of who has practised; never how it went. */
export const competence = {
  title: 'Practised in the organisation',
  lead: 'Who has practised what, and when. No answers and no result. Everyone in the organisation sees the same list.',
  none: 'Nobody has shown anything yet. It is done under Practise, by whoever practised.',
  silent: 'Whoever is not here may have practised all the same. Each chooses what is shown.',
  tellTitle: 'Show the organisation',
  tellLead:
    'Do you want your manager to see that you have practised? Then your name, what you practised and the day are added to the log of the organisation. No answers. It cannot be taken back.',
  tellNone: 'You have nothing new to show.',
  tell: (n: number) => (n === 1 ? 'Show one line' : `Show ${n} lines`),
  told: 'Added. It is under More, Practised in the organisation.',
} as const
