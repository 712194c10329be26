import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { type OutputFile, canWrite } from '../format.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import type { ProjectData } from '../../model.ts'
import { emptyProject } from '../testing/hard-project.ts'
import { parquetFormat } from './parquet-format.ts'
import { writeParquet } from './write-parquet.ts'

const filesOf = (data: ProjectData): readonly OutputFile[] => {
  if (!canWrite(parquetFormat)) throw new Error('Parquet is not written')
  return parquetFormat.write(data, smallMeta).files.filter(({ path }) => path.endsWith('.parquet'))
}

/** The schema as its elements are, and the rows: what a program sees of the file. */
async function seen({ bytes }: OutputFile): Promise<string> {
  const { schema, num_rows } = parquetMetadata(bytes.buffer)
  const elements = schema.map(({ name, type, repetition_type, converted_type, num_children }) =>
    [name, repetition_type, type ?? `${num_children} below`, converted_type].filter((part) => part !== undefined).join(' '))
  const rows = await parquetReadObjects({ file: bytes.buffer })
  return `${[...elements, `${num_rows} rows`, ...rows.map((row) => JSON.stringify(row, null, 1))].join('\n')}\n`
}

test.each(filesOf(smallProject))('$path of a small project', async (file) => {
  await expect(await seen(file)).toMatchFileSnapshot(`golden/${file.path}.txt`)
})

test('the file says what wrote it and when', () => {
  for (const { bytes } of filesOf(smallProject)) {
    expect(parquetMetadata(bytes.buffer).key_value_metadata).toEqual([
      { key: 'glossator.generator', value: smallMeta.generator }, { key: 'glossator.exportedAt', value: smallMeta.exportedAt }
    ])
  }
})

test('a table without rows keeps its columns, and says of its empty list of row groups that they are structs', () => {
  const empty = new Map(filesOf(emptyProject).map(({ path, bytes }) => [path, bytes]))
  for (const { path, bytes } of filesOf(smallProject)) {
    const other = empty.get(path)!
    expect(parquetMetadata(other.buffer)).toMatchObject({ num_rows: 0n, row_groups: [], schema: parquetMetadata(bytes.buffer).schema })
    expect(Buffer.from(other).includes(Buffer.from([0x16, 0x00, 0x19, 0x0c, 0x19]))).toBe(true)
  }
})

test('more rows than a group holds are all there', async () => {
  const count = 10_001
  const columns = [{ name: 'n', type: 'integer', nullable: false }, { name: 'list', type: 'strings', nullable: false }] as const
  const rows = Array.from({ length: count }, (_, n) => [n, n % 3 === 0 ? [] : [`a${n}`, '😀']])
  const buffer = await new Blob([...writeParquet({ name: 'many', columns, rows }, smallMeta)]).arrayBuffer()
  expect(parquetMetadata(buffer).row_groups.length).toBe(2)
  const read = await parquetReadObjects({ file: buffer })
  expect(read.length).toBe(count)
  expect(read.findIndex((row, n) => row['n'] !== n || JSON.stringify(row['list']) !== JSON.stringify(rows[n]![1]))).toBe(-1)
})
