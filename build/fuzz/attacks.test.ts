/** Attacks that have names, against every reader that they could be meant for. What they do elsewhere: docs/security.md names the test of each. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { allFormats } from '../../src/core/formats/all-formats.ts'
import { smallMeta, smallProject } from '../../src/core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../../src/core/formats/glossator/write-dataset.ts'
import { contextOf } from '../../src/core/formats/testing/read-back.ts'
import { unzipFiles } from '../../src/core/formats/zip-files.ts'
import { readXml } from '../../src/core/formats/xml/read-xml.ts'
import { readArticle } from '../../src/core/readers/read-article.ts'
import { readProjectFile } from '../../src/core/project-file/read-project-file.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'

/** A zip of spaces whose directory says that they are so many. */
function bomb(size: number, declared: number): Uint8Array {
  const bytes = zipSync({ 'a.ann': new Uint8Array(size).fill(0x20) })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, declared, true)
  return bytes
}

test.each([['tells the truth', 600 * 1024 * 1024], ['says to be as large as a number can be', 0xfffffffe]])('a zip bomb that %s is not unpacked', (_, declared) => {
  expect(unzipFiles(bomb(1_000_000, declared))).toEqual({ faults: [{ place: '', sentence: expect.stringMatching(/^The files of this zip are larger than 512 MB/) }] })
})

test('of a zip bomb that says to be small no more is unpacked than it says', () => {
  const opened = unzipFiles(bomb(30_000_000, 100))
  if ('faults' in opened) opened.faults.forEach(({ sentence }) => expectSentence(sentence))
  else expect(opened.files.map(({ bytes }) => bytes.length <= 100)).toEqual([true])
})

test('a project’s file that is a zip within a zip within a zip is refused', () => {
  let zip = zipSync({ 'dataset.json': strToU8('{}') })
  for (let i = 0; i < 20; i++) zip = zipSync({ 'dataset.json': zip, 'project.json': zip })
  const read = readProjectFile(zip)
  expect('faults' in read && read.faults.length).toBeGreaterThan(0)
})

const poison = [
  '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '[{"__proto__":{"polluted":true},"text":"x","data":{"__proto__":{"polluted":true}},"annotations":[]}]'
]

test.each(allFormats.filter(({ direction }) => direction !== 'write').map((format) => [format.id, format] as const))('%s: keys that reach a prototype reach none', (_, format) => {
  for (const text of poison) {
    const files = ['x.json', 'x.jsonl', 'x.jsonld', 'x.ann', 'x.qdc'].map((path) => ({ path, bytes: strToU8(text) }))
    if ('foreign' in format) {
      const survey = format.foreign.survey(files, smallProject.codebook)
      if (!('faults' in survey)) format.foreign.read(files, { ...survey.proposed, ['__proto__']: { to: 'nowhere' } }, contextOf(smallProject))
    } else if ('read' in format) format.read(strToU8(text))
    expectNoPollution()
    expect('polluted' in {}).toBe(false)
  }
})

test('a dataset with such a key anywhere is refused by its place', () => {
  const json = new TextDecoder().decode(writeDataset(smallProject, smallMeta))
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const format = allFormats[0]!
    const read = 'read' in format ? format.read(strToU8(json.replace('"fields": {', `"fields": { "${key}": { "polluted": true },`))) : { faults: [] }
    expect('faults' in read && read.faults.map(({ place }) => place).join()).toContain(key)
  }
})

test.each([
  ['a billion laughs', `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? '' : i - 1};`.repeat(10)}">`).join('')}]><x>&a8;</x>`],
  ['a quadratic blow-up', `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50_000)}">]><x>${'&a;'.repeat(50_000)}</x>`],
  ['a file of the machine', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'],
  ['a page of the network', '<!doctype x SYSTEM "https://attack.example/x.dtd"><x/>']
])('XML that asks for %s is refused before it is read', (_, xml) => {
  expect(readXml(strToU8(xml))).toEqual({ fault: { place: '', sentence: 'This XML has a document type declaration; files with one are not read.' } })
})

test('an entity that nobody declared stays the letters that it is', () => {
  const read = readXml(strToU8('<x a="&unknown;">&unknown; &#65;</x>'))
  expect(read).toMatchObject({ text: '&unknown; A', attributes: { a: '&unknown;' } })
})

test.each([
  ['one line of a million spaces', `Title\n\n${' '.repeat(1_000_000)}x\n`], ['one line of a million digits', `Title\n\n${'1'.repeat(1_000_000)}x\n`], ['a million quotation marks', `Title\n\n${'“'.repeat(1_000_000)}\n`],
  ['half a million lines', `Title\n\n${'x\n'.repeat(500_000)}`], ['a title of a million bars', `${' | x'.repeat(250_000)}\n\nText.\n`], ['a million line breaks', `Title\n${'\n'.repeat(1_000_000)}x`]
])('an article of %s is read, or refused in a sentence', (_, text) => {
  const read = readArticle({ path: 'a.txt', bytes: strToU8(text) }, { newId: () => 'a' })
  if ('fault' in read) expectSentence(read.fault)
  else expect(read.article.text).toBe(text)
})
