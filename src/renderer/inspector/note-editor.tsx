/** A note in rich text. Kept with its plain words; committed when the hand rests, on leaving, and before the window closes. */
import { ListExtension, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND, $isListNode } from '@lexical/list'
import { HistoryExtension } from '@lexical/history'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { RichTextExtension } from '@lexical/rich-text'
import {
  $createParagraphNode, $createTextNode, $getRoot, $getSelection, $isRangeSelection, defineExtension, FORMAT_TEXT_COMMAND,
  type EditorState, type LexicalEditor
} from 'lexical'
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import { sameValue } from '../../core/change.ts'
import type { Note } from '../../core/model.ts'
import { useDraft } from '../ui/use-draft.ts'
import './note-editor.css'

interface NoteEditorProps {
  readonly label: string
  readonly note: Note
  readonly commit: (note: Note) => void | Promise<unknown>
}

const extension = defineExtension({
  name: 'glossator/note',
  namespace: 'glossator-note',
  dependencies: [RichTextExtension, HistoryExtension, ListExtension],
  theme: { text: { bold: 'note-bold', italic: 'note-italic' } },
  // The editor is filled by `FollowNote`, which also follows other windows.
  $initialEditorState: null
})

export function NoteEditor({ label, note, commit }: NoteEditorProps) {
  // One extension for one editor: the module's own is only the recipe.
  const own = useMemo(() => defineExtension({ ...extension }), [])
  return (
    <div className="note-editor" onKeyDown={keepKeys}>
      <LexicalExtensionComposer extension={own} contentEditable={null}>
        <NoteToolbar />
        <NoteText label={label} note={note} commit={commit} />
      </LexicalExtensionComposer>
    </div>
  )
}

/** What is typed here is the note's; only the keys that lead elsewhere pass. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'F6' || event.key === 'Tab') return
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
  event.stopPropagation()
}

function NoteText({ label, note, commit }: NoteEditorProps) {
  const [editor] = useLexicalComposerContext()
  const stored = JSON.stringify(note)
  const draft = useDraft({ value: stored, commit: (json) => commit(JSON.parse(json) as Note) })

  useEffect(() => {
    if (!draft.isEditing && !sameValue(noteOf(editor.getEditorState()), note)) showNote(editor, note)
    // Only what comes from outside is put into the editor, and not while it is typed in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, stored, draft.isEditing])

  useEffect(() => editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(fromOutside) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
    draft.onChange(JSON.stringify(noteOf(editorState)))
  }))

  return <ContentEditable className="input note-text" ariaLabel={label} aria-placeholder="Write a note" placeholder={<span className="note-placeholder">Write a note</span>} onBlur={draft.onBlur} />
}

const fromOutside = 'glossator-from-outside'

function noteOf(state: EditorState): Note {
  const text = state.read(() => $getRoot().getTextContent()).replace(/\n{2,}/gu, '\n').trim()
  return text === '' ? null : { text, lexical: toPlain(state) }
}

/** The state as plain data: what would not survive JSON is gone. */
const toPlain = (state: EditorState): NonNullable<NonNullable<Note>['lexical']> => JSON.parse(JSON.stringify(state)) as NonNullable<NonNullable<Note>['lexical']>

function showNote(editor: LexicalEditor, note: Note): void {
  const state = note?.lexical == null ? null : parsed(editor, note.lexical)
  if (state !== null && !state.isEmpty()) {
    editor.setEditorState(state, { tag: fromOutside })
    return
  }
  editor.update(() => {
    const paragraphs = (note?.text ?? '').split('\n').map((line) => $createParagraphNode().append($createTextNode(line)))
    $getRoot().clear().append(...paragraphs)
  }, { tag: fromOutside, discrete: true })
}

/** Null for a state that this editor cannot show: then its plain words are shown. */
function parsed(editor: LexicalEditor, lexical: object): EditorState | null {
  try {
    return editor.parseEditorState(JSON.stringify(lexical))
  } catch {
    return null
  }
}

function NoteToolbar() {
  const [editor] = useLexicalComposerContext()
  const [marks, setMarks] = useState({ bold: false, italic: false, list: false })
  useEffect(() => editor.registerUpdateListener(({ editorState }) => {
    const next = editorState.read($marksHere)
    setMarks((now) => (sameValue(now, next) ? now : next))
  }), [editor])
  return (
    <Toolbar className="note-toolbar" aria-label="Format of the note">
      <ToggleButton className="chip-button note-bold" aria-label="Bold" isSelected={marks.bold} onChange={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}>B</ToggleButton>
      <ToggleButton className="chip-button note-italic" aria-label="Italic" isSelected={marks.italic} onChange={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}>I</ToggleButton>
      <ToggleButton
        className="chip-button"
        aria-label="List"
        isSelected={marks.list}
        onChange={() => editor.dispatchCommand(marks.list ? REMOVE_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND, undefined)}
      >
        •
      </ToggleButton>
    </Toolbar>
  )
}

function $marksHere(): { bold: boolean; italic: boolean; list: boolean } {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return { bold: false, italic: false, list: false }
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    list: selection.anchor.getNode().getParents().some($isListNode)
  }
}
