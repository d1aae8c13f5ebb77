import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { NewerFileError } from './sqlite-file.ts'
import { type CallMessage, FolderTakenError, openSqliteFolder, type SqliteFolder } from './sqlite-folder.ts'

// The thread that writes and waits for the disk, so that the one that answers never does. Whatever comes while a flush
// is under way goes into the next one together.
const port = parentPort
if (!port) throw new Error('expected to be started as a worker')

const opened = open()
if (opened) {
  const gathered: CallMessage[] = []
  port.on('message', (message: CallMessage | 'close') => {
    if (message === 'close') {
      runGathered()
      opened.close()
      port.close()
      return
    }
    if (gathered.push(message) === 1) setImmediate(runGathered)
  })

  function runGathered(): void {
    for (const answer of opened?.run(gathered.splice(0)) ?? []) port?.postMessage(answer)
  }
}

function open(): SqliteFolder | undefined {
  try {
    const folder = openSqliteFolder(workerData.folder, {
      nowMs: Date.now,
      newTimeline: () => randomBytes(16).toString('hex'),
    })
    port?.postMessage({ opened: true })
    return folder
  } catch (error) {
    port?.postMessage({ opened: false, code: codeOf(error) })
    return undefined
  }
}

function codeOf(error: unknown): string {
  if (error instanceof FolderTakenError) return 'data-taken'
  if (error instanceof NewerFileError) return 'data-newer'
  return 'data-unusable'
}
