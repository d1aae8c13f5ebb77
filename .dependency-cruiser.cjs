// The import table of src/README.md, enforced. Where the two differ, the table is right and this file is wrong.

/** Each folder under src, and the folders it may import besides itself. */
const MAY_IMPORT = {
  lib: [],
  protocol: ['lib'],
  domain: ['lib', 'protocol'],
  content: ['domain'],
  crypto: ['lib', 'protocol'],
  sync: ['lib', 'protocol', 'domain'],
  storage: ['lib', 'protocol', 'domain', 'sync'],
  app: ['lib', 'protocol', 'domain', 'content', 'crypto', 'sync', 'storage'],
  ui: ['lib', 'domain', 'app'],
  sw: ['lib'],
  server: ['lib', 'protocol'],
}

/** Each package, and the only places under src that may import it. A package without a home may not be imported at all. */
const HOMES = {
  '@expo-google-fonts/source-sans-3': ['app/print'],
  '@fastify/rate-limit': ['server'],
  '@fastify/static': ['server'],
  '@noble/curves': ['crypto'],
  '@noble/hashes': ['crypto'],
  '@preact/signals': ['app', 'ui', 'main.tsx'],
  '@zxcvbn-ts/core': ['app'],
  '@zxcvbn-ts/language-common': ['app'],
  'better-sqlite3': ['server/store'],
  dexie: ['storage'],
  'diceware-wordlist-swe': ['app'],
  fastify: ['server'],
  hpke: ['crypto'],
  'shamir-secret-sharing': ['crypto'],
  qr: ['app'],
  'hash-wasm': ['crypto'],
  fflate: ['app/spreadsheet'],
  'read-excel-file': ['app/spreadsheet'],
  'idb-keyval': ['storage'],
  kysely: ['server/store'],
  'lucide-preact': ['ui'],
  'openid-client': ['server'],
  pdfkit: ['app/print'],
  personnummer: ['app'],
  pg: ['server/store'],
  preact: ['ui', 'main.tsx'],
  'workbox-core': ['sw'],
  'workbox-precaching': ['sw'],
  'workbox-routing': ['sw'],
  'workbox-window': ['app'],
  zod: ['protocol', 'domain', 'crypto', 'sync', 'storage', 'app', 'server'],
}

const folder = (names) => `^src/(${names.join('|')})(/|$)`
const packageNamed = (name) => `(^|node_modules/)${name}(/|$)`

const table = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'nothing'}`,
  comment: `src/${name} may import ${allowed.join(', ') || 'nothing'} (src/README.md).`,
  severity: 'error',
  from: { path: folder([name]) },
  to: { path: '^src/', pathNot: folder([name, ...allowed]) },
}))

const homes = Object.entries(HOMES).map(([name, places]) => ({
  name: `${name}-at-home`,
  comment: `${name} is imported in ${places.join(', ')} only.`,
  severity: 'error',
  from: { path: '^src/', pathNot: folder(places) },
  to: { path: packageNamed(name) },
}))

module.exports = {
  forbidden: [
    ...table,
    ...homes,
    {
      name: 'content-takes-types-only',
      comment: 'Content is data; what it takes from the domain is its shape.',
      severity: 'error',
      from: { path: folder(['content']) },
      to: { path: folder(['domain']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'package-without-home',
      comment: 'Give the package a home here and a line in docs/dependencies.md.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: Object.keys(HOMES).map(packageNamed),
      },
    },
    {
      name: 'node-in-server-only',
      severity: 'error',
      from: { path: '^src/', pathNot: folder(['server']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.tsx$' },
    },
    {
      name: 'parts-page-is-not-shipped',
      comment: 'The development page shows invented people. Nothing of the app may lead there.',
      severity: 'error',
      from: { pathNot: '^src/ui/parts-page' },
      to: { path: '^src/ui/parts-page' },
    },
    {
      name: 'src-stands-alone',
      comment: 'What is shipped never depends on tests or build tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|tools)/' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      severity: 'error',
      // Texts are found by folder (src/app/in-language.ts); a test notices what no screen names.
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/content/texts/'] },
      to: {},
    },
    {
      name: 'no-broken-import',
      severity: 'error',
      from: {},
      // Vite answers for imports with a query.
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: the server must not even see the type of a plaintext.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
}
