import { expect, test } from 'vitest'
import { allFormats } from '../core/formats/all-formats.ts'
import { version } from '../core/generator.ts'
import { OutputClosed } from './command.ts'
import { call } from './testing/call.ts'

test.each([
  ['--help'], ['-h'], ['read', '--help'], ['validate', '--help'], ['convert', '-h'], ['agree', '--help'], ['formats', '--help'], ['read', 'nowhere', '--help']
])('help is data, and done: glossator %s %s', async (...args) => {
  const { code, out, err } = await call(args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Usage: glossator ')
  expect(out.split('\n').every((line) => line.length <= 120)).toBe(true)
})

test('help lists every command', async () => {
  const { out } = await call(['--help'])
  for (const name of ['read PATH…', 'validate DATASET', 'convert DATASET --to FORMAT --out DIR', 'formats']) expect(out).toContain(`\n  ${name} `)
})

test('the version is that of the program', async () => {
  expect(await call(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test.each([
  [[], 'No command was given. The commands are read, suggest, validate, convert, agree, formats; "glossator --help" explains them.'],
  [['frobnicate'], 'There is no command "frobnicate".'],
  [['--frobnicate'], 'There is no option --frobnicate.'],
  [['read'], 'PATH is missing'],
  [['read', '--fast', 'x'], "Unknown option '--fast'. \"glossator read --help\" explains the command."],
  [['validate'], 'DATASET is missing.'],
  [['validate', 'a', 'b'], 'Only one DATASET can be given, not 2.'],
  [['convert', 'a'], '--to FORMAT and --out DIR is missing.'],
  [['convert', 'a', '--to', 'glossator'], '--out DIR is missing.'],
  [['convert', 'a', '--to', 'papyrus', '--out', 'd'], 'There is no format "papyrus" to write; there is glossator,'],
  [['convert', 'a', '--to', 'glossator', '--out', ''], '--out needs the name of a folder.'],
  [['convert', '--to', 'glossator', '--out', 'd'], 'DATASET is missing.'],
  [['formats', 'x'], 'takes nothing behind it'],
  [['validate', '--help=yes', 'x'], "Option '-h, --help' does not take an argument."]
])('wrong usage is 2 and a sentence: glossator %j', async (args, sentence) => {
  const { code, out, err } = await call(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(sentence)
  expect(err.split('\n')).toHaveLength(2)
})

test('the formats are listed as JSON', async () => {
  const { code, out } = await call(['formats'])
  expect(code).toBe(0)
  const formats = JSON.parse(out) as Record<string, unknown>[]
  expect(formats[0]).toEqual({ id: 'glossator', name: 'Glossator dataset', direction: 'both', offsetUnit: 'codePoint', loses: [] })
  expect(formats.map(({ id }) => id)).toEqual(allFormats.map(({ id }) => id))
  expect(Object.fromEntries(formats.map(({ id, direction }) => [id, direction]))).toEqual({
    glossator: 'both', jsonl: 'write', huggingface: 'write', csv: 'write', parquet: 'write', 'web-annotation': 'both', brat: 'both', 'cas-xmi': 'write', 'cas-json': 'write',
    'webanno-tsv': 'write', 'label-studio': 'both', doccano: 'both', spacy: 'both', conll: 'write', 'refi-qda': 'both', report: 'write'
  })
})

test('a reader that stops, as head does, is no fault', async () => {
  expect(await call(['formats'], '', { write: () => Promise.reject(new OutputClosed()) })).toEqual({ code: 0, out: '', err: '' })
})

test('what nobody expected is a sentence, not a stack trace', async () => {
  const { code, err } = await call(['validate', '-'], '', {
    readInput: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('the cable was pulled')) }) })
  })
  expect({ code, err }).toEqual({ code: 1, err: 'the cable was pulled\n' })
})
