import type { ChecklistPack } from '../../domain/follow-up/checklist-pack.ts'
import { sources } from './sources.ts'

/** Before anyone goes to a protected place. Switching off the position is not enough. */
export const deviceSweep = {
  format: 1,
  id: 'enhetskoll',
  version: '1.0.0',
  title: { sv: 'Enhetskoll före transport', en: 'Device check before transport' },
  lead: {
    sv: 'Gå igenom allt som följer med, en sak i taget. Att stänga av platsdelning räcker inte: stäng av apparaten, lämna den eller töm den. Skriv under innan bilen går.',
    en: 'Go through everything that comes along, one thing at a time. Switching off location sharing is not enough: switch the device off, leave it or clear it. Sign before the car leaves.',
  },
  sources,
  verifiedOn: '2026-11-22',
  parts: [
    {
      id: 'personen',
      title: { sv: 'Personens egna saker', en: 'The person’s own things' },
      items: [
        {
          id: 'personen.telefon',
          text: {
            sv: 'Telefonen är avstängd, kvarlämnad eller tömd. Vem äger abonnemanget?',
            en: 'The phone is off, left behind or cleared. Who owns the subscription?',
          },
          sources: ['TRY', 'TEK'],
          confidence: 'confirmed',
        },
        {
          id: 'personen.klocka',
          text: {
            sv: 'Klocka, hörlurar och träningsarmband.',
            en: 'Watch, earphones and fitness band.',
          },
          sources: ['TEK'],
          confidence: 'likely',
        },
        {
          id: 'personen.dator',
          text: {
            sv: 'Dator och surfplatta.',
            en: 'Computer and tablet.',
          },
          sources: ['TRY'],
          confidence: 'confirmed',
        },
        {
          id: 'personen.familj',
          text: {
            sv: 'Utloggad ur familjegrupp, hitta-tjänst och delade konton, från en säker apparat.',
            en: 'Signed out of family group, find-my service and shared accounts, from a safe device.',
          },
          sources: ['TEK'],
          confidence: 'confirmed',
        },
      ],
    },
    {
      id: 'barnen',
      title: { sv: 'Barnens saker', en: 'The children’s things' },
      items: [
        {
          id: 'barnen.platta',
          text: {
            sv: 'Surfplatta och lärplatta. Titta i ryggsäcken.',
            en: 'Tablet and school tablet. Look in the rucksack.',
          },
          why: {
            sv: 'En glömd surfplatta i en ryggsäck har avslöjat var ett boende ligger.',
            en: 'A forgotten tablet in a rucksack has given a shelter away.',
          },
          sources: ['S0'],
          confidence: 'confirmed',
        },
        {
          id: 'barnen.telefon',
          text: {
            sv: 'Telefoner, också gamla utan abonnemang.',
            en: 'Phones, also old ones without a subscription.',
          },
          sources: ['TRY'],
          confidence: 'confirmed',
        },
        {
          id: 'barnen.klocka',
          text: {
            sv: 'Barnklocka med gps.',
            en: 'Child’s watch with gps.',
          },
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'barnen.konsol',
          text: {
            sv: 'Spelkonsol och spelkonton. Vem ser att barnet är inloggat?',
            en: 'Game console and accounts. Who sees that the child is online?',
          },
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'barnen.leksaker',
          text: {
            sv: 'Leksaker och gosedjur: spårbricka, uppkopplad leksak.',
            en: 'Toys and soft animals: tracker tag, connected toy.',
          },
          sources: ['own'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'vaskan',
      title: { sv: 'Väskor och kläder', en: 'Bags and clothes' },
      items: [
        {
          id: 'vaskan.brickor',
          text: {
            sv: 'Känn efter spårbrickor i foder, fickor, vagn och nyckelknippa.',
            en: 'Feel for tracker tags in linings, pockets, pram and key ring.',
          },
          sources: ['TEK'],
          confidence: 'likely',
        },
        {
          id: 'vaskan.namn',
          text: {
            sv: 'Skolans eller föreningens namn på kläder och väskor.',
            en: 'The name of school or club on clothes and bags.',
          },
          sources: ['S0'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'bilen',
      title: { sv: 'Bilen', en: 'The car' },
      items: [
        {
          id: 'bilen.app',
          text: {
            sv: 'Bilens egen app och uppkoppling. Vem är ägare i appen?',
            en: 'The car’s own app and connection. Who is the owner in the app?',
          },
          sources: ['TEK'],
          confidence: 'likely',
        },
        {
          id: 'bilen.sparare',
          text: {
            sv: 'Spårsändare i eller under bilen. Ta helst en annan bil.',
            en: 'A tracker in or under the car. Preferably take another car.',
          },
          sources: ['TEK'],
          confidence: 'likely',
        },
        {
          id: 'bilen.betalning',
          text: {
            sv: 'Parkeringsapp, trängselskatt, laddkort, bensinkort.',
            en: 'Parking app, congestion tax, charging card, fuel card.',
          },
          sources: ['own'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'konton',
      title: { sv: 'Konton och kort', en: 'Accounts and cards' },
      items: [
        {
          id: 'konton.bank',
          text: {
            sv: 'Bankkort och delat konto: köp syns med ort.',
            en: 'Bank card and shared account: purchases show the place.',
          },
          sources: ['TRY'],
          confidence: 'likely',
        },
        {
          id: 'konton.kort',
          text: {
            sv: 'Butikskort, busskort och kvitton i mejlen.',
            en: 'Store card, bus card and receipts by e-mail.',
          },
          sources: ['own'],
          confidence: 'likely',
        },
        {
          id: 'konton.vard',
          text: {
            sv: '1177 och e-recept: ombud och vårdnadshavare ser besök.',
            en: '1177 and prescriptions: proxies and guardians see visits.',
          },
          sources: ['own'],
          confidence: 'likely',
        },
        {
          id: 'konton.bilder',
          text: {
            sv: 'Bilder med plats, sociala medier, delade album.',
            en: 'Pictures with place, social media, shared albums.',
          },
          sources: ['TEK'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'vi',
      title: { sv: 'Vi som kör', en: 'We who drive' },
      items: [
        {
          id: 'vi.telefon',
          text: {
            sv: 'Vår telefon och surfplatta: ingen platsdelning, ingen adress i kalendern.',
            en: 'Our phone and tablet: no location sharing, no address in the calendar.',
          },
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'vi.bil',
          text: {
            sv: 'Omärkt bil. Navigatorns historik tömd.',
            en: 'Unmarked car. The navigator’s history cleared.',
          },
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'vi.boendet',
          text: {
            sv: 'Boendet vet när vi kommer och vad som är genomgånget.',
            en: 'The shelter knows when we come and what has been gone through.',
          },
          sources: ['TRY'],
          confidence: 'likely',
        },
      ],
    },
  ],
} as const satisfies ChecklistPack
