import type { PracticeCase } from '../../../domain/practice/practice-case.ts'

export const said = [
  {
    item: 'violence-increased',
    words: {
      sv: 'Förr var det någon örfil. Sedan han blev glömsk tar han i hårdare, nästan varje vecka. Det är ju sjukdomen.',
      en: 'In the old days it was a slap. Since he became forgetful he is rougher, almost every week. It is the illness, of course.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Orsaken ändrar inte svaret. Det har blivit både tätare och grövre.',
      en: 'The cause does not change the answer. It has become both more frequent and worse.',
    },
    oftenMissed: true,
    sources: ['S8'],
  },
  {
    item: 'strangulation',
    words: {
      sv: 'Han drog åt halsduken när jag skulle hjälpa honom med rocken. Jag tappade luften, men jag är ju gammal.',
      en: 'He pulled my scarf tight when I was helping him with his coat. I lost my breath, but I am old.',
    },
    answer: { is: 'yes' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Halsduk, luften borta: det är ett tryck mot halsen. Hon behöver få träffa vården även om inget syns.',
      en: 'A scarf, no air: that is pressure on the throat. She needs to see health care even if nothing shows.',
    },
    oftenMissed: true,
    sources: ['pol'],
  },
  {
    item: 'weapon-used',
    words: {
      sv: 'Mitt i natten stod han i dörren med vedyxan och sa åt mig att tiga. Han skulle väl hugga ved.',
      en: 'In the middle of the night he stood in the doorway with the wood axe and told me to be quiet. He was probably going to chop wood.',
    },
    answer: { is: 'yes' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Det var natt och orden var till henne. Ett föremål räcker, det behöver inte höjas.',
      en: 'It was night and the words were for her. An object is enough, it does not have to be raised.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'weapon-was-firearm',
    words: { sv: 'Nej, det var yxan.', en: 'No, it was the axe.' },
    answer: { is: 'no' },
  },
  {
    item: 'threat-to-kill',
    words: {
      sv: 'Han säger att vi ska gå tillsammans när det är dags.',
      en: 'He says we shall go together when it is time.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Det kan vara tröst. Det kan vara ett hot. Fråga vad han menar, och hur hon känner när han säger det.',
      en: 'It may be comfort. It may be a threat. Ask what he means, and how she feels when he says it.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'forced-sex',
    words: {
      sv: 'Nej, sådant har vi inte haft på många år.',
      en: 'No, we have not had that sort of thing for many years.',
    },
    answer: { is: 'unknown' },
    why: {
      sv: 'Hon svarar om nu. Frågan gäller någon gång i livet tillsammans. Ett nej om i dag är inte ett nej om femtio år.',
      en: 'She answers about now. The question is about any time in their life together. A no about today is not a no about fifty years.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'violence-while-pregnant',
    words: {
      sv: 'Det var då det började, när jag väntade Lars. Men det är femtio år sedan.',
      en: 'That was when it began, when I was expecting Lars. But that is fifty years ago.',
    },
    answer: { is: 'yes' },
    why: { sv: 'Frågan har ingen tidsgräns. Det hände.', en: 'The question has no time limit. It happened.' },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'firearm-access',
    words: {
      sv: 'Bössan står i garderoben där den alltid har stått. Han har inte jagat på tio år.',
      en: 'The rifle stands in the wardrobe where it has always stood. He has not hunted for ten years.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Att han har slutat jaga säger inget om vapnet. Det står kvar, och inte i ett skåp.',
      en: 'That he has stopped hunting says nothing about the weapon. It is still there, and not in a cabinet.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'out-of-work',
    words: { sv: 'Han är pensionär sedan länge.', en: 'He has been retired for a long time.' },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Hur pension räknas i formuläret är inte bekräftat. Svara nej och skriv det i marginalen.',
      en: 'How retirement counts in the form is not confirmed. Answer no and write it in the margin.',
    },
    sources: ['own'],
  },
  {
    item: 'escaped-police',
    words: {
      sv: 'Här ute har det aldrig varit någon polis.',
      en: 'There have never been any police out here.',
    },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
  },
  {
    item: 'drugs',
    words: {
      sv: 'Han tar sina mediciner. Och mina sömntabletter ibland, tror jag. De försvinner.',
      en: 'He takes his medicines. And my sleeping tablets at times, I think. They disappear.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Tabletter som är utskrivna till någon annan hör till frågan. Hon tror, hon vet inte.',
      en: 'Tablets prescribed to someone else belong to the question. She believes, she does not know.',
    },
    sources: ['own'],
  },
  { item: 'alcohol', words: { sv: 'En snaps till jul.', en: 'A dram at Christmas.' }, answer: { is: 'no' } },
  {
    item: 'suicide-perpetrator',
    words: {
      sv: 'I vintras gick han ut på isen och ville inte komma in. Lars fick hämta honom.',
      en: 'This winter he walked out on the ice and did not want to come in. Lars had to fetch him.',
    },
    answer: { is: 'yes' },
    sources: ['own'],
  },
  {
    item: 'controls-daily-life',
    words: {
      sv: 'Han har alltid haft hand om pengarna. Jag har inget eget kort, men vad ska jag med det till?',
      en: 'He has always handled the money. I have no card of my own, but what would I do with it?',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Att det alltid har varit så gör att det inte märks. Hon kan inte köpa en bussbiljett utan honom.',
      en: 'That it has always been so makes it hard to notice. She cannot buy a bus ticket without him.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'jealousy',
    words: {
      sv: 'Förr var det så. Nu ser han mest på fåglarna.',
      en: 'It used to be so. Now he mostly watches the birds.',
    },
    answer: { is: 'no' },
  },
  {
    item: 'stalking',
    words: { sv: 'Han är ju alltid hemma. Det är jag också.', en: 'He is always at home. So am I.' },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
  },
  {
    item: 'left-relationship',
    words: {
      sv: 'Lämna? Vem skulle då ta hand om djuren?',
      en: 'Leave? Who would look after the animals then?',
    },
    answer: { is: 'no' },
    why: {
      sv: 'Djuren kan vara det som avgör. Skriv det i marginalen och ta upp det i planen.',
      en: 'The animals may be what decides. Write it in the margin and take it up in the plan.',
    },
    sources: ['roks'],
  },
  {
    item: 'child-not-theirs',
    words: { sv: 'Nej, Lars är vår.', en: 'No, Lars is ours.' },
    answer: { is: 'no' },
  },
  {
    item: 'threat-to-children',
    words: {
      sv: 'Lars är vuxen och stark. Men barnbarnen kommer inte hit längre.',
      en: 'Lars is grown up and strong. But the grandchildren do not come here any more.',
    },
    answer: { is: 'no' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Nej är rimligt. Fråga ändå varför barnbarnen inte kommer.',
      en: 'No is reasonable. Still, ask why the grandchildren do not come.',
    },
  },
  {
    item: 'believes-could-kill',
    words: { sv: 'Inte med flit.', en: 'Not on purpose.' },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Hon säger inte nej. Hon säger att det kan hända utan att han vill.',
      en: 'She does not say no. She says it could happen without his meaning it.',
    },
    oftenMissed: true,
    sources: ['S5'],
  },
  {
    item: 'own-suicide',
    words: {
      sv: 'Jag ber om att få somna in. Det gör man väl i min ålder.',
      en: 'I pray to be allowed to pass away. One does at my age, I suppose.',
    },
    answer: { is: 'unknown' },
    alsoRight: [{ is: 'yes' }],
    why: {
      sv: 'Det kan vara trötthet, tro eller en tanke på att ta sitt liv. Åldern svarar inte på frågan. Fråga rakt.',
      en: 'It may be tiredness, faith or a thought of taking her life. Age does not answer the question. Ask plainly.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
] as const satisfies PracticeCase['said']
