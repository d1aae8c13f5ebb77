import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')
/** What people read is content; the page of the parts is for whoever builds and in no build of the app. */
const ELSEWHERE = [/^content\//, /^ui\/parts-page\//, /^ui\/parts-page\.tsx$/]

/** Swedish that is no text: what already lies in files, links and logs, or what the glossary keeps in Swedish. */
const KEPT: Readonly<Record<string, string>> = {
  // The beginning of a link that was already sent to somebody.
  'protocol/invitation.ts': '#ga-med.',
  'ui/route.ts': '#ga-med.',
}
/** The code's own word for a thing that English has none for, as a field of a person. */
const OWN_WORDS = ['personnummer']
/** English words of the platform that happen to stand in a Swedish text as well, and in no English one. */
const PLATFORM = ['journal', 'post', 'withdrawn', 'window']

const sources = filesIn(SRC).map((path) => ({
  name: relative(SRC, path),
  file: ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
}))
const words = {
  sv: wordsOf(sources.filter(({ name }) => name.startsWith('content/texts/sv/'))),
  en: wordsOf(sources.filter(({ name }) => name.startsWith('content/texts/en/'))),
}
const ids = idsOf(sources.filter(({ name }) => name.startsWith('content/')))

test('no string of the code is Swedish text', () => {
  const found = sources
    .filter(({ name }) => !ELSEWHERE.some((place) => place.test(name)))
    .flatMap(({ name, file }) =>
      literalsOf(file)
        .filter((text) => KEPT[name] !== text && !ids.has(text) && swedishIn(text).length > 0)
        .map((text) => `${name}: ${text.trim()} (${swedishIn(text).join(', ')})`),
    )
  expect(found).toEqual([])
})

test('what is kept is still there', () => {
  for (const [name, text] of Object.entries(KEPT)) {
    const source = sources.find((each) => each.name === name)
    expect(source && literalsOf(source.file), name).toContain(text)
  }
})

test.each([
  [`const label = 'Källa'`, ['källa']],
  [`const label = \`\${n} anteckningar\``, ['anteckningar']],
  ['const part = <p>Inget är sparat</p>', ['inget', 'är', 'sparat']],
  [`const part = <Field label="Ställ en fråga" />`, ['ställ', 'fråga']],
  [`const at = 'personnummer'`, []],
  [`import { plan } from './anteckningar.ts'`, []],
  [`// Källa\nconst name = 'Nothing is saved'`, []],
] as const)('the look sees Swedish where it is, and not elsewhere: %s', (code, swedish) => {
  const file = ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  expect(literalsOf(file).flatMap(swedishIn)).toEqual(swedish)
})

/** Letters that English has not, or a word of the Swedish texts that no English text has. */
function swedishIn(text: string): readonly string[] {
  return lettersOf(text).filter(
    (word) =>
      !OWN_WORDS.includes(word) &&
      (/[åäö]/.test(word) ||
        (word.length > 2 && words.sv.has(word) && !words.en.has(word) && !PLATFORM.includes(word))),
  )
}

/** Every string, piece of a template and text between tags; what a file imports is no text. */
function literalsOf(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    if (isText) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function wordsOf(of: readonly { readonly file: ts.SourceFile }[]): ReadonlySet<string> {
  return new Set(of.flatMap(({ file }) => literalsOf(file).flatMap(lettersOf)))
}

/** What the content calls its instruments, lists and events: names for the code, which no screen shows. */
function idsOf(of: readonly { readonly file: ts.SourceFile }[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const isId =
      ts.isPropertyAssignment(node) && node.name.getText() === 'id' && ts.isStringLiteral(node.initializer)
    if (isId) found.add((node.initializer as ts.StringLiteral).text)
    ts.forEachChild(node, visit)
  }
  for (const { file } of of) visit(file)
  return found
}

function lettersOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}
