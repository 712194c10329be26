import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bundledPackages } from './bundled-packages.mjs'
import { standardText } from './standard-text.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const packages = bundledPackages(root)

test('every package that goes into the program has a licence and its text', () => {
  expect(packages.length).toBeGreaterThan(40)
  for (const { name, licence, text } of packages) {
    expect(licence, name).not.toBe('unknown')
    expect(text, name).toMatch(/copyright|public domain|permission/i)
  }
})

test('every licence lets the program be given on with its own', () => {
  const allowed = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'OFL-1.1', 'CC0-1.0'])
  expect(packages.filter(({ licence }) => !allowed.has(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
})

test('what is imported by the sources is listed, and no tool that only builds or tests', () => {
  const names = packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['@fontsource-variable/inter', 'dexie', 'electron', 'fflate', 'lexical', 'react', 'react-aria-components', 'zod']))
  for (const tool of ['vite', 'vitest', 'typescript', 'electron-builder', 'fast-check', '@playwright/test', 'jsonld', 'happy-dom']) expect(names).not.toContain(tool)
})

test('versions are those of the lock file', () => {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> }
  const locked = new Set(Object.entries(lock.packages).map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)}@${version}`))
  expect(packages.map(({ name, version }) => `${name}@${version}`).filter((one) => !locked.has(one))).toEqual([])
})

test('a licence without a text of its own is told by its standard words, and an unknown one by none', () => {
  expect(standardText({ name: 'x', licence: 'MIT', author: 'Ida Rae' })).toContain('Copyright (c) Ida Rae')
  expect(standardText({ name: 'x', licence: 'CC0-1.0', author: null })).toContain('the authors of x waived')
  expect(standardText({ name: 'x', licence: 'Proprietary', author: null })).toBe('')
})
