import type { ChildPicture } from '../../domain/plan/plan-pack.ts'
import type { Words } from '../../domain/words.ts'

/** Our own drawings, as strokes in a square of 48. Simple enough to be understood in the dark and drawn by hand. */
export const childPictures: Readonly<
  Record<ChildPicture, { readonly paths: readonly string[]; readonly alt: Words }>
> = {
  teddy: {
    paths: [
      'M13 21a11 11 0 1 0 22 0a11 11 0 1 0 -22 0',
      'M9.5 10a4.5 4.5 0 1 0 9.0 0a4.5 4.5 0 1 0 -9.0 0',
      'M29.5 10a4.5 4.5 0 1 0 9.0 0a4.5 4.5 0 1 0 -9.0 0',
      'M19.2 19a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0',
      'M27.2 19a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0',
      'M21 25.5c2 2 4 2 6 0',
      'M15 29.5c-4 4-5 9-5 14h28c0-5-1-10-5-14',
      'M24 35v4',
    ],
    alt: { sv: 'En nalle', en: 'A teddy bear' },
  },
  sun: {
    paths: [
      'M15 24a9 9 0 1 0 18 0a9 9 0 1 0 -18 0',
      'M24 4v6M24 38v6M4 24h6M38 24h6M10 10l4.5 4.5M33.5 33.5l4.5 4.5M38 10l-4.5 4.5M14.5 33.5l-4.5 4.5',
    ],
    alt: { sv: 'En sol', en: 'A sun' },
  },
  talk: {
    paths: [
      'M6 8h22a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H15l-6 6v-6H6a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3z',
      'M36 18h6a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-2v6l-6-6H23a3 3 0 0 1-3-3v-2',
      'M10 14h14M10 18.5h9',
    ],
    alt: { sv: 'Två som pratar', en: 'Two people talking' },
  },
  school: {
    paths: [
      'M6 42V22l18-12 18 12v20z',
      'M20 42V31h8v11',
      'M20.5 22a3.5 3.5 0 1 0 7.0 0a3.5 3.5 0 1 0 -7.0 0',
      'M24 20v2l1.5 1',
      'M12 29h3M12 35h3M33 29h3M33 35h3',
      'M24 10V3l7 2.5-7 2.5',
    ],
    alt: { sv: 'En skola', en: 'A school' },
  },
  door: {
    paths: [
      'M10 43V6h20v37',
      'M5 43h30',
      'M25 25a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
      'M33 24h11M39 18.5l5.5 5.5-5.5 5.5',
    ],
    alt: { sv: 'En dörr och en pil ut', en: 'A door and an arrow out' },
  },
  word: {
    paths: [
      'M7 8h34a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H22l-9 8v-8H7a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3z',
      'M24 12.5l2.2 4.7 5.1 .6-3.8 3.5 1 5.1-4.5-2.5-4.5 2.5 1-5.1-3.8-3.5 5.1-.6z',
    ],
    alt: { sv: 'Ett ord att känna igen', en: 'A word to know' },
  },
  house: {
    paths: ['M5 23L24 7l19 16', 'M10 20v22h28V20', 'M20 42V29h8v13', 'M33 15V8h4v10'],
    alt: { sv: 'Ett hus hos någon', en: 'Somebody’s house' },
  },
  phone: {
    paths: [
      'M15 4h18a3 3 0 0 1 3 3v34a3 3 0 0 1-3 3H15a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
      'M12 10h24M12 36h24',
      'M23.1 40a0.9 0.9 0 1 0 1.8 0a0.9 0.9 0 1 0 -1.8 0',
      'M18 18h2v9M17 27h4.5',
      'M24 18h2v9M23 27h4.5',
      'M29 19c2-2 4.5 .5 3 3l-3.5 5h4',
    ],
    alt: { sv: 'En telefon', en: 'A telephone' },
  },
  heart: {
    paths: [
      'M24 41C12 32 5 25 5 16.5 5 10 10 6.5 14.5 6.5c4 0 7.5 2.5 9.5 6.5 2-4 5.5-6.5 9.5-6.5C38 6.5 43 10 43 16.5 43 25 36 32 24 41z',
    ],
    alt: { sv: 'Ett hjärta', en: 'A heart' },
  },
  hand: {
    paths: [
      'M14 26V12a2.5 2.5 0 0 1 5 0v11',
      'M19 22V7a2.5 2.5 0 0 1 5 0v15',
      'M24 22V8a2.5 2.5 0 0 1 5 0v15',
      'M29 23V12a2.5 2.5 0 0 1 5 0v17c0 9-5 14-11.5 14S12 39 9.5 33L6 26c-1.5-3.5 2.5-5.5 4.5-2.5L14 28',
    ],
    alt: { sv: 'En hand som säger stopp', en: 'A hand that says stop' },
  },
}
