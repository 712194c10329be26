import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProjectData } from '../../model.ts'
import { type OutputFile, canWrite } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { linesOf } from '../tables/testing/read-back.ts'
import { emptyProject, hardProject } from '../testing/hard-project.ts'
import { huggingfaceFormat } from './huggingface-format.ts'
import { yamlOf } from './yaml.ts'

const filesOf = (data: ProjectData): readonly OutputFile[] => {
  if (!canWrite(huggingfaceFormat)) throw new Error('The layout is not written')
  return huggingfaceFormat.write(data, smallMeta).files
}
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytesOf = (files: readonly OutputFile[], path: string): Uint8Array => files.find((file) => file.path === path)!.bytes

/** What `datasets` takes for the front matter: lines as Python's `splitlines` has them, up to the second `---`. */
function frontMatterOf(files: readonly OutputFile[]): string {
  const lines = decode(bytesOf(files, 'README.md')).split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)
  expect(lines[0]).toBe('---')
  return lines.slice(1, lines.indexOf('---', 1)).join('\n')
}

/** PyYAML, as `datasets` uses it; null where there is none on the machine. */
function withPyYaml(texts: readonly string[]): unknown[] | null {
  const script = 'import json, sys, yaml; print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))'
  const { status, stdout } = spawnSync('python3', ['-c', script], { input: JSON.stringify(texts), encoding: 'utf8' })
  return status === 0 ? (JSON.parse(stdout) as unknown[]) : null
}
const hasPyYaml = withPyYaml([]) !== null

interface Feature {
  readonly name: string
  readonly dtype?: string
  readonly list?: string | readonly Feature[]
}
interface Card {
  readonly configs?: readonly { readonly config_name: string; readonly data_files: readonly { readonly split: string; readonly path: string }[] }[]
  readonly dataset_info?: readonly {
    readonly config_name: string
    readonly features: readonly Feature[]
    readonly splits: readonly { readonly name: string; readonly num_bytes: number; readonly num_examples: number }[]
  }[]
}

const scalars: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string', int64: Number.isInteger, float64: (value) => typeof value === 'number', bool: (value) => typeof value === 'boolean'
}

/** What in a row is not as the features say: keys in their order, no list null, no value of another type. */
function misfits(row: unknown, features: readonly Feature[]): string[] {
  if (typeof row !== 'object' || row === null) return ['no row']
  const wrongKeys = JSON.stringify(Object.keys(row)) === JSON.stringify(features.map(({ name }) => name)) ? [] : [`keys ${Object.keys(row).join()}`]
  return [...wrongKeys, ...features.flatMap(({ name, dtype = '', list }) => {
    const value = (row as Record<string, unknown>)[name]
    if (list === undefined) return value === null || scalars[dtype]?.(value) === true ? [] : [name]
    if (!Array.isArray(value)) return [name]
    return value.flatMap((item: unknown) => (typeof list === 'string' ? (scalars[list]?.(item) === true ? [] : [name]) : misfits(item, list)))
  })]
}

describe.skipIf(!hasPyYaml)('the front matter, as PyYAML reads it,', () => {
  test('describes every file: its path, its number of rows and bytes, and the type of each value in it', () => {
    const written = [...fc.sample(arbitraryProject, { numRuns: 6, seed: 3 }), hardProject, smallProject].map(filesOf)
    const cards = withPyYaml(written.map(frontMatterOf)) as Card[]
    for (const [n, files] of written.entries()) {
      const card = cards[n]!
      const paths = (card.configs ?? []).flatMap(({ data_files }) => data_files.map(({ path }) => path))
      expect(paths.toSorted()).toEqual(files.map(({ path }) => path).filter((path) => path.endsWith('.jsonl')).toSorted())
      for (const [i, { config_name, data_files }] of (card.configs ?? []).entries()) {
        const info = card.dataset_info![i]!
        const bytes = bytesOf(files, data_files[0]!.path)
        const rows = linesOf(bytes)
        expect(info).toMatchObject({ config_name, splits: [{ name: 'train', num_bytes: bytes.length, num_examples: rows.length }] })
        expect(rows.flatMap((row) => misfits(row, info.features))).toEqual([])
      }
    }
  })

  test('has what the project says of itself, whatever the characters', () => {
    const articles = ['en-GB', 'und', 'de', 'en'].map((language, i) => ({ ...smallProject.articles[0]!, id: `article-${i + 1}`, language }))
    const name = 'A: "b" \\ # \u0085\u2028\u007f\ufeff😀\n---\nend'
    const [card] = withPyYaml([frontMatterOf(filesOf({ ...smallProject, project: { id: 'p', name }, articles }))]) ?? []
    expect(card).toMatchObject({
      pretty_name: name, language: ['de', 'en'], license: 'unknown', size_categories: ['n<1K'],
      tags: ['news', 'span-annotation', 'quote', 'stance', 'event', 'mention']
    })
  })

  test('of an empty project has no configurations', () => {
    const files = filesOf(emptyProject)
    expect(files.map(({ path }) => path)).toEqual(['README.md', 'project.json', 'codebook.md'])
    const [card] = withPyYaml([frontMatterOf(files)]) ?? []
    expect(Object.keys(card as object)).toEqual(['license', 'task_categories', 'tags', 'size_categories'])
  })

  test('any mapping comes back', () => {
    const { value } = fc.letrec<{ value: never; mapping: never }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.array(tie('value'), { maxLength: 3 }), tie('mapping')) as fc.Arbitrary<never>,
      mapping: fc.dictionary(fc.stringMatching(/^[a-z]{4,8}_$/), tie('value'), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<never>
    }))
    const mappings = fc.sample(value, { numRuns: 150, seed: 7 }).map((made) => ({ key: made }))
    expect(withPyYaml(mappings.map(yamlOf))).toEqual(mappings)
  })
})

test.each(filesOf(smallProject).filter(({ path }) => !path.startsWith('project')))('$path of a small project', async ({ path, bytes }) => {
  await expect(decode(bytes)).toMatchFileSnapshot(`golden/${path.replace('/', '-')}`)
})
