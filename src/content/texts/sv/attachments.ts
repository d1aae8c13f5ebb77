/** Papers and pictures that lie sealed in a case. */
export const attachments = {
  title: 'Dokument',
  add: 'Lägg till ett dokument eller en bild',
  addHint:
    'PDF eller foto, högst 2 MB. Ett foto ritas om: plats och tid som kameran har skrivit i det följer inte med.',
  saving: (done: number, of: number) => `Sparar del ${done} av ${of}.`,
  saved: 'Dokumentet är sparat på surfplattan.',
  untitled: 'Dokument utan namn',
  show: 'Visa',
  save: 'Spara som fil',
  saveHint: 'En sparad fil ligger utanför Lyktas skydd. Ta bort den när du har läst den.',
  fileName: 'anteckning.pdf',
  remove: 'Ta bort',
  removeReason: 'Varför tar du bort det?',
  errors: {
    'attachment-too-large':
      'Dokumentet är för stort. Inget är sparat. Lägg det i kommunens system och skriv här var det finns.',
    'attachment-type-unknown': 'Det går att lägga till PDF och foton. Inget är sparat.',
    'attachment-unreadable': 'Bilden går inte att läsa. Inget är sparat. Ta gärna ett nytt foto.',
    'attachment-incomplete':
      'Allt i dokumentet har inte kommit till den här surfplattan än. Det kommer när surfplattorna har haft kontakt med servern.',
    'attachment-damaged':
      'Dokumentet har skadats och visas inte. Resten av ärendet är helt. Be den som lade in det att göra det igen.',
  },
} as const
