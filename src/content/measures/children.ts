import type { CatalogueMeasure } from '../../domain/bridge/measure.ts'
import { littleTime, noneKnown } from './costs.ts'
import { byOwnWork, bySocialDecision } from './preconditions.ts'

/** What the child unit of social services does. */
export const children = [
  {
    id: 'skyddsbedomning',
    title: { sv: 'Omedelbar skyddsbedömning', en: 'Immediate protection assessment' },
    does: {
      sv: 'Barnets behov av skydd bedöms genast och skrivs ner (SoL 20 kap. 1 §).',
      en: 'The child’s need for protection is assessed at once and written down (SoL 20:1).',
    },
    owner: 'socialChild',
    with: ['socialAdult'],
    group: 'children',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'notNeeded',
      decision: 'socialServices',
      note: {
        sv: 'Så snart oro för ett barn har kommit in. Inget samtycke behövs.',
        en: 'As soon as concern for a child has come in. No consent is needed.',
      },
    },
    ruralNote: {
      sv: 'Gör den före resan om den är lång. Skriv vem som når barnet först.',
      en: 'Make it before the journey if it is long. Write who reaches the child first.',
    },
    costForPerson: {
      sv: 'Rädsla för barnen och för vad som händer sedan. Säg nästa steg.',
      en: 'Fear for the children and of what comes next. Say the next step.',
    },
    covers: ['childThreatened', 'childExposed', 'children', 'childContact'],
    clarifies: ['childThreatened', 'childExposed'],
    sources: ['SoL'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'barn-i-skyddat-boende',
    title: { sv: 'Barnet med till skyddat boende', en: 'The child along to shelter' },
    does: {
      sv: 'Beslut för varje barn: med samtycke (SoL 22 kap. 5 §) eller enligt lag 2024:79 när den ena vårdnadshavarens saknas.',
      en: 'A decision for each child: by consent (SoL 22:5) or under law 2024:79 when one guardian’s is missing.',
    },
    owner: 'socialChild',
    with: ['court'],
    group: 'children',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'third',
      decision: 'socialServices',
      note: {
        sv: 'Den ena vårdnadshavarens samtycke, eller beslut enligt lag 2024:79. Egna tidsgränser gäller.',
        en: 'One guardian’s consent, or a decision under law 2024:79. Time limits of their own apply.',
      },
    },
    ruralNote: {
      sv: 'Byte av skola och lång resa. Barnets surfplatta och klocka går igenom före avfärd.',
      en: 'A change of school and a long journey. The child’s tablet and watch are checked before leaving.',
    },
    costForPerson: {
      sv: 'Barnet lämnar skola, vänner och djur.',
      en: 'The child leaves school, friends and animals.',
    },
    covers: ['childThreatened', 'childExposed', 'noSafePlace'],
    clarifies: [],
    track: 'leaves',
    sources: ['L79', 'SoL'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'barnsamtal',
    title: { sv: 'Samtal för barnet', en: 'Talks for the child' },
    does: {
      sv: 'Barnet får prata om det som hänt med någon som kan det, till exempel Trappan.',
      en: 'The child talks about what happened with someone skilled, for instance Trappan.',
    },
    owner: 'socialChild',
    group: 'children',
    precondition: bySocialDecision,
    ruralNote: {
      sv: 'Fråga grannkommunen om det saknas hos er. Skolan kan upplåta ett rum.',
      en: 'Ask the neighbouring municipality if you lack it. School may lend a room.',
    },
    costForPerson: littleTime,
    covers: ['childExposed', 'children'],
    clarifies: [],
    sources: ['S0'],
    confidence: 'likely',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'hemlig-vistelseort',
    title: { sv: 'Beslut om hemlig vistelseort', en: 'Decision to keep a place secret' },
    does: {
      sv: 'Nämnden beslutar att barnets vistelseort inte röjs för en vårdnadshavare.',
      en: 'The board decides not to reveal the child’s place to a guardian.',
    },
    owner: 'socialChild',
    group: 'children',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'notNeeded',
      decision: 'socialServices',
      note: {
        sv: 'Bara vid placering enligt LVU eller lag 2024:79. Vid samtycke gäller inte samma skydd.',
        en: 'Only with placement under LVU or law 2024:79. By consent the same protection does not hold.',
      },
    },
    ruralNote: {
      sv: 'Ort, skola och boendets namn får inte stå i beslutet.',
      en: 'Town, school and the shelter’s name must not be in the decision.',
    },
    costForPerson: {
      sv: 'Barnet får inte berätta var det bor.',
      en: 'The child may not tell where it lives.',
    },
    covers: ['whereaboutsKnown', 'childContact'],
    clarifies: [],
    track: 'leaves',
    sources: ['L79', 'OSL'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'barnets-plan',
    title: { sv: 'Barnets egen plan', en: 'The child’s own plan' },
    does: {
      sv: 'Barnet vet vart det går, vem det ringer och att det aldrig är barnets ansvar att skydda någon.',
      en: 'The child knows where to go, whom to call, and that it is never the child’s task to protect anyone.',
    },
    owner: 'socialChild',
    with: ['socialAdult'],
    group: 'children',
    precondition: byOwnWork,
    ruralNote: {
      sv: 'En granne barnet känner, en väg som går att gå, och 112 övat efter ålder.',
      en: 'A neighbour the child knows, a way it can walk, and 112 practised by age.',
    },
    costForPerson: noneKnown,
    covers: ['children', 'childExposed', 'childThreatened', 'dangerNow'],
    clarifies: [],
    sources: ['SoF', 'NKVTS'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
] as const satisfies readonly CatalogueMeasure[]
