import { isOpenSuggestion } from '../../core/annotation.ts'
import { acceptSuggestions, rejectSuggestions } from '../../core/commands/annotation.ts'
import type { Annotation } from '../../core/model.ts'
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

export const annotateActions: readonly Action[] = [
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
      else if (open !== undefined && isOpenSuggestion(open)) await workbench.run(acceptSuggestions, { ids: [open.id] })
      else if (open !== undefined) await workbench.openAnnotation(open.id, { focusInspector: true })
    }
  },
  {
    id: 'annotation.reject',
    name: 'Reject suggestion',
    group: 'Annotate',
    keys: [{ key: 'x' }],
    enabled: (workbench) => {
      const open = openAnnotation(workbench)
      return open !== undefined && isOpenSuggestion(open)
    },
    run: async (workbench) => {
      const open = openAnnotation(workbench)
      if (open !== undefined && isOpenSuggestion(open)) await workbench.run(rejectSuggestions, { ids: [open.id] })
    }
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
