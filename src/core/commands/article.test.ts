import { describe, expect, test } from 'vitest'
import { apply, invert, isEmpty } from '../change.ts'
import { joinArticle } from '../article.ts'
import type { Article } from '../model.ts'
import { addArticles, deleteArticles, editArticle, setArticleStatus, setBlockType } from './article.ts'
import type { Command } from './command.ts'
import { article, completeQuote, completeStance, project, relation, stampOf, text } from './testing/build.ts'
import { type Outcome, type Put, recordsOf, runCommand, stateOf } from './testing/run-command.ts'

const run = <Args>(command: Command<Args>, args: NoInfer<Args>, put: Put = {}): Outcome =>
  runCommand(command, args, recordsOf({ ...project, ...put }), stampOf())

describe('adding articles', () => {
  const full = (id: string) => joinArticle(article(id), text, [{ type: 'title', start: 0, end: 15 }])

  test('lays each down as what is known, its text and its blocks', () => {
    const outcome = run(addArticles, { articles: [full('a'), full('b')] })
    expect(Object.keys(outcome.change)).toEqual(['articles/a', 'texts/a', 'blocks/a', 'articles/b', 'texts/b', 'blocks/b'])
    expect(outcome.change['texts/a']!.after).toEqual({ id: 'a', text })
    expect(outcome.change['articles/a']!.after).toEqual(article('a'))
    expect(outcome.title).toBe('Add 2 articles')
    expect(run(addArticles, { articles: [full('a')] }).title).toBe('Add “Article a”')
  })

  test('in place of others deletes those with everything on them, in one change', () => {
    const put = { articles: [article('one'), article('two')], annotations: [completeQuote('q'), completeStance('s', { articleId: 'two' })], relations: [relation('r', 'via', 's', 'q')] }
    const { change, title, records } = run(addArticles, { articles: [full('a')], inPlaceOf: ['one'] }, put)
    expect(title).toBe('Add “Article a”')
    expect(stateOf(records).all('articles').map(({ id }) => id)).toEqual(['two', 'a'])
    expect(stateOf(records).all('annotations').map(({ id }) => id)).toEqual(['s'])
    expect(Object.keys(change)).toEqual(expect.arrayContaining(['articles/one', 'annotations/q', 'relations/r', 'articles/a', 'texts/a']))
    expect(apply(records, invert(change))).toEqual(recordsOf({ ...project, ...put }))
  })

  test('with an id that is taken is refused whole', () => {
    expect(() => run(addArticles, { articles: [full('a'), full('one')] })).toThrow(
      '“Article one” has the id of an article that is already there.'
    )
    expect(() => run(addArticles, { articles: [full('a'), full('a')] })).toThrow(
      '“Article a” has the id of an article that is already there.'
    )
  })
})

describe('correcting an article', () => {
  const edit = (changes: Parameters<typeof editArticle.run>[1]['changes'], given: Partial<Article> = {}): Outcome =>
    run(editArticle, { id: 'one', changes }, { articles: [article('one', given)] })
  const edited = (...args: Parameters<typeof edit>): Article => stateOf(edit(...args).records).get('articles', 'one')!

  test('a date set by hand has the analyst for its basis', () => {
    expect(edited({ publishedAt: '2031-03-01?' }, { publishedAt: '2031-03', publishedBasis: 'text' })).toMatchObject({
      publishedAt: '2031-03-01?', publishedBasis: 'analyst'
    })
  })

  test('a date taken away has no basis', () => {
    expect(
      edited({ publishedAt: ' ' }, { publishedAt: '2031', publishedBasis: 'text' })
    ).toMatchObject({ publishedAt: null, publishedBasis: null })
  })

  test('a date left as it was keeps its basis', () => {
    expect(
      isEmpty(edit({ publishedAt: '2031', title: 'Article one' }, { publishedAt: '2031', publishedBasis: 'text' }).change)
    ).toBe(true)
  })

  test('texts are trimmed, and an empty outlet or byline is none', () => {
    expect(edited({ title: ' Row grows ', outlet: '', byline: ' By Ana ' }, { outlet: 'Gazette' })).toMatchObject({
      title: 'Row grows', outlet: null, byline: 'By Ana'
    })
  })

  test('is titled by what is set', () => {
    expect(edit({ outlet: 'Gazette', publishedAt: '2031' }).title).toBe('Set outlet, publication date')
  })

  test.each(['en', 'pt-BR', 'und', 'zh-Hant'])('%s is a language', (language) => {
    expect(edited({ language }).language).toBe(language)
  })

  test.each([
    [{ title: ' ' }, 'An article needs a title.'],
    [{ publishedAt: 'last week' }, '“last week” is no date.'],
    [{ language: 'English please' }, '“English please” is no language tag.'],
    [{ language: '' }, '“” is no language tag.']
  ])('%j is refused', (changes, sentence) => {
    expect(() => edit(changes)).toThrow(sentence)
  })
})

describe('a block', () => {
  test('is given another type', () => {
    const outcome = run(setBlockType, { id: 'one', index: 0, type: 'furniture' })
    expect(outcome.change).toEqual({
      'blocks/one': { before: project.blocks[0], after: { id: 'one', blocks: [{ type: 'furniture', start: 0, end: 15 }] } }
    })
    expect(outcome.title).toBe('Make the block furniture')
    expect(isEmpty(run(setBlockType, { id: 'one', index: 0, type: 'title' }).change)).toBe(true)
  })

  test('that is not there is refused', () => {
    expect(() => run(setBlockType, { id: 'one', index: 1, type: 'title' })).toThrow('This block is no longer there.')
    expect(() => run(setBlockType, { id: 'gone', index: 0, type: 'title' })).toThrow('This block is no longer there.')
  })
})

test('articles are marked with a status', () => {
  const outcome = run(setArticleStatus, { ids: ['one', 'two', 'gone'], status: 'done' })
  expect(stateOf(outcome.records).all('articles').map(({ status }) => status)).toEqual(['done', 'done'])
  expect(run(setArticleStatus, { ids: ['one'], status: 'reviewed' }).title).toBe('Mark article as reviewed')
})

test('an article is deleted with everything on it, and relations that lead to it from elsewhere', () => {
  const put: Put = {
    annotations: [
      completeQuote('q'),
      completeStance('s'),
      completeQuote('far', { articleId: 'two' }),
      completeStance('t', { articleId: 'two' })
    ],
    relations: [relation('1', 'via', 's', 'q'), relation('2', 'same-as', 'far', 'q'), relation('3', 'via', 't', 'far')]
  }
  const outcome = run(deleteArticles, { ids: ['one'] }, put)
  expect(Object.keys(outcome.change).toSorted()).toEqual([
    'annotations/q', 'annotations/s', 'articles/one', 'blocks/one', 'relations/1', 'relations/2', 'texts/one'
  ])
  expect(outcome.title).toBe('Delete “Article one”')
  expect(run(deleteArticles, { ids: ['one', 'two'] }, put).title).toBe('Delete 2 articles')
})
