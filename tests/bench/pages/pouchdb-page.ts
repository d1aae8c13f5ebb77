import PouchDB from 'pouchdb-browser'
import { answerText, caseText, freshId, idOf, timed, timeEach } from './work.ts'

// As its documentation would have it: one database, ids that sort by case, bulk writes where many are written.

const page = { cases: open('cases'), answers: open('answers') }

window.contestant = {
  open: async () => {
    const { ms } = await timed(async () => {
      page.cases = open('cases')
      page.answers = open('answers')
      return (await page.answers.info()).doc_count
    })
    return ms
  },
  saveAnswers: ({ caseNumber, count }) =>
    timeEach(count, (n) =>
      page.answers.put({
        _id: `${idOf('ca5e', caseNumber)}:${freshId()}`,
        ...answerText(n),
        wall: new Date().toISOString(),
      }),
    ),
  fillCases: async (count) => {
    const docs = Array.from({ length: count }, (_, n) => ({ _id: idOf('ca5e', n), ...caseText(n) }))
    await page.cases.bulkDocs(docs)
    return count
  },
  listCases: () => timed(async () => (await page.cases.allDocs({ include_docs: true })).rows.length),
  openCase: (caseNumber) =>
    timed(async () => {
      const id = idOf('ca5e', caseNumber)
      const found = await page.answers.allDocs({
        include_docs: true,
        startkey: `${id}:`,
        endkey: `${id}:\ufff0`,
      })
      return found.rows.length
    }),
}

function open(name: string): PouchDB.Database {
  return new PouchDB(name)
}
