/** In the head of the annotation list: to what is suggested, and back to what is annotated. */
import { Button } from 'react-aria-components'
import { useStore } from 'zustand'
import { annotationFilter } from '../library/library-filter.ts'
import { useObservable, useWorkbench } from '../workbench/use-workbench.ts'

export function SuggestionSwitch() {
  const { proposals, hidden, state } = useObservable(useWorkbench().suggesting.shown)
  const isSuggested = useStore(annotationFilter, ({ status }) => status === 'suggested')
  if (isSuggested) return <Button className="button quiet small" onPress={() => annotationFilter.setState({ status: 'all' })}>Annotations</Button>
  if (state === 'none') return null
  const count = state === 'working' ? '…' : proposals.size
  return (
    <Button className="button quiet small suggestion-switch" isDisabled={state === 'working' || proposals.size + hidden === 0} onPress={() => annotationFilter.setState({ status: 'suggested' })}>
      Suggestions {count}
    </Button>
  )
}
