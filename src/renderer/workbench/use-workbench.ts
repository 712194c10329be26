/** The workbench in React: a context, and values that follow what they observe. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Library, Observable, OpenArticle } from '../../store/store.ts'
import type { View } from './view.ts'
import type { Workbench } from './workbench.ts'

export const WorkbenchContext = createContext<Workbench | null>(null)

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('useWorkbench outside of WorkbenchContext')
  return workbench
}

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(usePatient(observable.subscribe), observable.get)
}

/** A part of the view; rendered again when that part has changed. The selector returns existing values, not new objects. */
export function useView<T>(select: (view: View) => T): T {
  const { view } = useWorkbench()
  return useSyncExternalStore(usePatient(view.subscribe), () => select(view.getState()))
}

/** The library or a part of it; rendered again when that part has changed. The selector returns existing values, not new objects. */
export function useLibrary(): Library
export function useLibrary<T>(select: (library: Library) => T): T
export function useLibrary(select: (library: Library) => unknown = whole): unknown {
  const { library } = useWorkbench().store
  return useSyncExternalStore(usePatient(library.subscribe), () => select(library.get()))
}

const whole = (library: Library): Library => library

export const useOpenArticle = (): OpenArticle | null => useObservable(useWorkbench().article)

/** React draws what has changed after the text has been painted. */
function usePatient(subscribe: (listener: () => void) => () => void): (listener: () => void) => () => void {
  const { painting } = useWorkbench()
  return useMemo(() => painting.patient(subscribe), [painting, subscribe])
}
