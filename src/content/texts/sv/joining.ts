import { admission } from './admission.ts'
import { syncErrors } from './sync-errors.ts'

/** A new tablet in an organisation that there is already. */
export const joining = {
  admission,
  errors: syncErrors,
  unknownError: (code: string) => `Det gick inte (${code}). Inget är ändrat. Försök igen.`,
  title: 'Gå med i en organisation',
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
} as const
