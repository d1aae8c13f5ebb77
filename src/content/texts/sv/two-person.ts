/** What one person decides and another has to confirm. */
export const twoPerson = {
  title: 'Väntar på en till',
  lead: 'Det här kan inte göras ogjort. Därför behöver två personer säga samma sak innan det händer.',
  kinds: {
    wipe: 'Töm surfplattan',
    revoked: 'Ta ut för gott',
    role: 'Byt roll',
  },
  toRole: (role: string) => `Ny roll: ${role}.`,
  by: (name: string) => `Föreslaget av ${name}.`,
  byYou: 'Du har föreslagit det. En annan administratör eller arbetsledare behöver bekräfta.',
  somebody: 'någon',
  nameless: 'Surfplatta utan namn',
  confirm: 'Bekräfta',
  confirmLead:
    'När du har bekräftat händer det vid nästa kontakt med servern. Prata med den som föreslog det om du är osäker.',
  yes: 'Ja, bekräfta',
  drop: 'Avstyrk',
  takeBack: 'Ta tillbaka',
  cancel: 'Avbryt',
  needsTwo:
    'En administratör eller arbetsledare till behöver bekräfta innan det händer. Brådskar det kan du pausa surfplattan; det gäller genast.',
  propose: 'Föreslå',
  proposed: 'Föreslaget. Det händer när en till har bekräftat under Väntar på en till.',
  reminder: 'Något väntar på att du bekräftar',
  reminderLead: 'En kollega har föreslagit något som inte kan göras ogjort.',
  look: 'Titta',
} as const
