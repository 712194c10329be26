import { createRoot, type Root } from 'react-dom/client'
import { act, createRef } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import type { Annotation } from '../../core/model.ts'
import { ArticleReader, type ArticleReaderProps } from './article-reader.tsx'
import type { Reader } from './reader.ts'
import { annotationOn, articleOf, clickOn, paintedWords } from './testing/reader-fixture.ts'

const article = articleOf([['title', 'Dam to stay shut'], ['paragraph', 'The minister met the envoy and rejected the plan.']])
const met = annotationOn(article.text, 'event', { trigger: 'met' })
const rejected = annotationOn(article.text, 'stance', { evidence: 'rejected' })
const mapOf = (...annotations: Annotation[]): ReadonlyMap<string, Annotation> => new Map(annotations.map((annotation) => [annotation.id, annotation]))

let host: HTMLElement
let root: Root
const reader = createRef<Reader>()
const plain: ArticleReaderProps = { ...article, annotations: mapOf(met), codebook: builtInCodebook, actorName: (id) => id, readerRef: reader }
const render = (props: Partial<ArticleReaderProps>): Promise<void> => act(async () => root.render(<ArticleReader {...plain} {...props} />))

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  host = document.createElement('div')
  host.style.blockSize = '400px'
  document.body.append(host)
  root = createRoot(host)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

test('an article is mounted once, and paints what its annotations become', async () => {
  await render({})
  const text = host.querySelector('[role=document]')
  const mounted = reader.current
  expect(paintedWords()).toEqual({ 'event-trigger': ['met'] })
  await render({ annotations: mapOf(met, rejected) })
  expect(paintedWords()).toEqual({ 'event-trigger': ['met'], 'stance-neither': ['rejected'] })
  await render({ annotations: mapOf({ ...rejected, fields: { polarity: 'against' } }), openId: rejected.id })
  expect(paintedWords()).toEqual({ 'stance-against': ['rejected'], 'open-against': ['rejected'] })
  await render({ annotations: mapOf({ ...rejected, fields: { polarity: 'against' } }), visible: new Set() })
  expect(paintedWords()).toEqual({})
  expect(host.querySelector('[role=document]')).toBe(text)
  expect(reader.current).toBe(mounted)
})

test('corrected blocks are shown anew, and the ref follows', async () => {
  await render({})
  const mounted = reader.current
  await render({ blocks: article.blocks.map((block) => ({ ...block, type: 'paragraph' as const })) })
  expect(host.querySelector('h1')).toBeNull()
  expect(paintedWords()).toEqual({ 'event-trigger': ['met'] })
  expect(reader.current).not.toBe(mounted)
  await render({ text: article.text })
  expect(reader.current).not.toBeNull()
})

test('the latest listeners hear what happens', async () => {
  const heard: string[] = []
  await render({ on: { open: () => void heard.push('first') } })
  await render({ on: { open: (id) => void heard.push(String(id)) } })
  const mounted = reader.current as Reader
  const text = host.querySelector('[role=document]') as HTMLElement
  clickOn({ reader: mounted, root: text }, article.text, 'met')
  expect(heard).toEqual([met.id])
})

test('nothing is left behind when it goes', async () => {
  await render({})
  await act(async () => root.render(null))
  expect(CSS.highlights.size).toBe(0)
  expect(reader.current).toBeNull()
})
