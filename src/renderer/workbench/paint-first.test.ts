import { expect, test, vi } from 'vitest'
import { observable } from './observable.ts'
import { createPaintFirst } from './paint-first.ts'

/** Frames that come when they are asked for. */
function frames() {
  const afterFrame: (() => void)[] = []
  const painting = createPaintFirst((work) => { afterFrame.push(work) })
  /** Paints, and waits until all have been told. */
  const paint = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      const last = observable(0)
      painting.patient(last.subscribe)(resolve)
      last.set(1)
      for (const work of afterFrame.splice(0)) work()
    })
  }
  return { painting, paint }
}

test('without a change of the text everybody is told at once', () => {
  const { painting } = frames()
  const [listener, job] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const value = observable(1)
  painting.patient(value.subscribe)(listener)
  value.set(2)
  painting.afterwards(job)
  expect(listener).toHaveBeenCalledOnce()
  expect(job).toHaveBeenCalledOnce()
})

test('after a change of the text everybody hears once, when it has been painted, of what is the newest then', async () => {
  const { painting, paint } = frames()
  const value = observable(1)
  const heard: number[] = []
  painting.patient(value.subscribe)(() => { heard.push(value.get()) })
  painting.hold()
  value.set(2)
  value.set(3)
  expect([value.get(), heard]).toEqual([3, []])
  await paint()
  expect(heard).toEqual([3])
  value.set(4)
  expect(heard).toEqual([3, 4])
})

test('what is to be done first is done once, each in its order, before anybody hears', async () => {
  const { painting, paint } = frames()
  const value = observable(1)
  const done: string[] = []
  painting.patient(value.subscribe)(() => { done.push(`heard ${value.get()}`) })
  painting.hold()
  const first = (): void => {
    done.push('first')
    value.set(2)
    painting.afterwards(() => done.push('asked meanwhile'))
  }
  painting.afterwards(first)
  painting.afterwards(() => { throw new Error('A fault in one of them.') })
  painting.afterwards(first)
  const report = vi.fn<typeof reportError>()
  vi.stubGlobal('reportError', report)
  await paint()
  vi.unstubAllGlobals()
  expect(done).toEqual(['first', 'asked meanwhile', 'heard 2'])
  expect(report).toHaveBeenCalledOnce()
})

test('whoever has left hears nothing', async () => {
  const { painting, paint } = frames()
  const value = observable(1)
  const listener = vi.fn<() => void>()
  const leave = painting.patient(value.subscribe)(listener)
  painting.hold()
  value.set(2)
  leave()
  await paint()
  expect(listener).not.toHaveBeenCalled()
})

test('whoever waits can be told at once, and what was to be done first is done all the same', async () => {
  const { painting, paint } = frames()
  const value = observable(1)
  const done: string[] = []
  painting.patient(value.subscribe)(() => { done.push(`heard ${value.get()}`) })
  painting.hold()
  painting.afterwards(() => done.push('job'))
  value.set(2)
  painting.letGo()
  expect(done).toEqual(['heard 2'])
  await paint()
  await vi.waitFor(() => expect(done).toEqual(['heard 2', 'job']))
})
