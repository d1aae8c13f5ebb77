import type { PracticeCase } from '../../../domain/practice/practice-case.ts'

export const said = [
  {
    item: 'violence-increased',
    words: {
      sv: 'Det var aldrig mycket slag. En gång tog han om armarna på mig och släppte inte. Det har inte hänt sedan jag flyttade.',
      en: 'There was never much hitting. Once he took me by the arms and did not let go. It has not happened since I moved.',
    },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Frågan gäller våld mot kroppen. Att bevakningen ökar hör till en annan fråga. Skriv det i marginalen.',
      en: 'The question is about violence against the body. That the watching increases belongs to another question. Write it in the margin.',
    },
    sources: ['own'],
  },
  {
    item: 'strangulation',
    words: { sv: 'Nej, aldrig något sådant.', en: 'No, never anything like that.' },
    answer: { is: 'no' },
  },
  {
    item: 'weapon-used',
    words: {
      sv: 'Nej, han har aldrig haft något i händerna.',
      en: 'No, he has never had anything in his hands.',
    },
    answer: { is: 'no' },
  },
  {
    item: 'weapon-was-firearm',
    words: { sv: 'Som jag sa, det har inte varit något vapen.', en: 'As I said, there has been no weapon.' },
    answer: { is: 'notAsked' },
  },
  {
    item: 'threat-to-kill',
    words: {
      sv: 'Han skrev att om inte han får mig så ska ingen ha mig. Sedan skrev han förlåt, så jag tog bort det.',
      en: 'He wrote that if he cannot have me, nobody will. Then he wrote sorry, so I deleted it.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Ursäkten kom efteråt. Hotet är skrivet. Fråga om hon har kvar det någonstans, och visa hur man sparar.',
      en: 'The apology came afterwards. The threat is in writing. Ask whether it is kept somewhere, and show how to save it.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'forced-sex',
    words: {
      sv: 'Jag sa nej, men det var som att det inte räknades. Jag låg still för att det skulle bli lugnt.',
      en: 'I said no, but it was as if it did not count. I lay still so that it would be calm.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Hon säger inte ordet tvång, men hon sa nej och det hände ändå.',
      en: 'She does not say force, but she said no and it happened anyway.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'violence-while-pregnant',
    words: { sv: 'Jag har aldrig varit med barn.', en: 'I have never been pregnant.' },
    answer: { is: 'option', option: 'neverPregnant' },
    alsoRight: [{ is: 'no' }],
    why: {
      sv: 'Rutan säger mer än ett nej: frågan gäller inte henne.',
      en: 'The tick says more than a no: the question does not concern her.',
    },
  },
  {
    item: 'firearm-access',
    words: {
      sv: 'Han har inga egna. Han lånar av sin pappa till älgjakten. Nyckeln hänger i deras kök.',
      en: 'He has none of his own. He borrows from his father for the moose hunt. The key hangs in their kitchen.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Tillgång räknas, också genom släkten. Skriv på sidan att vapnen inte är hans.',
      en: 'Access counts, also through family. Note in the margin that the weapons are not his.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'out-of-work',
    words: {
      sv: 'Nej, han kör skogsmaskin. Natt varannan vecka.',
      en: 'No, he drives a forestry machine. Nights every other week.',
    },
    answer: { is: 'no' },
    why: {
      sv: 'Skiftet är värt att skriva ner: det säger när han är ledig.',
      en: 'The shifts are worth writing down: they tell when he is off.',
    },
  },
  {
    item: 'escaped-police',
    words: {
      sv: 'Inte vad jag vet. Hans förra sambo flyttade långt bort och ville aldrig prata om det.',
      en: 'Not that I know. The woman he lived with before moved far away and never wanted to talk about it.',
    },
    answer: { is: 'unknown' },
    why: {
      sv: '”Inte vad jag vet” är vet ej. Polisen kan veta, om Sara vill att ni frågar.',
      en: '“Not that I know” is don’t know. The police may know, if Sara wants you to ask.',
    },
    oftenMissed: true,
    sources: ['S0'],
  },
  {
    item: 'drugs',
    words: {
      sv: 'Han tog något för att orka nätterna. Jag frågade aldrig vad det var.',
      en: 'He took something to manage the nights. I never asked what it was.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    sources: ['own'],
  },
  {
    item: 'alcohol',
    words: { sv: 'Nej, han dricker nästan aldrig.', en: 'No, he almost never drinks.' },
    answer: { is: 'no' },
  },
  {
    item: 'suicide-perpetrator',
    words: {
      sv: 'I natt ringde han och sa att jag får skylla mig själv om han inte finns i morgon. Så brukar han säga.',
      en: 'Last night he called and said I have myself to blame if he is not here tomorrow. He usually says that.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Att det har sagts förut gör det inte mindre. Det kom i natt, och det lägger ansvaret på henne.',
      en: 'That it has been said before does not make it less. It came last night, and it puts the responsibility on her.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'controls-daily-life',
    words: {
      sv: 'Inte längre. Men jag handlar inte på torsdagar, för då brukar han vara där.',
      en: 'Not any more. But I do not shop on Thursdays, because then he is usually there.',
    },
    answer: { is: 'option', option: 'triesButNotLet' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Han bestämmer inte, men hon ordnar sin vecka efter honom. Rutan ligger närmast. Ja går också att försvara.',
      en: 'He does not decide, but she arranges her week around him. The tick is closest. Yes can be defended too.',
    },
    sources: ['own'],
  },
  {
    item: 'jealousy',
    words: {
      sv: 'När vi bodde ihop fick jag visa kvitton. Nu frågar han min syster vems bil som stod här. Jag blir kall när jag hör det.',
      en: 'When we lived together I had to show receipts. Now he asks my sister whose car stood here. I go cold when I hear it.',
    },
    answer: { is: 'yes' },
  },
  {
    item: 'stalking',
    words: {
      sv: 'Han har ju inte gjort något. Han bara står där. Och han vet var jag har varit fast jag inte har sagt det.',
      en: 'He has not done anything. He just stands there. And he knows where I have been although I have not told.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Hon börjar med att ta tillbaka. Det som följer är bevakning, och att han vet var hon varit väcker frågan hur.',
      en: 'She begins by taking it back. What follows is surveillance, and that he knows where she has been raises the question how.',
    },
    oftenMissed: true,
    sources: ['S0'],
  },
  {
    item: 'left-relationship',
    words: {
      sv: 'Ja, för fyra månader sedan. Vi bodde ihop i sex år.',
      en: 'Yes, four months ago. We lived together for six years.',
    },
    answer: { is: 'yes' },
    sources: ['dfu'],
  },
  {
    item: 'child-not-theirs',
    words: { sv: 'Jag har inga barn.', en: 'I have no children.' },
    answer: { is: 'no' },
  },
  {
    item: 'threat-to-children',
    words: {
      sv: 'Inga barn här. Fast min syster har två.',
      en: 'No children here. My sister has two, though.',
    },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Frågan gäller alla barn hon bryr sig om. Fråga om systerns barn innan du svarar nej.',
      en: 'The question is about any child she cares for. Ask about the sister’s children before you answer no.',
    },
  },
  {
    item: 'believes-could-kill',
    words: {
      sv: 'Ja. Jag har inte vågat säga det högt. Ingen annan tror det.',
      en: 'Yes. I have not dared to say it aloud. Nobody else believes it.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Den egna känslan är i genomsnitt ungefär lika träffsäker som ett formulär. Att andra inte tror det ändrar inte svaret.',
      en: 'A person’s own feeling is on average about as accurate as a form. That others do not believe it does not change the answer.',
    },
    sources: ['S5'],
  },
  {
    item: 'own-suicide',
    words: {
      sv: 'Ibland tänker jag att det vore skönt att slippa alltihop. Jag skulle inte göra något.',
      en: 'Sometimes I think it would be nice to be rid of it all. I would not do anything.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Frågan gäller tankar också. Räknas inte i summan, men ska följas upp i dag.',
      en: 'The question is about thoughts too. Not counted in the sum, but to be followed up today.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
] as const satisfies PracticeCase['said']
