import fc from 'fast-check'
import { type Document, Window } from 'happy-dom'
import { expect, test } from 'vitest'
import type { ProjectData } from '../../model.ts'
import type { WritableFormat } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { html } from './html.ts'
import { markText } from './mark-text.ts'
import { reportFormat } from './report-format.ts'

const { write } = reportFormat as WritableFormat
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function written(data: ProjectData): { source: string; page: Document; loss: ReturnType<typeof write>['loss'] } {
  const { files, loss } = write(data, hardMeta)
  expect(files.map(({ path }) => path)).toEqual(['report.html'])
  const source = textOf(files[0]!.bytes)
  const page = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } }).document
  page.write(source)
  return { source, page, loss }
}

test('every value stands in the margin, every annotation has its note', () => {
  const check = (data: ProjectData): void => {
    const { page, loss } = written(data)
    const values = [...page.querySelectorAll('[data-value]')].map((node) => node.getAttribute('data-value')!)
    expect(discrepancies(data, tallyOf(values.filter((what) => !what.startsWith('relations.'))), loss)).toEqual([])
    expect(values.filter((what) => what.startsWith('relations.')).length).toBe(data.relations.length)
    expect(page.querySelectorAll('.note').length).toBe(data.annotations.length)
    expect(page.querySelectorAll('section.article').length).toBe(data.articles.length)
  }
  check(hardProject)
  check(smallProject)
  check(emptyProject)
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 4 })
})

test('the text of each block stands as it is, and what is marked in it is what is annotated', () => {
  const { page } = written(hardProject)
  const sections = [...page.querySelectorAll('section.article')]
  const ordered = hardProject.articles.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  sections.forEach((section, i) => {
    const article = ordered[i]!
    const blocks = [...section.querySelectorAll('.block')].slice(0, article.blocks.length)
    const shown = blocks.map((block) => {
      const copy = block.cloneNode(true)
      for (const marker of copy.querySelectorAll('sup')) marker.remove()
      return copy.textContent
    })
    expect(shown).toEqual(article.blocks.map(({ start, end }) => article.text.slice(start, end).replaceAll('\0', '\ufffd')))
    const marked = new Set<number>()
    for (const annotation of hardProject.annotations.filter(({ articleId }) => articleId === article.id)) {
      for (const { start, end } of annotation.spans) for (let at = start; at < end; at++) if (article.blocks.some((block) => at >= block.start && at < block.end)) marked.add(at)
    }
    expect([...section.querySelectorAll('.block > .on')].reduce((sum, node) => sum + node.textContent.length, 0)).toBe(marked.size)
  })
})

test('nothing in it runs, loads or leads out of it', () => {
  const data: ProjectData = { ...hardProject, project: { id: 'x', name: '</title><script>alert(1)</script><img src=x onerror=alert(1)>' } }
  const { page, source } = written(data)
  expect(source).not.toMatch(/<script|<img|<link|<iframe|url\(|@import/i)
  for (const node of page.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      expect(name).not.toMatch(/^on|^src/)
      if (name === 'href') expect(page.getElementById(String(value).slice(1)), String(value)).not.toBeNull()
    }
  }
  expect(page.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length).toBe(1)
  expect(page.title).toBe(data.project.name)
})

test('a colour that is none does not reach the styles', () => {
  const [layer, ...layers] = smallProject.codebook.layers
  const { source } = written({ ...smallProject, codebook: { ...smallProject.codebook, layers: [{ ...layer!, id: 'constructor', color: 'red} body{display:none' }, ...layers] }, annotations: [], relations: [] })
  expect(source).not.toContain('display:none')
})

test.each<[string, [number, number, number][], string]>([
  ['nested', [[0, 6, 0], [2, 4, 1]], '[0:ab][0:[1:cd]][0:ef]'],
  ['crossing', [[0, 4, 0], [2, 6, 1]], '[0:ab][0:[1:cd]][1:ef]'],
  ['identical', [[1, 3, 0], [1, 3, 0]], 'a[0:bc]def'],
  ['adjacent', [[0, 3, 0], [3, 6, 0]], '[0:abc][0:def]'],
  ['beyond the block', [[-5, 2, 0], [4, 99, 1]], '[0:ab]cd[1:ef]']
])('marks that are %s', (_, marks, expected) => {
  const { markup } = markText('abcdef', { start: 0, end: 6 }, marks.map(([start, end, layer]) => ({ start, end, layer })), [])
  expect(markup.replace(/<span class="on layer-(\d)">/g, '[$1:').replaceAll('</span>', ']')).toBe(expected)
})

test('what comes from outside is escaped, what was made here is not', () => {
  expect(html`<b>${'<i>&"\''}${html`<u>${1}</u>`}${['a', null]}</b>`.markup).toBe('<b>&lt;i&gt;&amp;&quot;&#39;<u>1</u>a</b>')
})

test('equal projects give equal bytes', () => {
  const turned = { ...hardProject, annotations: hardProject.annotations.toReversed(), articles: hardProject.articles.toReversed(), actors: hardProject.actors.toReversed(), relations: hardProject.relations.toReversed() }
  expect(write(turned, hardMeta).files).toEqual(write(hardProject, hardMeta).files)
})

test('the small project is written as it always was', async () => {
  await expect(textOf(write(smallProject, smallMeta).files[0]!.bytes)).toMatchFileSnapshot('golden/report.html')
})
