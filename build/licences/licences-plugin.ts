import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { bundledPackages } from './bundled-packages.mjs'

const name = 'virtual:licences'

/** The module `virtual:licences`: the program's own licence and those of everything in it, each text once. Import it lazily. */
export function licences(root: string): Plugin {
  return {
    name: 'glossator:licences',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null
      const packages = bundledPackages(root)
      const texts = [...new Set(packages.map(({ text }) => text))]
      const rows = packages.map((one) => ({ name: one.name, version: one.version, licence: one.licence, text: texts.indexOf(one.text) }))
      const own = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim()
      return `export const ownLicence = ${JSON.stringify(own)}\nexport const packages = ${JSON.stringify(rows)}\nexport const texts = ${JSON.stringify(texts)}\n`
    }
  }
}
