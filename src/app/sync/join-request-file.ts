import { fileNames } from '../../content/file-names.ts'

/** No request is longer; reading on could fill the memory of a small tablet. */
const MAX_LENGTH = 1_000

/** The signs of a join request as a file, for two tablets whose cameras do not see each other. */
export function requestFile(request: string): { readonly name: string; readonly blob: Blob } {
  return {
    name: `${fileNames.newTablet}.${fileNames.ending.request}`,
    blob: new Blob([request], { type: 'application/octet-stream' }),
  }
}

/** What stands in it, to be read like anything that is typed. */
export function readRequestFile(file: Blob): Promise<string> {
  return file.slice(0, MAX_LENGTH).text()
}
