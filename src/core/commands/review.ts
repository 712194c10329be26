/** What a reviewer decides about annotations. */
import { z } from 'zod'
import { noChange } from '../change.ts'
import type { Annotation } from '../model.ts'
import { nounFor } from './annotation-titles.ts'
import { defineCommand } from './command.ts'
import { present, readCodebook } from './find-record.ts'
import { change, together } from './record-change.ts'

/** Rejects annotations, whoever made them, and writes why into their notes, below what is noted there. An empty reason is none. */
export const rejectAnnotations = defineCommand({
  id: 'review.reject',
  title: ({ ids }, state) => `Reject ${nounFor(state, ids)}`,
  args: z.strictObject({ ids: z.array(z.string().min(1)), reason: z.string() }),
  reads: ({ ids }) => [readCodebook, { table: 'annotations', ids }],
  run: (state, { ids, reason }, stamp) =>
    together(present(state, 'annotations', ids).map((before) => {
      const note = withReason(before.note, reason.trim())
      if (before.status === 'rejected' && note === before.note) return noChange
      return change('annotations', before, { ...before, status: 'rejected', note, updatedAt: stamp.now })
    }))
})

function withReason(note: Annotation['note'], reason: string): Annotation['note'] {
  if (reason === '') return note
  const line = `Rejected: ${reason}`
  if (note === null || note.text === '') return { text: line }
  return { text: `${note.text}\n${line}`, ...(note.lexical == null ? {} : { lexical: withParagraph(note.lexical, line) }) }
}

type RichText = NonNullable<NonNullable<Annotation['note']>['lexical']>

/** Lexical's form of a note with one more paragraph at its end; a form that is not Lexical's stays as it is. */
function withParagraph(form: RichText, line: string): RichText {
  const root = form['root']
  if (typeof root !== 'object' || root === null || Array.isArray(root) || !Array.isArray(root['children'])) return form
  const text = { type: 'text', version: 1, text: line, format: 0, mode: 'normal', style: '', detail: 0 }
  const paragraph = { type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, textStyle: '', children: [text] }
  return { ...form, root: { ...root, children: [...root['children'], paragraph] } }
}
