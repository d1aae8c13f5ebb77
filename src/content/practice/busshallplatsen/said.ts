import type { PracticeCase } from '../../../domain/practice/practice-case.ts'

export const said = [
  {
    item: 'psychological',
    words: {
      sv: 'De bestämmer inte över mig, de skyddar mig. Min bror har mina lösenord, så är det hos oss.',
      en: 'They do not control me, they protect me. My brother has my passwords, that is how it is with us.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Ordet är skydd, det hon beskriver är kontroll. Svara på det hon beskriver.',
      en: 'The word is protection, what she describes is control. Answer what she describes.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'physical',
    words: { sv: 'Pappa blev arg en gång. Jag ramlade.', en: 'Dad got angry once. I fell.' },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Mellan de två meningarna saknas något. Fråga hur hon ramlade. Det är inte ett nej.',
      en: 'Something is missing between the two sentences. Ask how she fell. It is not a no.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'sexual',
    words: {
      sv: '(Hennes telefon ringer. Brodern står vid busshållplatsen. Hon tar jackan, och ni hinner inte med frågan.)',
      en: '(Her phone rings. Her brother is at the bus stop. She takes her jacket, and you do not get to the question.)',
    },
    answer: { is: 'notAsked' },
    why: {
      sv: 'Inte frågad är det sanna svaret, och det påminner om att frågan återstår. Vet ej och nej säger något annat.',
      en: 'Not asked is the true answer, and it reminds you that the question remains. Don’t know and no say something else.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'has-children',
    words: { sv: 'Jag har en lillasyster. Hon är fjorton.', en: 'I have a little sister. She is fourteen.' },
    answer: { is: 'yes' },
  },
  {
    item: 'child-noticed',
    words: {
      sv: 'Vi delar rum. Hon brukar låtsas sova.',
      en: 'We share a room. She usually pretends to be asleep.',
    },
    answer: { is: 'yes' },
    why: { sv: 'Den som låtsas sova har märkt.', en: 'Someone who pretends to sleep has noticed.' },
    sources: ['S1'],
  },
  {
    item: 'child-exposed',
    words: {
      sv: 'De pratar om att hon ska med på resan i sommar. Hon vill inte. Hon har slutat äta i skolan.',
      en: 'They talk about her coming on the trip this summer. She does not want to. She has stopped eating at school.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Ingen har sagt vad resan gäller. Ta reda på mer utan att fråga familjen, och låt skyddet för systern bedömas genast.',
      en: 'Nobody has said what the trip is about. Find out more without asking the family, and let the sister’s protection be assessed at once.',
    },
    oftenMissed: true,
    sources: ['sol'],
  },
  {
    item: 'relation',
    words: {
      sv: 'Mest är det min bror. Men det är pappa och farbröderna som bestämmer.',
      en: 'Mostly it is my brother. But dad and my uncles decide.',
    },
    answer: { is: 'options', options: ['parent', 'otherRelative'] },
    why: {
      sv: 'Flera personer, och den som utför är inte den som bestämmer. Välj alla som nämns.',
      en: 'Several people, and the one who acts is not the one who decides. Choose all who are named.',
    },
    oftenMissed: true,
    sources: ['hed'],
  },
  {
    item: 'last-time',
    words: {
      sv: 'Att jag ramlade var i våras. Med telefonen är det ju jämt.',
      en: 'I fell in spring. With the phone it is all the time.',
    },
    answer: { is: 'option', option: 'lastYear' },
    alsoRight: [{ is: 'option', option: 'lastDays' }],
    why: {
      sv: 'Det som går att tidsätta är i våras. Kontrollen som pågår skriver du i marginalen. De senaste dagarna går också att försvara.',
      en: 'What can be dated is spring. The control that goes on belongs in the margin. The last few days can be defended too.',
    },
    sources: ['own'],
  },
  {
    item: 'safe-to-go-home',
    words: {
      sv: 'Jag måste vara hemma före sex. Annars undrar de.',
      en: 'I have to be home before six. Otherwise they wonder.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'no' }],
    why: {
      sv: 'Hon svarar på när, inte på om det är tryggt. Fråga vad som händer om hon kommer sju.',
      en: 'She answers when, not whether it is safe. Ask what happens if she comes at seven.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
] as const satisfies PracticeCase['said']
