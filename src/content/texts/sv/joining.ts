import { admission } from './admission.ts'
import { syncErrors } from './sync-errors.ts'

/** A new tablet in an organisation that there is already. */
export const joining = {
  admission,
  errors: syncErrors,
  unknownError: (code: string) => `Det gick inte (${code}). Inget är ändrat. Försök igen.`,
  preparing: 'Gör i ordning …',
  codeLead:
    'Be kollegan som sköter era surfplattor öppna Mer, Personer och surfplattor, Släpp in en surfplatta, och skriva den här koden:',
  code: 'Din kod',
  waiting: 'Väntar på kollegan. Lämna skärmen öppen.',
  answered: 'Kollegan har släppt in dig. Skriv koden som står på kollegans surfplatta.',
  organisationCode: 'Kod från kollegan',
  organisationCodeHint: '16 tecken. Mellanslag och stora bokstäver spelar ingen roll.',
  finish: 'Gå med',
  finishing: 'Hämtar era ärenden …',
  cancel: 'Avbryt',
  beside: 'Om ni sitter bredvid varandra',
  remote: {
    title: 'Med en länk',
    lead: 'Ring kollegan som skickade länken. Skriv talet som kollegan läser upp. Ha kvar samtalet tills du är inne.',
    link: 'Länken du fick',
    linkHint: 'Klistra in hela länken.',
    code: 'Talet från kollegan',
    codeHint: '8 siffror.',
    begin: 'Fortsätt',
    proving: 'Väntar på kollegans surfplatta …',
    proved: 'Talet stämmer, åt båda hållen. Kollegan släpper in dig nu. Ärendena hämtas sedan av sig själva.',
  },
  offline: {
    title: 'Utan nät',
    noServer:
      'Ingen kontakt med servern just nu. Kollegan kan släppa in dig utan nät. Gör som det står under Utan nät.',
    showLead:
      '1. Kollegan läser av det här rutmönstret med kameran på sin surfplatta, vid Kod från den nya surfplattan.',
    save: 'Spara som fil i stället',
    saved: 'Filen är klar. Flytta den till kollegans surfplatta. Jämför sedan koden ovan.',
    asSigns: 'Visa tecknen',
    request: 'Tecken att skriva',
    takeLead: '2. Kollegan sparar en fil åt dig. Läs in den här, och skriv koden från kollegans skärm.',
    file: 'Filen från kollegan',
    finishing: 'Läser in era ärenden …',
    after: 'Allt i filen är låst och öppnas bara på den här surfplattan.',
  },
} as const
