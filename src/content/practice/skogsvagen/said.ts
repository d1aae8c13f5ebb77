import type { PracticeCase } from '../../../domain/practice/practice-case.ts'

export const said = [
  {
    item: 'violence-increased',
    words: {
      sv: 'Nej, det är nog lugnare nu. I höstas var det ju det där med halsen. Förut var det mest att han knuffades.',
      en: 'No, it is probably calmer now. Last autumn there was that thing with my throat. Before, it was mostly shoving.',
    },
    answer: { is: 'yes' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Hon säger att det är lugnare, men från knuffar till ett grepp om halsen är grövre. Frågan gäller både hur ofta och hur grovt.',
      en: 'She says it is calmer, but from shoving to a grip on the throat is worse. The question is about both how often and how bad.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'strangulation',
    words: {
      sv: 'Han bara höll mig lite om halsen för att jag skulle sluta tjata. Det svartnade en stund. Det blev inga märken.',
      en: 'He only held me by the throat a little so that I would stop nagging. It went black for a while. There were no marks.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Orden är små, men det han gjorde är tydligt. Att det inte syntes säger inget om hur farligt det var.',
      en: 'The words are small, but what he did is clear. That nothing showed says nothing about how dangerous it was.',
    },
    sources: ['pol'],
  },
  {
    item: 'weapon-used',
    words: {
      sv: 'Nej. Han har aldrig hotat mig med bössan. Den står i skåpet.',
      en: 'No. He has never threatened me with the rifle. It stands in the cabinet.',
    },
    answer: { is: 'no' },
    why: {
      sv: 'Vapnet finns men har inte varit framme. Att det finns hör till frågan om tillgång.',
      en: 'The weapon is there but has not been out. That it is there belongs to the question about access.',
    },
    sources: ['own'],
  },
  {
    item: 'weapon-was-firearm',
    words: { sv: 'Det där har vi ju redan sagt.', en: 'We have already said that.' },
    answer: { is: 'notAsked' },
  },
  {
    item: 'threat-to-kill',
    words: {
      sv: 'Han säger så mycket. Att det aldrig blir någon annan efter honom. Jag vet inte vad han menar.',
      en: 'He says so much. That there will never be anyone else after him. I do not know what he means.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Det kan vara en antydan om att döda, men ingen har frågat vad han menade. Fråga en gång till. Ja går också att försvara.',
      en: 'It may hint at killing, but nobody has asked what he meant. Ask once more. Yes can be defended too.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'forced-sex',
    words: { sv: 'Det vill jag inte prata om.', en: 'I do not want to talk about that.' },
    answer: { is: 'declined' },
    why: {
      sv: 'Att inte vilja svara är inte ett nej. Frågan får komma tillbaka en annan dag.',
      en: 'Not wanting to answer is not a no. The question may come back another day.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'violence-while-pregnant',
    words: {
      sv: 'Nej. När jag väntade Elsa var han snäll.',
      en: 'No. When I was expecting Elsa he was kind.',
    },
    answer: { is: 'no' },
  },
  {
    item: 'firearm-access',
    words: {
      sv: 'Ja, han jagar. Alla jagar ju här. Det är inget konstigt med det.',
      en: 'Yes, he hunts. Everyone hunts here. There is nothing strange about it.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Att det är vanligt gör det inte mindre viktigt. Han har nyckeln.',
      en: 'That it is common does not make it matter less. He has the key.',
    },
    oftenMissed: true,
    sources: ['S0'],
  },
  {
    item: 'out-of-work',
    words: {
      sv: 'Sågen stängde i våras. Han hjälper en granne ibland, men något riktigt jobb är det inte.',
      en: 'The sawmill closed in spring. He helps a neighbour at times, but it is no real job.',
    },
    answer: { is: 'yes' },
  },
  {
    item: 'escaped-police',
    words: {
      sv: 'Det var något med polisen innan vi träffades. Det pratar han inte om, så det var väl inget.',
      en: 'There was something with the police before we met. He does not talk about it, so it was probably nothing.',
    },
    answer: { is: 'unknown' },
    why: {
      sv: 'Hon vet inte. ”Väl inget” är en gissning. Det här är en fråga att ta vidare till polisen, om hon vill.',
      en: 'She does not know. “Probably nothing” is a guess. This is a question to take to the police, if she wants.',
    },
    oftenMissed: true,
    sources: ['S0'],
  },
  {
    item: 'drugs',
    words: { sv: 'Nej, aldrig. Det skulle han inte röra.', en: 'No, never. He would not touch that.' },
    answer: { is: 'no' },
  },
  {
    item: 'alcohol',
    words: {
      sv: 'Några öl om kvällarna. Fler än förut. Elsa har börjat gå och lägga sig själv.',
      en: 'A few beers in the evenings. More than before. Elsa has begun to go to bed by herself.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Det är hennes bild av om det är ett problem som räknas, och hon beskriver vad det gör med kvällen.',
      en: 'What counts is how she sees it, and she describes what it does to the evening.',
    },
  },
  {
    item: 'suicide-perpetrator',
    words: {
      sv: 'Han har sagt att han lika gärna kan köra av vägen. Men sådant säger man väl bara.',
      en: 'He has said he might as well drive off the road. But one just says such things.',
    },
    answer: { is: 'yes' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Det är ett hot om att ta sitt liv, sagt utan stora ord. Fråga när han sa det senast.',
      en: 'It is a threat to take his life, said without big words. Ask when he last said it.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'controls-daily-life',
    words: {
      sv: 'Han läser mina meddelanden, men det är för att han bryr sig. Jag åker när han åker, det är ju han som har bilen.',
      en: 'He reads my messages, but that is because he cares. I go when he goes, he is the one with the car.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Kontroll kan se ut som omsorg. Telefon och resor är det mesta av en vardag tolv kilometer från byn.',
      en: 'Control can look like care. Phone and travel are most of a daily life twelve kilometres from the village.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'jealousy',
    words: {
      sv: 'Han gillar inte att jag pratar med dem på macken. Då är han tyst i flera dagar.',
      en: 'He does not like me talking to the people at the petrol station. Then he is silent for days.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Frågan är om det är ständigt och skrämmer henne. Hon berättar om tystnad, inte om rädsla. Fråga vad hon är rädd ska hända.',
      en: 'The question is whether it is constant and frightens her. She tells of silence, not of fear. Ask what she fears will happen.',
    },
    sources: ['own'],
  },
  {
    item: 'stalking',
    words: {
      sv: 'Han ser på telefonen var jag är. Det är praktiskt, säger han. Och han går in i den när jag duschar.',
      en: 'He sees on the phone where I am. It is practical, he says. And he goes into it when I shower.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Att någon följer via telefonen räknas, också när de bor ihop.',
      en: 'Being followed through the phone counts, also when they live together.',
    },
    sources: ['own'],
  },
  {
    item: 'left-relationship',
    words: {
      sv: 'Nej. Jag har tänkt på det, men vart skulle vi ta vägen?',
      en: 'No. I have thought about it, but where would we go?',
    },
    answer: { is: 'no' },
    why: {
      sv: 'Svaret är nej, men tanken på att gå hör hemma i marginalen. Planera innan något sägs hemma.',
      en: 'The answer is no, but the thought of leaving belongs in the margin. Plan before anything is said at home.',
    },
  },
  {
    item: 'child-not-theirs',
    words: { sv: 'Nej, Elsa är vår.', en: 'No, Elsa is ours.' },
    answer: { is: 'no' },
  },
  {
    item: 'threat-to-children',
    words: {
      sv: 'Han skulle aldrig göra henne illa. Han säger bara att jag aldrig får henne om jag går.',
      en: 'He would never hurt her. He only says I will never get her if I leave.',
    },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Hotet gäller att förlora Elsa, inte att skada henne. Skriv det i marginalen: det är ett av skälen till att hon stannar.',
      en: 'The threat is about losing Elsa, not hurting her. Write it in the margin: it is one of the reasons she stays.',
    },
    sources: ['own'],
  },
  {
    item: 'believes-could-kill',
    words: {
      sv: 'Nej. Inte Per. Fast när det svartnade tänkte jag att nu är det slut.',
      en: 'No. Not Per. Although when it went black I thought that this was the end.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Hon säger två saker. Stanna kvar i dem i stället för att välja den lugnaste.',
      en: 'She says two things. Stay with both instead of choosing the calmer one.',
    },
    oftenMissed: true,
    sources: ['S5'],
  },
  {
    item: 'own-suicide',
    words: { sv: 'Nej, jag har ju Elsa. Men jag är trött.', en: 'No, I have Elsa. But I am tired.' },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
  },
] as const satisfies PracticeCase['said']
