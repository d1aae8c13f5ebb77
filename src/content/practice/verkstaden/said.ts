import type { PracticeCase } from '../../../domain/practice/practice-case.ts'

export const said = [
  {
    item: 'violence-increased',
    words: {
      sv: 'Förut kastade hon saker. I vinter blev det kniven.',
      en: 'Before, she threw things. This winter it was the knife.',
    },
    answer: { is: 'yes' },
  },
  {
    item: 'strangulation',
    words: { sv: 'Nej. Hon når inte ens upp.', en: 'No. She cannot even reach.' },
    answer: { is: 'no' },
  },
  {
    item: 'weapon-used',
    words: {
      sv: 'Hon hade en kökskniv. Jag tog i eggen, så det var ju mitt eget fel.',
      en: 'She had a kitchen knife. I grabbed the blade, so it was my own fault.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Vem som tog i eggen är inte frågan. Kniven var framme och han blev skuren.',
      en: 'Who grabbed the blade is not the question. The knife was out and he was cut.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'weapon-was-firearm',
    words: { sv: 'Nej, det var en kniv.', en: 'No, it was a knife.' },
    answer: { is: 'no' },
  },
  {
    item: 'threat-to-kill',
    words: {
      sv: 'Hon sa att hon gör det när jag sover. Men en kvinna gör ju inte sådant.',
      en: 'She said she will do it when I sleep. But a woman does not do such things.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Det är ett hot om att döda, med en tidpunkt. Skulle du ha tvekat om orden hade sagts till en kvinna?',
      en: 'It is a threat to kill, with a time. Would you have hesitated if the words had been said to a woman?',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'forced-sex',
    words: {
      sv: 'Det kan väl inte hända en man? (Han skrattar till och tittar bort.)',
      en: 'That cannot happen to a man, can it? (He gives a short laugh and looks away.)',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'declined' }],
    why: {
      sv: 'Han svarar med en fråga. Det är inte ett nej. Säg att det kan hända vem som helst, och vänta.',
      en: 'He answers with a question. That is not a no. Say that it can happen to anyone, and wait.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'violence-while-pregnant',
    words: { sv: 'Jag? Nej.', en: 'Me? No.' },
    answer: { is: 'option', option: 'neverPregnant' },
    alsoRight: [{ is: 'no' }],
    why: {
      sv: 'Frågan gäller inte honom. Rutan säger det tydligare än ett nej.',
      en: 'The question does not concern him. The tick says so more clearly than a no.',
    },
  },
  {
    item: 'firearm-access',
    words: {
      sv: 'Älgstudsaren är min. Nyckeln ligger i kökslådan, det vet vi båda.',
      en: 'The moose rifle is mine. The key is in the kitchen drawer, we both know that.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Frågan är om hon lätt kan få tag i ett vapen. Det kan hon, fast det är hans.',
      en: 'The question is whether she can easily get hold of a weapon. She can, although it is his.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'out-of-work',
    words: {
      sv: 'Hon är sjukskriven från hemtjänsten sedan i höstas.',
      en: 'She has been on sick leave from the home care service since last autumn.',
    },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Hon har en anställning. Hur sjukskrivning räknas i formuläret är inte bekräftat. Skriv det i marginalen.',
      en: 'She has a job. How sick leave counts in the form is not confirmed. Write it in the margin.',
    },
    sources: ['own'],
  },
  {
    item: 'escaped-police',
    words: { sv: 'Polisen har aldrig varit hos oss.', en: 'The police have never been to our place.' },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
  },
  {
    item: 'drugs',
    words: {
      sv: 'Hon har tabletter. Jag vet inte vilka som är utskrivna till henne.',
      en: 'She has tablets. I do not know which are prescribed to her.',
    },
    answer: { is: 'unknown' },
    sources: ['own'],
  },
  {
    item: 'alcohol',
    words: {
      sv: 'Vin, nästan varje kväll. Hon säger att hon behöver det för att sova. Jag gömmer flaskorna.',
      en: 'Wine, almost every evening. She says she needs it to sleep. I hide the bottles.',
    },
    answer: { is: 'yes' },
  },
  {
    item: 'suicide-perpetrator',
    words: {
      sv: 'Hon tog tabletter en gång. Då fick jag lova att aldrig lämna henne.',
      en: 'She took tablets once. Then I had to promise never to leave her.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Ett försök, och ett löfte som håller honom kvar. Det hör ihop med vad som kan hända om han går.',
      en: 'An attempt, and a promise that keeps him there. It is tied to what may happen if he leaves.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'controls-daily-life',
    words: {
      sv: 'Hon sköter pengarna, jag är dålig på sådant. Jag säger till innan jag åker någonstans, annars blir det liv.',
      en: 'She handles the money, I am bad at that. I tell her before I go anywhere, otherwise there is trouble.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Pengar och resor avgörs av henne, och han rättar sig för att slippa följderna.',
      en: 'She decides over money and travel, and he complies to avoid what follows.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'jealousy',
    words: {
      sv: 'Jag har bytt arbete två gånger för att det fanns kvinnliga kunder. Jag blir kall när det plingar i telefonen.',
      en: 'I have changed jobs twice because there were female customers. I go cold when the phone pings.',
    },
    answer: { is: 'yes' },
  },
  {
    item: 'stalking',
    words: {
      sv: 'Hon ringer verkstaden tio gånger om dagen. Hon vill bara veta när jag kommer. Chefen har börjat undra.',
      en: 'She calls the garage ten times a day. She only wants to know when I am coming. The boss has begun to wonder.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Hon hör av sig fast han inte vill, så att det märks på arbetet. ”Bara” är hans ord, inte fakta.',
      en: 'She makes contact against his will, so that it is noticed at work. “Only” is his word, not a fact.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'left-relationship',
    words: {
      sv: 'Vi sov isär en vecka. Jag bodde kvar.',
      en: 'We slept apart for a week. I stayed in the house.',
    },
    answer: { is: 'no' },
  },
  { item: 'child-not-theirs', words: { sv: 'Tove är vår.', en: 'Tove is ours.' }, answer: { is: 'no' } },
  {
    item: 'threat-to-children',
    words: {
      sv: 'Hon sa en gång att hon tar Tove med sig, vart hon än går.',
      en: 'She once said that she will take Tove with her, wherever she goes.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Det kan betyda en flytt. Efter det han har sagt om tabletterna kan det betyda något annat. Fråga vad hon menade, i dag.',
      en: 'It may mean moving out. After what he has said about the tablets it may mean something else. Ask what she meant, today.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'believes-could-kill',
    words: {
      sv: 'Nej, hon är ju mindre än jag. Fast jag har börjat låsa om mig när jag sover.',
      en: 'No, she is smaller than me. Although I have begun to lock the door when I sleep.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Det han gör säger mer än det han svarar. Fråga vad han låser för.',
      en: 'What he does says more than what he answers. Ask what he locks against.',
    },
    oftenMissed: true,
    sources: ['S5'],
  },
  {
    item: 'own-suicide',
    words: { sv: 'Ta nästa fråga.', en: 'Take the next question.' },
    answer: { is: 'declined' },
    why: {
      sv: 'Vill inte svara är inte nej. Kom tillbaka till frågan innan ni skiljs åt.',
      en: 'Not wanting to answer is not a no. Come back to the question before you part.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
] as const satisfies PracticeCase['said']
