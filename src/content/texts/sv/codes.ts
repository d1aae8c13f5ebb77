/** Codes that go from one screen to another, by eye, by voice or by camera. */
export const codes = {
  scan: 'Läs av med kameran',
  scanLead: 'Håll rutmönstret framför kameran. Bilden sparas inte.',
  picture: 'Det kameran ser',
  typeInstead: 'Skriv koden i stället',
  close: 'Stäng kameran',
  errors: {
    'camera-refused': 'Lykta får inte använda kameran här. Skriv koden i stället. Det går lika bra.',
    'camera-missing': 'Det finns ingen kamera att använda. Skriv koden i stället. Det går lika bra.',
  },
} as const
