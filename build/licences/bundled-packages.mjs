/** The packages that go into the program, with their licences: what the sources import, and what that depends on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { standardText } from './standard-text.mjs'

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence its SPDX identifier
 * @property {string} text its licence, and its notice where it has one
 * @property {string | null} author
 * @property {readonly string[]} needs names of the packages of this list that it depends on
 */

/** Of the layers that are packaged; the command line is bundled from the same. */
const layers = ['core', 'host', 'store', 'renderer', 'main', 'preload', 'cli']

/**
 * Ordered by name. More may be listed than was kept in the end, never less: `package.test.ts` holds it against the bundle.
 * @param {string} root the folder of package.json
 * @returns {BundledPackage[]}
 */
export function bundledPackages(root) {
  /** @type {Map<string, BundledPackage>} by folder */
  const found = new Map()
  /** @type {{ name: string, from: string, isNeeded: boolean }[]} */
  const open = importedBy(layers.map((layer) => path.join(root, 'src', layer))).map((name) => ({ name, from: root, isNeeded: true }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const folder = folderOf(next.name, next.from)
    if (folder === null) {
      if (next.isNeeded) throw new Error(`The package ${next.name} is not installed, which ${path.relative(root, next.from) || 'the program'} needs.`)
      continue
    }
    if (found.has(folder)) continue
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const needed = Object.keys(manifest.dependencies ?? {}).filter(isCode)
    const beside = Object.keys(manifest.peerDependencies ?? {}).filter((name) => isCode(name) && manifest.peerDependenciesMeta?.[name]?.optional !== true)
    const facts = { name: manifest.name, version: manifest.version, licence: licenceOf(manifest), author: authorOf(manifest) }
    found.set(folder, { ...facts, text: textIn(folder) || standardText(facts), needs: [...needed, ...beside].toSorted() })
    // what Electron depends on fetches it, and is in no package
    if (manifest.name === 'electron') continue
    open.push(...needed.map((name) => ({ name, from: folder, isNeeded: true })), ...beside.map((name) => ({ name, from: folder, isNeeded: false })))
  }
  const packages = [...found.values()].toSorted((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
  const names = new Set(packages.map(({ name }) => name))
  return packages.map((one) => ({ ...one, needs: one.needs.filter((name) => names.has(name)) }))
}

/** Types are gone when the program runs. @param {string} name */
const isCode = (name) => !name.startsWith('@types/')

/** @param {readonly string[]} folders */
function importedBy(folders) {
  /** @type {Set<string>} */
  const names = new Set()
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|css)$/.test(entry.name) || /\.test\.|\.d\.ts$/.test(entry.name) || /[/\\]testing(?:[/\\]|$)/.test(entry.parentPath)) continue
      const source = readFileSync(path.join(entry.parentPath, entry.name), 'utf8')
      for (const [, specifier = ''] of source.matchAll(/(?:^(?:import|export)\b[^'"`;=]*\bfrom |^@?import |\bimport\()['"]((?:node:)?[@a-z][\w./@:-]*)['"]/gm)) {
        if (isBuiltin(specifier) || specifier.startsWith('virtual:')) continue
        names.add(specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'))
      }
    }
  }
  return [...names]
}

/** As Node looks for it: in the folder's own packages, then in those around it. @param {string} name @param {string} from */
function folderOf(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
    if (folder === path.dirname(folder)) return null
  }
}

/** @param {{ license?: unknown, licenses?: unknown }} manifest */
function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license
  const [first] = Array.isArray(licenses) ? licenses : [license]
  return typeof first?.type === 'string' ? first.type : 'unknown'
}

/** @param {{ author?: unknown }} manifest */
function authorOf({ author }) {
  if (typeof author === 'string') return author.replace(/\s*[<(].*$/, '')
  const name = /** @type {{ name?: unknown } | undefined} */ (author)?.name
  return typeof name === 'string' ? name : null
}

/** @param {string} folder */
function textIn(folder) {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice|ofl)(?:[.-]|$)/i.test(name)).toSorted()
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n')
}
