import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const otherPerson = {
  id: 'other-person',
  title: { sv: 'Den andra personen', en: 'The other person' },
  intro: {
    sv: 'Det är vanligt att inte veta. ”Vet ej” hjälper oss att se vad vi behöver ta reda på.',
    en: 'It is common not to know. “Don’t know” helps us see what we need to find out.',
  },
  items: [
    {
      id: 'firearm-access',
      text: {
        sv: 'Har den andra personen skjutvapen, till exempel för jakt, eller lätt att få tag i ett?',
        en: 'Does the other person have a firearm, for hunting for example, or easy access to one?',
      },
      sayIt: {
        sv: 'Det kan vara egna vapen, ett vapenskåp hos släkten eller någon i jaktlaget.',
        en: 'It can be their own weapons, a gun cabinet in the family or someone in the hunting team.',
      },
      why: {
        sv: 'Vi frågar alla, också där jakt är en del av vardagen. Det finns saker polisen kan göra åt vapen.',
        en: 'We ask everyone, also where hunting is part of daily life. There are things the police can do about weapons.',
      },
      workerNote: {
        sv: 'Formuläret som ämnet kommer från frågar om innehav. Skriv på sidan om det gäller tillgång hos någon annan.',
        en: 'The form this topic comes from asks about owning. Note in the margin if it is access through someone else.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      flags: ['firearm'],
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'out-of-work',
      text: {
        sv: 'Är den andra personen utan arbete just nu?',
        en: 'Is the other person without work right now?',
      },
      why: {
        sv: 'Att stå utan arbete har visat sig hänga ihop med risk. Frågan är inte en dom över någon.',
        en: 'Being out of work has been found to go with risk. The question judges nobody.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'escaped-police',
      text: {
        sv: 'Har den andra personen undkommit polisen när det gällde våld i en nära relation, till exempel genom att ge sig av?',
        en: 'Has the other person got away from the police over violence in a close relationship, for example by leaving?',
      },
      why: {
        sv: 'Det säger något om hur gränser och myndigheter påverkar.',
        en: 'It says something about the effect of limits and authorities.',
      },
      workerNote: {
        sv: 'Ofta okänt. Det här är en fråga att ta vidare till polisen.',
        en: 'Often not known. This is a question to take to the police.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'perpetrator',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'drugs',
      text: { sv: 'Använder den andra personen narkotika?', en: 'Does the other person use illegal drugs?' },
      sayIt: {
        sv: 'Det gäller också tabletter som inte är utskrivna till personen.',
        en: 'Tablets not prescribed to the person count too.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'alcohol',
      text: {
        sv: 'Dricker den andra personen så mycket att det är ett problem?',
        en: 'Does the other person drink so much that it is a problem?',
      },
      sayIt: { sv: 'Det är din egen bild vi frågar efter.', en: 'We are asking how you see it.' },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'suicide-perpetrator',
      text: {
        sv: 'Har den andra personen hotat med eller försökt att ta sitt liv?',
        en: 'Has the other person threatened or tried to take their own life?',
      },
      why: {
        sv: 'Den som inte ser någon väg framåt kan bli farlig för sig själv och för andra.',
        en: 'Someone who sees no way forward can become dangerous to themselves and to others.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'perpetrator',
      flags: ['suicidePerpetrator'],
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'controls-daily-life',
      text: {
        sv: 'Bestämmer den andra personen över det mesta i din vardag: vem du träffar, pengar, telefon, vart du får åka?',
        en: 'Does the other person decide most of your daily life: whom you see, money, phone, where you may go?',
      },
      sayIt: {
        sv: 'Det kan ha kommit smygande, eller se ut som omsorg.',
        en: 'It may have come gradually, or look like care.',
      },
      why: {
        sv: 'Kontroll syns inte utifrån och är ofta det som gör det svårt att söka hjälp.',
        en: 'Control does not show from outside and is often what makes it hard to seek help.',
      },
      type: 'yesNo',
      ticks: [
        {
          id: 'triesButNotLet',
          text: { sv: 'Försöker, men får inte bestämma', en: 'Tries, but is not let' },
        },
      ],
      window: 'now',
      about: 'perpetrator',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'jealousy',
      text: {
        sv: 'Är den andra personen svartsjuk på ett sätt som är ständigt och skrämmer dig?',
        en: 'Is the other person jealous in a way that is constant and frightens you?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'stalking',
      text: {
        sv: 'Följer eller bevakar den andra personen dig, hör av sig fast du inte vill, skickar hotfulla meddelanden eller förstör dina saker?',
        en: 'Does the other person follow or watch you, contact you against your will, send threatening messages or destroy your things?',
      },
      sayIt: {
        sv: 'Det kan vara genom telefonen, bilen, barnens surfplatta, grannar eller att stå utanför.',
        en: 'It can be through the phone, the car, the children’s tablet, neighbours or standing outside.',
      },
      why: {
        sv: 'Bevakning kan fortsätta efter en separation och visar var skyddet behöver bli bättre.',
        en: 'Surveillance can go on after a separation and shows where protection must improve.',
      },
      type: 'yesNo',
      window: 'any',
      about: 'perpetrator',
      flags: ['stalking'],
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
  ],
} as const satisfies InstrumentSection
