import type { Workbench } from '../workbench/workbench.ts'
import type { Action } from './action.ts'
import { leaveReview } from '../review/review-of.ts'
import { goOn, goToArticle } from './navigation.ts'

const hasArticle = ({ view }: Workbench): boolean => view.getState().articleId !== null
const hasArticles = ({ store }: Workbench): boolean => store.library.get().articles.size > 0

export const goActions: readonly Action[] = [
  { id: 'annotation.next', name: 'Next annotation', group: 'Go', keys: [{ key: ']' }], enabled: hasArticle, run: (workbench) => goOn(workbench, 1) },
  { id: 'annotation.previous', name: 'Previous annotation', group: 'Go', keys: [{ key: '[' }], enabled: hasArticle, run: (workbench) => goOn(workbench, -1) },
  { id: 'article.next', name: 'Next article', group: 'Go', keys: [{ key: 'j' }], enabled: hasArticles, run: (workbench) => goToArticle(workbench, 1) },
  { id: 'article.previous', name: 'Previous article', group: 'Go', keys: [{ key: 'k' }], enabled: hasArticles, run: (workbench) => goToArticle(workbench, -1) },
  {
    id: 'review.open',
    name: 'Review the project’s annotations',
    group: 'Go',
    keys: [{ key: 'r' }],
    enabled: hasArticles,
    run: (workbench) => {
      if (workbench.view.getState().isReviewing) leaveReview(workbench)
      else workbench.view.setState({ isReviewing: true })
    }
  },
  {
    id: 'go.text',
    name: 'To the article text',
    group: 'Go',
    keys: [{ key: 't' }],
    enabled: hasArticle,
    run: ({ reader }) => reader.current?.focus()
  },
  {
    id: 'go.region',
    name: 'To the next part of the window',
    group: 'Go',
    keys: [{ key: 'F6' }],
    everywhere: true,
    run: focusNextRegion
  },
  {
    id: 'go.filter',
    name: 'Filter articles',
    group: 'Go',
    keys: [{ key: '/' }],
    run: ({ view }) => {
      view.setState(({ panels }) => ({ panels: { ...panels, library: true } }))
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-library-filter]')?.focus())
    }
  },
  {
    id: 'go.palette',
    name: 'Find anything…',
    group: 'Go',
    keys: [{ key: 'k', mod: true }],
    everywhere: true,
    run: ({ view }) => view.setState({ dialog: 'palette' })
  }
]

const regions = ['[aria-label="Articles"]', '[aria-label="Article"]', '[aria-label="Inspector"]', '[data-region="annotations"]', '[data-region="review"]']

/** Moves the focus to the first thing that takes it in the next region after the one that has it. */
function focusNextRegion({ reader }: Workbench): void {
  const elements = regions.map((selector) => document.querySelector<HTMLElement>(selector))
  const now = elements.findIndex((element) => element?.contains(document.activeElement) === true)
  for (let step = 1; step <= elements.length; step++) {
    const element = elements[(now + step + elements.length) % elements.length] ?? null
    if (element === null) continue
    if (element.getAttribute('aria-label') === 'Article') {
      reader.current?.focus()
      return
    }
    const first = element.querySelector<HTMLElement>('input, button:not([disabled]), [tabindex="0"], a[href]')
    if (first !== null) {
      first.focus()
      return
    }
  }
}
