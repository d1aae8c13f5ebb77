import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { dangerAround } from './danger.ts'
import { helpAndNext } from './help.ts'
import { theTalk } from './talk.ts'

// Our own material for the talk with the person using violence. What the exposed person has told lies in another
// case and must never be heard here, so no question leans on it.
export const utovarsamtal = {
  format: 1,
  id: 'utovarsamtal',
  version: '1.0.0',
  kind: 'checklist',
  title: { sv: 'Utövarsamtal', en: 'Talk with the person using violence' },
  short: { sv: 'Samtal', en: 'Talk' },
  purpose: {
    sv: 'Ett första samtal med den som använder våld: vilja till förändring, egen självmordsrisk, barn, vapen och ett erbjudande om hjälp. Ger ingen nivå och ersätter ingen bedömning.',
    en: 'A first talk with the one who uses violence: willingness to change, own risk of suicide, children, weapons and an offer of help. Gives no level and replaces no assessment.',
  },
  licence: {
    holder: 'Lykta',
    terms: { sv: 'Eget material, fritt att använda.', en: 'Our own material, free to use.' },
  },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Egna frågor, inte prövade i forskning. Bekräftat: socialtjänsten har sedan augusti 2021 ansvar även för den som använder våld, och intervjuer visar att dess sida sällan är känd. Inte bekräftat: vilken hjälp som minskar våldet. Kunskapsläget om behandling är osäkert.',
      en: 'Our own questions, not tested in research. Confirmed: since August 2021 social services have a responsibility also for the one who uses violence, and interviews show that this side is seldom known. Not confirmed: which help reduces the violence. What is known about treatment is uncertain.',
    },
    source: 'own',
    sourceEdition: '1.0.0',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'S0',
      title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
      readOn: '2026-11-22',
    },
    {
      id: 'S10',
      title: 'Danger Assessment, vad frågorna handlar om',
      address: 'emerge.ucsd.edu/r_1ekteclaxtd2bdg/',
      readOn: '2026-11-22',
    },
    {
      id: 'S50',
      title: 'SBU: behandling av den som utövar våld i nära relationer',
      address: 'sbu.se',
      readOn: '2026-11-22',
    },
    {
      id: 'S59',
      title: 'JP Infonet: socialtjänstens arbete med den som utövar våld',
      address: 'jpinfonet.se',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  sections: [theTalk, dangerAround, helpAndNext],
  after: {
    suggests: [],
    tasks: [
      {
        id: 'child-protection-assessment',
        text: {
          sv: 'Barnets skyddsbedömning: gör eller begär den genast',
          en: 'The child’s protection assessment: make or request it at once',
        },
        dueInDays: 0,
        when: {
          any: [
            { item: 'children-around', is: 'yes' },
            { item: 'loses-temper-with-children', is: 'yes' },
          ],
        },
      },
      {
        id: 'care-today',
        text: { sv: 'Kontakt med vården i dag', en: 'Contact with health care today' },
        dueInDays: 0,
        when: { item: 'own-suicide', is: 'yes' },
      },
      {
        id: 'keep-the-offer',
        text: { sv: 'Hör av dig igen om erbjudandet', en: 'Get in touch again about the offer' },
        dueInDays: 7,
        when: {
          any: [
            { item: 'says-to-offer', option: 'thinking' },
            { item: 'says-to-offer', option: 'no' },
          ],
        },
      },
    ],
  },
} as const satisfies InstrumentPack
