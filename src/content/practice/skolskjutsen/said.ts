import type { PracticeCase } from '../../../domain/practice/practice-case.ts'

export const said = [
  {
    item: 'psychological',
    words: {
      sv: 'Han kan säga dumma saker. Att jag är värdelös som mamma. Alla par bråkar väl.',
      en: 'He can say silly things. That I am useless as a mother. All couples fight, I suppose.',
    },
    answer: { is: 'yes' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Det hon citerar är en kränkning. Att alla bråkar är hennes sätt att göra den mindre.',
      en: 'What she quotes is a humiliation. That everyone fights is her way of making it smaller.',
    },
    sources: ['own'],
  },
  {
    item: 'physical',
    words: {
      sv: 'Han har knuffat mig mot väggen. Men det är två år sedan, så det räknas väl inte.',
      en: 'He has pushed me against the wall. But that is two years ago, so it probably does not count.',
    },
    answer: { is: 'yes' },
    why: { sv: 'Frågan har ingen tidsgräns. Det räknas.', en: 'The question has no time limit. It counts.' },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'sexual',
    words: {
      sv: '(Hon skakar på huvudet och tar upp telefonen.) Kan vi prata om Alva i stället?',
      en: '(She shakes her head and picks up her phone.) Can we talk about Alva instead?',
    },
    answer: { is: 'declined' },
    why: {
      sv: 'En skakning på huvudet kan vara nej, och den kan vara sluta fråga. Hon byter ämne. Skriv att hon inte ville svara.',
      en: 'A shake of the head can be no, and it can be stop asking. She changes the subject. Write that she did not want to answer.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'has-children',
    words: { sv: 'Ja, Alva är nio och Noa är tre.', en: 'Yes, Alva is nine and Noa is three.' },
    answer: { is: 'yes' },
  },
  {
    item: 'child-noticed',
    words: {
      sv: 'Nej, de sover. Alva har börjat ha hörlurar i sängen, men det är för att hon gillar musik.',
      en: 'No, they are asleep. Alva has begun to wear headphones in bed, but that is because she likes music.',
    },
    answer: { is: 'yes' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Skolan ser ett trött barn som inte vill hem. Hörlurarna säger vad hon stänger ute. Att sova är inte att inte märka.',
      en: 'The school sees a tired child who does not want to go home. The headphones tell what she shuts out. Being asleep is not the same as not noticing.',
    },
    oftenMissed: true,
    sources: ['S1'],
  },
  {
    item: 'child-exposed',
    words: {
      sv: 'Han har aldrig rört barnen. Noa satt på min arm när han knuffades, men hon klarade sig.',
      en: 'He has never touched the children. Noa was on my arm when he pushed, but she was fine.',
    },
    answer: { is: 'yes' },
    why: {
      sv: 'Den som knuffar någon med ett barn på armen utsätter barnet. Skyddet för båda barnen ska bedömas genast.',
      en: 'Whoever pushes someone with a child on her arm exposes the child. The protection of both children is to be assessed at once.',
    },
    oftenMissed: true,
    sources: ['sol'],
  },
  {
    item: 'relation',
    words: { sv: 'Det är Daniel. Min sambo.', en: 'It is Daniel. My partner.' },
    answer: { is: 'options', options: ['partner'] },
  },
  {
    item: 'last-time',
    words: {
      sv: 'Knuffen var för två år sedan. Bråken är varje helg. Nu i söndags gick en stol sönder.',
      en: 'The push was two years ago. The fights are every weekend. This Sunday a chair broke.',
    },
    answer: { is: 'option', option: 'lastDays' },
    alsoRight: [{ is: 'option', option: 'lastYear' }],
    why: {
      sv: 'Frågan gäller allt ni har pratat om, inte bara knuffen. I söndags är det senaste.',
      en: 'The question is about everything you have talked of, not only the push. Sunday is the latest.',
    },
    oftenMissed: true,
    sources: ['own'],
  },
  {
    item: 'safe-to-go-home',
    words: {
      sv: 'Ja, i dag. Han är borta på jobb till fredag.',
      en: 'Yes, today. He is away at work until Friday.',
    },
    answer: { is: 'yes' },
    alsoRight: [{ is: 'unknown' }],
    why: {
      sv: 'Ja gäller i dag. Skriv fredag i marginalen: då är frågan öppen igen.',
      en: 'Yes holds today. Write Friday in the margin: then the question is open again.',
    },
    sources: ['own'],
  },
] as const satisfies PracticeCase['said']
