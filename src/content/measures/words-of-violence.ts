import type { TopicWords } from '../../domain/bridge/topic-words.ts'

/** Topics about what has been done, and about the one who does it. Work texts: the reader is the worker. */
export const wordsOfViolence = {
  dangerNow: {
    name: { sv: 'Fara just nu', en: 'Danger now' },
    present: { sv: 'någon kan vara i fara nu', en: 'someone may be in danger now' },
    unknown: {
      sv: 'det är inte känt om någon är i fara nu',
      en: 'it is not known whether someone is in danger now',
    },
  },
  strangulation: {
    name: { sv: 'Tryck mot halsen', en: 'Pressure on the neck' },
    present: { sv: 'det har varit tryck mot halsen', en: 'there has been pressure on the neck' },
    unknown: {
      sv: 'det är inte känt om det har varit tryck mot halsen',
      en: 'it is not known whether there has been pressure on the neck',
    },
  },
  firearm: {
    name: { sv: 'Skjutvapen', en: 'Firearm' },
    present: { sv: 'det finns skjutvapen inom räckhåll', en: 'there is a firearm within reach' },
    unknown: {
      sv: 'det är inte känt om det finns skjutvapen',
      en: 'it is not known whether there is a firearm',
    },
  },
  threatToKill: {
    name: { sv: 'Hot om att döda', en: 'Threat to kill' },
    present: { sv: 'utövaren har hotat att döda', en: 'there has been a threat to kill' },
    unknown: {
      sv: 'det är inte känt om det har funnits hot om att döda',
      en: 'it is not known whether there has been a threat to kill',
    },
  },
  fearsForLife: {
    name: { sv: 'Rädd för sitt liv', en: 'Fears for life' },
    present: { sv: 'personen är rädd för sitt liv', en: 'the person fears for life' },
    unknown: { sv: 'det är inte känt hur rädd personen är', en: 'it is not known how afraid the person is' },
  },
  weapon: {
    name: { sv: 'Annat vapen eller föremål', en: 'Other weapon or object' },
    present: {
      sv: 'ett vapen eller farligt föremål har funnits med',
      en: 'a weapon or dangerous object has been involved',
    },
    unknown: {
      sv: 'det är inte känt om något vapen har funnits med',
      en: 'it is not known whether a weapon has been involved',
    },
  },
  childThreatened: {
    name: { sv: 'Barn hotat', en: 'Child threatened' },
    present: { sv: 'ett barn kan vara i fara', en: 'a child may be in danger' },
    unknown: {
      sv: 'det är inte känt om något barn är hotat',
      en: 'it is not known whether a child is threatened',
    },
  },
  noSafePlace: {
    name: { sv: 'Trygg plats saknas', en: 'No safe place' },
    present: { sv: 'det saknas en trygg plats', en: 'a safe place is missing' },
    unknown: {
      sv: 'det är inte känt om det finns en trygg plats',
      en: 'it is not known whether there is a safe place',
    },
  },
  injuries: {
    name: { sv: 'Skador', en: 'Injuries' },
    present: { sv: 'någon är skadad eller behöver vård', en: 'someone is hurt or needs care' },
    unknown: {
      sv: 'det är inte känt om någon behöver vård',
      en: 'it is not known whether someone needs care',
    },
  },
  ownSuicide: {
    name: { sv: 'Tankar på att inte vilja leva', en: 'Thoughts of not wanting to live' },
    present: {
      sv: 'personen har eller har haft tankar på att inte vilja leva',
      en: 'the person has or has had thoughts of not wanting to live',
    },
    unknown: {
      sv: 'det är inte känt om personen har tankar på att inte vilja leva',
      en: 'it is not known whether the person has thoughts of not wanting to live',
    },
  },
  suicidePerpetrator: {
    name: { sv: 'Utövarens självmordshot', en: 'The other’s threats of suicide' },
    present: { sv: 'utövaren har talat om att ta sitt liv', en: 'the other has talked of suicide' },
    unknown: {
      sv: 'det är inte känt om utövaren har talat om att ta sitt liv',
      en: 'it is not known whether the other has talked of suicide',
    },
  },
  escalation: {
    name: { sv: 'Våldet ökar', en: 'The violence increases' },
    present: {
      sv: 'våldet har blivit värre eller kommer oftare',
      en: 'the violence has become worse or more frequent',
    },
    unknown: { sv: 'det är inte känt om våldet ökar', en: 'it is not known whether the violence increases' },
  },
  physicalViolence: {
    name: { sv: 'Fysiskt våld', en: 'Physical violence' },
    present: { sv: 'det förekommer fysiskt våld', en: 'there is physical violence' },
    unknown: {
      sv: 'det är inte känt om det förekommer fysiskt våld',
      en: 'it is not known whether there is physical violence',
    },
  },
  sexualViolence: {
    name: { sv: 'Sexuellt våld', en: 'Sexual violence' },
    present: { sv: 'det förekommer sexuellt våld', en: 'there is sexual violence' },
    unknown: {
      sv: 'det är inte känt om det förekommer sexuellt våld',
      en: 'it is not known whether there is sexual violence',
    },
  },
  pregnancy: {
    name: { sv: 'Graviditet', en: 'Pregnancy' },
    present: { sv: 'det finns eller har funnits en graviditet', en: 'there is or has been a pregnancy' },
    unknown: {
      sv: 'det är inte känt om det finns en graviditet',
      en: 'it is not known whether there is a pregnancy',
    },
  },
  childExposed: {
    name: { sv: 'Barn som har varit nära våld', en: 'Child close to violence' },
    present: { sv: 'ett barn har sett, hört eller utsatts', en: 'a child has seen, heard or been exposed' },
    unknown: {
      sv: 'det är inte känt vad barnen har varit med om',
      en: 'it is not known what the children have been through',
    },
  },
  separation: {
    name: { sv: 'Separation', en: 'Separation' },
    present: { sv: 'en separation är nära eller har nyss skett', en: 'a separation is near or recent' },
    unknown: {
      sv: 'det är inte känt om en separation är på väg',
      en: 'it is not known whether a separation is coming',
    },
  },
  stalking: {
    name: { sv: 'Följer eller bevakar', en: 'Follows or watches' },
    present: {
      sv: 'utövaren följer, bevakar eller söker upp',
      en: 'the other follows, watches or seeks out',
    },
    unknown: {
      sv: 'det är inte känt om utövaren följer eller bevakar',
      en: 'it is not known whether the other follows or watches',
    },
  },
  whereaboutsKnown: {
    name: { sv: 'Utövaren vet var personen är', en: 'The other knows where the person is' },
    present: {
      sv: 'utövaren vet eller kan få veta var personen är',
      en: 'the other knows or can find out where the person is',
    },
    unknown: {
      sv: 'det är inte känt om utövaren vet var personen är',
      en: 'it is not known whether the other knows where the person is',
    },
  },
  digitalTracking: {
    name: { sv: 'Spårning genom enheter', en: 'Tracking through devices' },
    present: {
      sv: 'telefon, bil eller konton kan visa var personen är',
      en: 'phone, car or accounts may show where the person is',
    },
    unknown: {
      sv: 'det är inte känt om enheter kan spåras',
      en: 'it is not known whether devices can be tracked',
    },
  },
  contactBanBreach: {
    name: { sv: 'Brutet kontaktförbud', en: 'Breached contact ban' },
    present: { sv: 'ett kontaktförbud har brutits', en: 'a contact ban has been breached' },
    unknown: {
      sv: 'det är inte känt om ett kontaktförbud har brutits',
      en: 'it is not known whether a contact ban has been breached',
    },
  },
  evadesPolice: {
    name: { sv: 'Undkommit polisen', en: 'Got away from the police' },
    present: {
      sv: 'utövaren har undkommit polisen förr',
      en: 'the other has got away from the police before',
    },
    unknown: {
      sv: 'det är inte känt hur utövaren har agerat mot polisen',
      en: 'it is not known how the other has acted towards the police',
    },
  },
  honour: {
    name: { sv: 'Heder', en: 'Honour' },
    present: { sv: 'flera kan stå bakom hot och kontroll', en: 'several may be behind threats and control' },
    unknown: {
      sv: 'det är inte känt om fler i familjen hotar eller kontrollerar',
      en: 'it is not known whether more relatives threaten or control',
    },
  },
  control: {
    name: { sv: 'Kontroll i vardagen', en: 'Control in daily life' },
    present: {
      sv: 'utövaren styr eller kränker i vardagen',
      en: 'the other controls or demeans in daily life',
    },
    unknown: {
      sv: 'det är inte känt hur mycket utövaren styr vardagen',
      en: 'it is not known how much the other controls daily life',
    },
  },
  substancesPerpetrator: {
    name: { sv: 'Utövarens alkohol eller droger', en: 'The other’s alcohol or drugs' },
    present: {
      sv: 'utövaren har problem med alkohol eller droger',
      en: 'the other has problems with alcohol or drugs',
    },
    unknown: {
      sv: 'det är inte känt om utövaren har problem med alkohol eller droger',
      en: 'it is not known whether the other has problems with alcohol or drugs',
    },
  },
  unemploymentPerpetrator: {
    name: { sv: 'Utövaren utan arbete', en: 'The other without work' },
    present: { sv: 'utövaren är utan arbete', en: 'the other is without work' },
    unknown: {
      sv: 'det är inte känt om utövaren har arbete',
      en: 'it is not known whether the other has work',
    },
  },
} as const satisfies Record<string, TopicWords>
