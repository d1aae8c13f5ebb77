import Personnummer from 'personnummer'

/** Personnummer or samordningsnummer with a right check digit. Empty is allowed: nobody has to have one. */
export function isPersonnummer(typed: string): boolean {
  return Personnummer.valid(typed.trim(), { allowCoordinationNumber: true, allowInterimNumber: false })
}

/** Twelve digits with a dash, so that one person is found however the number was typed. */
export function longPersonnummer(typed: string): string {
  return new Personnummer(typed.trim()).format(true).replace(/(\d{8})[-+]?(\d{4})/, '$1-$2')
}
