import type { places as sv } from '../sv/places.ts'
import type { TextsLike } from '../texts-like.ts'

/** Addresses and places, behind their own lock. */
export const places = {
  locations: 'Places and addresses',
  locationsSealed: 'Locked once more. Open with the passphrase.',
  locationsLead: 'Never shown in lists, prints or searches. Closes again after two minutes.',
  locationsOpen: 'Show',
  locationsClose: 'Close',
  location: {
    address: 'Address',
    shelter: 'Shelter',
    school: 'School and preschool',
    avoidPlaces: 'Places to avoid',
    contactPlace: 'Place or address for safe contact',
  },
} as const satisfies TextsLike<typeof sv>
