/**
 * The layers as lint rules (docs/decisions, design: "who may import whom"). The compiler keeps each layer to its own
 * `lib`, `types` and project references; what it cannot see is here: single files of another layer, packages, the clock.
 */
import path from 'node:path'

/** A file's place in the project: from `src/` or `e2e/` on, `/` between parts; null for what is in no layer. @param {string} file */
function placeOf(file) {
  return /(?:^|\/)((?:src|e2e)\/.+)$/.exec(file.replaceAll('\\', '/'))?.[1] ?? null
}

/**
 * Who may import what: `files` are folders (ending in `/`) or single files from the root of the project, `types` those of
 * which only types may be imported, `packages` are names, a trailing `/*` standing for a scope. A layer always sees itself.
 * @type {Record<string, { files: string[], types?: string[], packages: string[] }>}
 */
export const layers = {
  'src/core/': {
    files: [],
    packages: [
      'zod', '@exodus/bytes', '@noble/hashes', 'chardet', 'edtf',
      'papaparse', 'fflate', 'fast-xml-parser', 'hyparquet-writer', 'diff'
    ]
  },
  'src/host/': { files: [], packages: ['zod'] },
  'src/store/': { files: ['src/core/', 'src/host/host.ts'], packages: ['dexie', 'uuid', 'zod'] },
  'src/renderer/': {
    files: ['src/core/', 'src/store/', 'src/host/host.ts', 'src/host/files/'],
    packages: [
      'react', 'react-dom', 'react-aria-components', 'lexical', '@lexical/*', '@tanstack/react-virtual', '@fontsource-variable/*',
      'zustand', 'uuid', 'zod', 'virtual:licences'
    ]
  },
  'src/main/': {
    files: [
      'src/host/bridge.ts', 'src/host/bridge-schemas.ts', 'src/host/content-security-policy.ts', 'src/host/host.ts', 'src/host/files/'
    ],
    packages: ['electron', 'node:*', 'zod']
  },
  'src/preload/': { files: ['src/host/bridge.ts'], types: ['src/host/bridge-schemas.ts', 'src/host/host.ts'], packages: ['electron'] },
  'src/cli/': { files: ['src/core/', 'src/host/files/'], packages: ['node:*'] },
  'e2e/': { files: [], packages: ['@playwright/test', '@axe-core/playwright', 'electron', 'node:*'] }
}

/** The composition root picks the host. */
const compositionRoot = 'src/renderer/main.tsx'

/** Tests and their doubles may also use the tools of testing, and the host and the formats that stand in for the real ones. */
const isTest = (/** @type {string} */ file) => /\.test\.tsx?$|\/testing\//.test(file)

/**
 * Says why a file may not import a specifier; null where it may.
 * @param {string} file its place in the project
 * @param {string} specifier as it is written in the import
 * @param {boolean} typesOnly whether nothing of it is left when it runs
 */
export function refuseImport(file, specifier, typesOnly) {
  const layer = Object.keys(layers).find((folder) => file.startsWith(folder))
  if (layer === undefined || (isTest(file) && layer !== 'e2e/')) return null
  const { files, types = [], packages } = /** @type {(typeof layers)[string]} */ (layers[layer])
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''))
    const allowed = [layer, ...files, ...(typesOnly ? types : []), ...(file === compositionRoot ? ['src/host/'] : [])]
    if (allowed.some((entry) => (entry.endsWith('/') ? target.startsWith(entry) : target === entry))) return null
    return `${layer} may not import ${target}: it sees only ${allowed.join(', ')}`
  }
  const name = packageOf(specifier)
  if (packages.some((entry) => entry === name || (/[/:]\*$/.test(entry) && name.startsWith(entry.slice(0, -1))))) return null
  return `${layer} may not import the package ${name}: it sees only ${packages.join(', ') || 'itself'}`
}

/** `@lexical/react/useX` is of `@lexical/react`. @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

const imports = {
  /** @param {any} context */
  create(context) {
    const file = placeOf(path.relative(context.cwd, context.filename))
    if (file === null) return {}
    const check = (/** @type {any} */ node) => {
      const { source, type, importKind, exportKind } = node
      if (typeof source?.value !== 'string') return
      const message = refuseImport(file, source.value, type === 'TSImportType' || importKind === 'type' || exportKind === 'type')
      if (message !== null) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: check, ImportExpression: check, ExportAllDeclaration: check, ExportNamedDeclaration: check, TSImportType: check
    }
  }
}

/** A moment comes in with the stamp of a command; a date is made of something that was read. */
const noClock = {
  /** @param {any} context */
  create(context) {
    const refuse = (/** @type {any} */ node) =>
      context.report({ node, message: 'the core has no clock: take the moment from the stamp of the command' })
    return {
      NewExpression(/** @type {any} */ node) {
        if (isDate(node.callee) && node.arguments.length === 0) refuse(node)
      },
      CallExpression(/** @type {any} */ node) {
        if (isDate(node.callee)) refuse(node)
      }
    }
  }
}

/** @param {any} node */
const isDate = (node) => node.type === 'Identifier' && node.name === 'Date'

/** The core is synchronous: what takes time is sliced or moved to a worker by its callers. */
const synchronous = {
  /** @param {any} context */
  create(context) {
    const check = (/** @type {any} */ node) => {
      if (node.async) context.report({ node, message: 'the core is synchronous: no async function' })
    }
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check }
  }
}

/** A barrel only hands on what other files declare, and hides where it is from. */
const noBarrel = {
  /** @param {any} context */
  create(context) {
    const refuse = (/** @type {any} */ node) => context.report({ node, message: 'no barrels: import from the file that declares it' })
    return {
      ExportAllDeclaration: refuse,
      Program(/** @type {any} */ node) {
        if (node.body.length > 0 && node.body.every((/** @type {any} */ statement) => Boolean(statement.source) && statement.type.startsWith('Export'))) refuse(node.body[0])
      }
    }
  }
}

export default {
  meta: { name: 'layers' },
  rules: { imports, 'no-clock': noClock, synchronous, 'no-barrel': noBarrel }
}
