/** Addresses and places, behind their own lock. */
export const places = {
  locations: 'Platser och adresser',
  locationsSealed: 'Låst en gång till. Öppna med lösenfrasen.',
  locationsLead: 'Syns aldrig i listor, utskrifter eller sökningar. Stängs igen efter två minuter.',
  locationsOpen: 'Visa',
  locationsClose: 'Stäng',
  location: {
    address: 'Adress',
    shelter: 'Skyddat boende',
    school: 'Skola och förskola',
    avoidPlaces: 'Platser att undvika',
    contactPlace: 'Plats eller adress för säker kontakt',
  },
} as const
