import { admission } from './admission.ts'
import { agreement } from './agreement.ts'
import { around } from './around.ts'
import { assess } from './assess.ts'
import { attachments } from './attachments.ts'
import { availability } from './availability.ts'
import { caseWork } from './case-work.ts'
import { cases } from './cases.ts'
import { competence } from './competence.ts'
import { contacts } from './contacts.ts'
import { dose } from './dose.ts'
import { followUp } from './follow-up.ts'
import { history } from './history.ts'
import { instruments } from './instruments.ts'
import { judged } from './judged.ts'
import { leaving } from './leaving.ts'
import { more } from './more.ts'
import { person } from './person.ts'
import { places } from './places.ts'
import { plan } from './plan.ts'
import { planPrint } from './plan-print.ts'
import { practice } from './practice.ts'
import { riskPlan } from './risk-plan.ts'
import { safety } from './safety.ts'
import { sync } from './sync.ts'
import { titles } from './titles.ts'
import { translations } from './translations.ts'

/** What the work itself needs; loaded right after the lists are there. */
export const work = {
  admission,
  agreement,
  around,
  assess,
  attachments,
  availability,
  cases: { ...cases, ...caseWork },
  competence,
  contacts,
  dose,
  followUp,
  history,
  instruments,
  judged,
  leaving,
  more,
  person,
  places,
  plan,
  planPrint,
  practice,
  riskPlan,
  safety,
  sync,
  titles,
  translations,
} as const
