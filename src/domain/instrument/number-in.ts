/** A number as people write it: a comma or a point, and a space among the thousands. Undefined for what is none. */
export function numberIn(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/(\d)[\s\u00a0](?=\d{3}(\D|$))/g, '$1')
    .replace('−', '-')
    .replace(',', '.')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}
