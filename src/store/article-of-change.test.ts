import { expect, test } from 'vitest'
import type { Change } from '../core/change.ts'
import { articleOfChange } from './article-of-change.ts'
import { changesByTable } from './changes-by-table.ts'
import { annotation, article, relation } from './testing/samples.ts'

const own = annotation('own', 'one')
const [far, near] = [annotation('far', 'two'), annotation('near', 'one')]
const sameAs = relation('r', 'own', 'far')
const articleOf = (id: string): string | undefined => [own, far, near].find((each) => each.id === id)?.articleId

const added = (after: object) => ({ before: null, after }) as Change[keyof Change]
const removed = (before: object) => ({ before, after: null }) as Change[keyof Change]

test.each<[string, Change, string | null]>([
  ['an annotation', { 'annotations/far': added(far) }, 'two'],
  ['annotations of two articles', { 'annotations/far': added(far), 'annotations/own': added(own) }, null],
  ['a relation', { 'relations/r': added(sameAs) }, 'one'],
  ['a relation that is taken away', { 'relations/r': removed(sameAs) }, 'one'],
  ['a relation to a suggestion of another article, which it accepts', { 'annotations/far': added(far), 'relations/r': added(sameAs) }, 'one'],
  ['a relation that accepts the suggestions at both of its ends', { 'annotations/far': added(far), 'annotations/own': added(own), 'relations/r': added(sameAs) }, 'one'],
  ['an annotation deleted with a relation to it from elsewhere', { 'annotations/far': removed(far), 'relations/r': removed(sameAs) }, 'two'],
  ['annotations brought in with a relation between some', { 'annotations/far': added(far), 'annotations/own': added(own), 'annotations/near': added(near), 'relations/r': added(sameAs) }, null],
  ['an article', { 'articles/one': added(article('one')) }, 'one'],
  ['nothing of an article', {}, null]
])('the article of %s', (_, change, expected) => {
  expect(articleOfChange(changesByTable(change), articleOf)).toBe(expected)
})
