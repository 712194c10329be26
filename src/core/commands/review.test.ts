import { describe, expect, test } from 'vitest'
import { isEmpty } from '../change.ts'
import type { Annotation } from '../model.ts'
import { rejectAnnotations } from './review.ts'
import { completeQuote, now, project, stampOf } from './testing/build.ts'
import { recordsOf, runCommand } from './testing/run-command.ts'

const reject = (annotations: readonly Annotation[], reason: string) =>
  runCommand(rejectAnnotations, { ids: annotations.map(({ id }) => id), reason }, recordsOf({ ...project, annotations }), stampOf())

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const form = (...texts: string[]) => ({ root: { type: 'root', children: texts.map(paragraph) } })

describe('a reviewer who rejects', () => {
  test('sets annotations aside, whoever made them, in one step', () => {
    const { change, title } = reject([completeQuote('a'), completeQuote('b', { annotatorId: 'ben', status: 'accepted' })], '')
    expect(title).toBe('Reject 2 quotes')
    expect(change['annotations/a']?.after).toMatchObject({ status: 'rejected', note: null, updatedAt: now })
    expect(change['annotations/b']?.after).toMatchObject({ status: 'rejected', annotatorId: 'ben', origin: 'manual' })
  })

  test.each<[string, Annotation['note'], Annotation['note']]>([
    ['as the note where there is none', null, { text: 'Rejected: not a quote' }],
    ['below the note that is there', { text: 'See page two.' }, { text: 'See page two.\nRejected: not a quote' }],
    ['below it in its form too', { text: 'See page two.', lexical: form('See page two.') }, { text: 'See page two.\nRejected: not a quote', lexical: form('See page two.', 'Rejected: not a quote') }]
  ])('says why %s', (_, note, expected) => {
    const { change } = reject([completeQuote('a', { note })], ' not a quote ')
    expect(change['annotations/a']?.after).toMatchObject({ note: expected })
  })

  test('changes nothing about what is rejected already', () => {
    expect(isEmpty(reject([completeQuote('a', { status: 'rejected' })], '').change)).toBe(true)
  })
})
