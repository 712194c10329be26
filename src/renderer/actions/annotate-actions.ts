import { isOpenSuggestion } from '../../core/annotation.ts'
import type { Annotation } from '../../core/model.ts'
import { acceptShown, decideOpen, editOpen, goToSuggestion, openSuggestion } from '../suggest/decide.ts'
import { annotateNote, annotateSelection, completePicking, giveSelectionToRole } from '../workbench/annotate.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Action } from './action.ts'

const tag = (id: string, name: string, key: string, layer: string): Action => ({
  id, name, group: 'Annotate', keys: [{ key }], enabled: hasArticle, run: (workbench) => annotateSelection(workbench, layer)
})

const hasArticle = ({ view }: Workbench): boolean => view.getState().articleId !== null

const openAnnotation = ({ view, article }: Workbench): Annotation | undefined => article.get()?.annotations.get(view.getState().openId ?? '')

/** Tagging the selection: also the buttons of the toolbar at the selection, in this order. */
export const tagActions: readonly Action[] = [
  tag('annotate.quote', 'Quote', 'q', 'quote'),
  tag('annotate.stance', 'Stance', 's', 'stance'),
  tag('annotate.event', 'Event', 'e', 'event'),
  tag('annotate.mention', 'Actor', 'a', 'mention'),
  { id: 'annotate.note', name: 'Note', group: 'Annotate', keys: [{ key: 'n' }], enabled: hasArticle, run: annotateNote }
]

const hasSuggestion = (workbench: Workbench): boolean => openSuggestion(workbench) !== null

export const annotateActions: readonly Action[] = [
  {
    // Before the key that tags an event, which is another when words are selected.
    id: 'suggestion.edit',
    name: 'Accept suggestion and edit it',
    group: 'Annotate',
    keys: [{ key: 'e' }],
    enabled: (workbench) => hasSuggestion(workbench) && workbench.view.getState().selection === null,
    run: editOpen
  },
  ...tagActions,
  {
    id: 'annotate.role',
    name: 'Give the selection to a role of the open annotation',
    group: 'Annotate',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => ({ key })),
    keysPrinted: '1–9',
    keyOnly: true,
    enabled: hasArticle,
    run: (workbench, press) => (press === undefined ? undefined : giveSelectionToRole(workbench, Number(press.key)))
  },
  {
    id: 'annotation.enter',
    name: 'Open in the inspector, or accept',
    group: 'Annotate',
    keys: [{ key: 'Enter' }],
    keyOnly: true,
    run: async (workbench) => {
      const open = openAnnotation(workbench)
      if (workbench.view.getState().picking !== null) await completePicking(workbench)
      else if (open !== undefined && isOpenSuggestion(open)) await decideOpen(workbench, 'accept')
      else if (open !== undefined) await workbench.openAnnotation(open.id, { focusInspector: true })
    }
  },
  {
    id: 'annotation.reject',
    name: 'Reject suggestion',
    group: 'Annotate',
    keys: [{ key: 'x' }],
    enabled: hasSuggestion,
    run: (workbench) => decideOpen(workbench, 'reject')
  },
  {
    id: 'suggestion.acceptShown',
    name: 'Accept all suggestions shown',
    group: 'Annotate',
    keys: [{ key: 'Enter', shift: true }],
    enabled: hasArticle,
    run: acceptShown
  },
  {
    id: 'suggestion.next',
    name: 'Next suggestion',
    group: 'Annotate',
    keys: [{ key: 'g' }],
    enabled: hasArticle,
    run: goToSuggestion
  },
  {
    id: 'annotation.leave',
    name: 'Leave what is open',
    group: 'Annotate',
    keys: [{ key: 'Escape' }],
    keyOnly: true,
    run: ({ view, reader }) => {
      const { picking, relating, selection } = view.getState()
      if (picking !== null || relating !== null) view.setState({ picking: null, relating: null })
      else if (selection !== null) reader.current?.select(null)
      else view.setState({ openId: null })
    }
  }
]
