import * as z from 'zod/mini'
import { Day } from './answer.ts'
import { ExternalField, IncidentField, QuestionField, ScenarioField } from './event-fields.ts'
import { ContentId, Text } from './event-words.ts'
import { Id } from './id.ts'

/** What stands around an assessment: scenarios, what others assessed, what happened, what is asked. */
export const surroundingEvents = {
  'scenario.added@1': z.object({ assessment: Id, scenario: Id }),
  'scenario.fieldSet@1': z.object({ assessment: Id, scenario: Id, field: ScenarioField, value: Text }),
  'scenario.removed@1': z.object({ assessment: Id, scenario: Id }),
  /** Where conclusions made elsewhere were read. */
  'resultOrigin.set@1': z.object({ assessment: Id, takenOn: Day, takenBy: Text, readFrom: Text }),
  'external.added@1': z.object({ external: Id }),
  'external.fieldSet@1': z.object({ external: Id, field: ExternalField, value: Text }),
  'external.removed@1': z.object({ external: Id, reason: Text }),
  'incident.added@1': z.object({ incident: Id }),
  'incident.fieldSet@1': z.object({ incident: Id, field: IncidentField, value: Text }),
  'incident.removed@1': z.object({ incident: Id, reason: Text }),
  'question.added@1': z.object({ question: Id, assessment: Id, item: ContentId }),
  'question.fieldSet@1': z.object({ question: Id, field: QuestionField, value: Text }),
  'question.removed@1': z.object({ question: Id, reason: Text }),
} as const
