import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCloseGate } from './close-gate.ts'

describe('closing the window', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const setUp = (mayLose = true, listening = true) => {
    const close = vi.fn<() => void>()
    const askToFlush = vi.fn<() => void>()
    const asked = vi.fn<(failure: string) => Promise<boolean>>(async () => mayLose)
    const gate = createCloseGate({ isListening: () => listening, askToFlush, mayLose: asked, close, limit: 5000 })
    /** Whether the close was held. */
    const tryToClose = (): boolean => {
      const preventDefault = vi.fn<() => void>()
      gate.onClose({ preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    return { gate, close, askToFlush, asked, tryToClose }
  }

  test('it is held until the renderer has written everything, and asked for once', () => {
    const { gate, close, askToFlush, tryToClose } = setUp()
    expect([tryToClose(), tryToClose()]).toEqual([true, true])
    expect(askToFlush).toHaveBeenCalledOnce()
    expect(close).not.toHaveBeenCalled()
    gate.answer(null)
    expect(close).toHaveBeenCalledOnce()
    expect(tryToClose()).toBe(false)
  })

  test('it is not held for ever', () => {
    const { gate, close, tryToClose } = setUp()
    tryToClose()
    vi.advanceTimersByTime(4999)
    expect(close).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(close).toHaveBeenCalledOnce()
    gate.answer(null)
    expect(close).toHaveBeenCalledOnce()
  })

  test('it is not held when nobody is there to answer', () => {
    const { tryToClose, askToFlush } = setUp(true, false)
    expect(tryToClose()).toBe(false)
    expect(askToFlush).not.toHaveBeenCalled()
  })

  test('it goes on when the renderer dies meanwhile', () => {
    const { gate, close, tryToClose } = setUp()
    tryToClose()
    gate.abandon()
    expect(close).toHaveBeenCalledOnce()
  })

  test('what could not be written is put to the analyst, who may keep the window open and try again', async () => {
    const { gate, close, asked, askToFlush, tryToClose } = setUp(false)
    tryToClose()
    gate.answer('The disk is full.')
    expect(asked).toHaveBeenCalledExactlyOnceWith('The disk is full.')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(close).not.toHaveBeenCalled()
    expect(tryToClose()).toBe(true)
    expect(askToFlush).toHaveBeenCalledTimes(2)
    gate.answer(null)
    expect(close).toHaveBeenCalledOnce()
  })

  test('or who may close all the same', async () => {
    const { gate, close, tryToClose } = setUp(true)
    tryToClose()
    gate.answer('The disk is full.')
    await vi.advanceTimersByTimeAsync(0)
    expect(close).toHaveBeenCalledOnce()
  })

  test('an answer that nobody waits for closes nothing', () => {
    const { gate, close } = setUp()
    gate.answer(null)
    gate.abandon()
    expect(close).not.toHaveBeenCalled()
  })
})
