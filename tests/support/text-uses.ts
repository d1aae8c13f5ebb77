import { join } from 'node:path'
import ts from 'typescript'

const SRC = join(import.meta.dirname, '../../src')
const TEXTS = '/content/texts/sv/'
/** Keeps its own copy of everything, and is in no build. */
const NOT_THE_APP = /\/content\/texts\/en\/|\/ui\/parts-page/

/**
 * Every text that nothing in the app reaches, as `file: path`, found by the types: a key is in use where it is named, where
 * its neighbours are looked up by a name that is only known later, and where the object it stands in is handed on as
 * something else than itself.
 */
export function unusedTexts(): readonly string[] {
  const { config } = ts.readConfigFile(join(SRC, 'tsconfig.page.json'), ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, SRC)
  const program = ts.createProgram(fileNames, { ...options, noEmit: true })
  const used = new Set<ts.Node>()
  const all: ts.Node[] = []
  const visit = visitor(program.getTypeChecker(), used)

  function collect(node: ts.Node): void {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) all.push(node)
    ts.forEachChild(node, collect)
  }

  for (const file of program.getSourceFiles()) {
    if (file.fileName.includes('/node_modules/')) continue
    if (isOfTexts(file)) collect(file)
    if (!NOT_THE_APP.test(file.fileName)) visit(file)
  }
  return all.filter((node) => !used.has(node)).map(placeOf)
}

/** Walks a file and puts into `used` every text that it reaches. */
function visitor(checker: ts.TypeChecker, used: Set<ts.Node>): (node: ts.Node) => void {
  function take(symbol: ts.Symbol | undefined): void {
    for (const node of symbol?.declarations ?? []) if (isOfTexts(node)) used.add(node)
  }

  function takeBelow(type: ts.Type): void {
    for (const property of checker.getPropertiesOfType(type)) {
      const { declarations = [] } = property
      if (declarations.every((node) => !isOfTexts(node) || used.has(node))) continue
      take(property)
      takeBelow(checker.getTypeOfSymbol(property))
    }
  }

  function takeByKey({ expression, argumentExpression }: ts.ElementAccessExpression): void {
    const type = checker.getTypeAtLocation(expression)
    const key = checker.getTypeAtLocation(argumentExpression)
    for (const each of key.isUnion() ? key.types : [key]) {
      if (each.isStringLiteral()) take(checker.getPropertyOfType(type, each.value))
      else for (const property of checker.getPropertiesOfType(type)) take(property)
    }
  }

  function takeBound(node: ts.BindingElement): void {
    const type = checker.getTypeAtLocation(node.parent)
    const name = node.propertyName ?? node.name
    if (node.dotDotDotToken) takeBelow(type)
    else if (ts.isIdentifier(name)) take(checker.getPropertyOfType(type, name.text))
  }

  /** Handed on where something else than texts is asked for: from there on nobody can tell what is read of it. */
  function takeHanded(node: ts.Expression): void {
    const type = checker.getTypeAtLocation(node)
    // Mostly it is no text at all, and what is wanted there costs more to find out.
    if (!checker.getPropertiesOfType(type).some(isOfTextSymbol)) return
    const wanted = wantedOf(checker, node)
    if (!wanted || wanted === type) return
    if (looksUpByName(wanted)) takeBelow(type)
    for (const { name } of checker.getPropertiesOfType(wanted).filter((each) => !isOfTextSymbol(each))) {
      const given = checker.getPropertyOfType(type, name)
      take(given)
      if (given) takeBelow(checker.getTypeOfSymbol(given))
    }
  }

  return function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) take(checker.getSymbolAtLocation(node.name))
    else if (ts.isElementAccessExpression(node)) takeByKey(node)
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) takeBound(node)
    if ((ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && isValue(node)) takeHanded(node)
    ts.forEachChild(node, visit)
  }
}

function isOfTexts(node: ts.Node): boolean {
  return node.getSourceFile().fileName.includes(TEXTS)
}

function isOfTextSymbol({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some(isOfTexts)
}

function wantedOf(checker: ts.TypeChecker, node: ts.Expression): ts.Type | undefined {
  const { parent } = node
  if (ts.isAsExpression(parent)) return checker.getTypeFromTypeNode(parent.type)
  return checker.getContextualType(ts.isSpreadAssignment(parent) ? parent.parent : node)
}

function looksUpByName(type: ts.Type): boolean {
  return (type.isUnion() ? type.types : [type]).some((one) => one.getStringIndexType() !== undefined)
}

/** Handed to a call, an attribute or a variable with a type of its own, and not only stepped through. */
function isValue(node: ts.Node): boolean {
  const { parent } = node
  return (
    (ts.isCallExpression(parent) && parent.arguments.some((each) => each === node)) ||
    ts.isJsxExpression(parent) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === node && parent.type !== undefined) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isAsExpression(parent) ||
    ts.isReturnStatement(parent) ||
    (ts.isArrowFunction(parent) && parent.body === node)
  )
}

function placeOf(node: ts.Node): string {
  const names: string[] = []
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isPropertyAssignment(at) || ts.isShorthandPropertyAssignment(at) || ts.isVariableDeclaration(at))
      names.unshift(at.name.getText())
  }
  return `${node.getSourceFile().fileName.split(TEXTS)[1]}: ${names.join('.')}`
}
