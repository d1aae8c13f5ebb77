/** Hands a finished file to the browser's own download. The address of the file lives only until the click is over. */
export function saveFile(file: { readonly name: string; readonly blob: Blob }): void {
  const url = URL.createObjectURL(file.blob)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // WebKit reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
