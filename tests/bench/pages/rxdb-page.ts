import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { answerText, caseText, freshId, idOf, timed, timeEach } from './work.ts'

// As its documentation would have it: the free storage for browsers, a schema, an index on what is asked for.

const Id = { type: 'string', maxLength: 32 } as const
const Text = { type: 'string' } as const

const cases = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: Id,
    title: Text,
    names: { type: 'array', items: Text },
    personnummer: Text,
    caseNumber: Text,
    nextStep: Text,
    nextStepOn: Text,
  },
  required: ['id'],
} as const

const answers = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: Id, caseId: Id, item: Text, value: Text, note: Text, wall: Text },
  required: ['id', 'caseId'],
  indexes: ['caseId'],
} as const

const page: { cases?: RxCollection; answers?: RxCollection } = {}

window.contestant = {
  open: async () => {
    const { ms } = await timed(async () => {
      const database = await createRxDatabase({
        name: 'bench',
        storage: getRxStorageDexie(),
        multiInstance: false,
      })
      Object.assign(
        page,
        await database.addCollections({ cases: { schema: cases }, answers: { schema: answers } }),
      )
      return 1
    })
    return ms
  },
  saveAnswers: ({ caseNumber, count }) =>
    timeEach(count, (n) =>
      opened('answers').insert({
        id: freshId(),
        caseId: idOf('ca5e', caseNumber),
        ...answerText(n),
        wall: new Date().toISOString(),
      }),
    ),
  fillCases: async (count) => {
    const docs = Array.from({ length: count }, (_, n) => ({ id: idOf('ca5e', n), ...caseText(n) }))
    await opened('cases').bulkInsert(docs)
    return count
  },
  listCases: () => timed(async () => (await opened('cases').find().exec()).length),
  openCase: (caseNumber) =>
    timed(async () => {
      const query = opened('answers').find({ selector: { caseId: idOf('ca5e', caseNumber) } })
      return (await query.exec()).length
    }),
}

function opened(name: 'cases' | 'answers'): RxCollection {
  const collection = page[name]
  if (!collection) throw new Error(`expected ${name} to be open`)
  return collection
}
