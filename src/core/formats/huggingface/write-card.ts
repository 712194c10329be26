/**
 * The dataset card: `README.md` with the YAML front matter by which `datasets` and the Hub know the configurations, their files,
 * features and sizes. Only what the project says is filled in; the licence is for those who publish it to choose.
 */
import { quantity } from '../../commands/quantity.ts'
import type { ProjectData } from '../../model.ts'
import type { Loss } from '../loss-report.ts'
import type { Column } from '../tables/column.ts'
import type { RecordTable } from '../tables/record-table.ts'
import { type Yaml, yamlOf } from './yaml.ts'

/** A table that is a configuration of its own, and what its file holds. */
export interface Configuration {
  readonly table: RecordTable
  readonly path: string
  readonly rows: number
  readonly bytes: number
}

export const writeCard = (data: ProjectData, configurations: readonly Configuration[], lost: readonly Loss[]): string =>
  `---\n${yamlOf(frontMatter(data, configurations))}---\n\n${cardText(data, configurations, lost)}`

function frontMatter({ project, codebook, articles, annotations }: ProjectData, configurations: readonly Configuration[]): { readonly [key: string]: Yaml } {
  const languages = languagesOf(articles.map(({ language }) => language))
  return {
    ...(project.name.trim() === '' ? {} : { pretty_name: project.name }),
    ...(languages.length === 0 ? {} : { language: languages }),
    license: 'unknown',
    task_categories: ['token-classification', 'text-classification'],
    tags: ['news', 'span-annotation', ...codebook.layers.map(({ id }) => id)],
    size_categories: [sizeCategory(annotations.length)],
    ...(configurations.length === 0 ? {} : {
      configs: configurations.map(({ table, path }, i) => ({
        config_name: table.name, data_files: [{ split: 'train', path }], ...(i === 0 ? { default: true } : {})
      })),
      dataset_info: configurations.map(({ table, rows, bytes }) => ({
        config_name: table.name,
        features: [
          ...table.columns.map(feature),
          ...table.parts.map(({ as, columns }) => ({ name: as, list: columns.map(feature) }))
        ],
        splits: [{ name: 'train', num_bytes: bytes, num_examples: rows }],
        download_size: bytes,
        dataset_size: bytes
      }))
    })
  }
}

const dtypes = { string: 'string', integer: 'int64', number: 'float64', boolean: 'bool' } as const

const feature = ({ name, type }: Column): { readonly [key: string]: Yaml } =>
  type === 'strings' ? { name, list: 'string' } : { name, dtype: dtypes[type] }

/** The languages as the Hub lists them: primary subtags, those known. */
const languagesOf = (tags: readonly string[]): string[] =>
  [...new Set(tags.map((tag) => tag.split('-')[0]?.toLowerCase() ?? ''))].filter((tag) => /^[a-z]{2,3}$/.test(tag) && tag !== 'und').toSorted()

const sizes = [[1e3, 'n<1K'], [1e4, '1K<n<10K'], [1e5, '10K<n<100K'], [1e6, '100K<n<1M'], [1e7, '1M<n<10M']] as const

const sizeCategory = (count: number): string => sizes.find(([limit]) => count < limit)?.[1] ?? '10M<n<100M'

function cardText({ project, articles, annotations }: ProjectData, configurations: readonly Configuration[], lost: readonly Loss[]): string {
  const name = project.name.trim() === '' ? 'Annotated news articles' : inMarkdown(project.name)
  const first = configurations[0]?.table.name ?? ''
  return [
    `# ${name}`,
    `${quantity(articles.length, 'news article')} with ${quantity(annotations.length, 'annotation')}. Each configuration is one kind of ` +
      'record, with one split, `train`: the dataset is not divided. `codebook.md` says what the layers, roles, fields and values ' +
      'mean; `project.json` has the same for programs.',
    ...(configurations.length === 0 ? [] : [
      `\`\`\`python\nfrom datasets import load_dataset\nrows = load_dataset("PATH/TO/THIS/FOLDER", ${JSON.stringify(first)}, split="train")\n\`\`\``,
      ['| configuration | rows |', '|---|---|', ...configurations.map(({ table, rows }) => `| \`${table.name}\` | ${rows} |`)].join('\n')
    ]),
    'The text of an article is in `articles`, found by `articleId`. In code points, as Python counts, `text[start:end]` is the ' +
      'text of a span; `startUtf16` and `endUtf16` count UTF-16 units, as JavaScript and Java do. Every row has every key; what is ' +
      'not set is null, a list without items is empty. A kind of record of which there is none has no configuration.',
    'Dates are EDTF, so they can be uncertain. `datasets` takes texts of JSON that are all whole days for times of day: where ' +
      'every date of a column is one, `2031-03-14` comes out as `2031-03-14 00:00:00`. The files themselves have the dates as they are.',
    ...(lost.length === 0 ? [] : [`Not carried over: ${lost.map(({ what, count, kind }) => `\`${what}\` (${count} ${kind})`).join(', ')}.`])
  ].join('\n\n') + '\n'
}

/** A name on one line, without what Markdown or HTML would take for their own. */
const inMarkdown = (name: string): string =>
  name.trim().replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]#|!~]/g, String.raw`\$&`).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
