import { expect, test } from 'vitest'
import { createQueue } from './queue.ts'

test('what was asked first is done first, and a failure does not stop what follows', async () => {
  const enqueue = createQueue()
  const done: string[] = []
  const slow = enqueue(async () => {
    await new Promise((resolve) => { setTimeout(resolve, 5) })
    done.push('slow')
  })
  const failing = enqueue(() => Promise.reject(new Error('no')))
  const quick = enqueue(async () => { done.push('quick') })
  await expect(failing).rejects.toThrow('no')
  await Promise.all([slow, quick])
  expect(done).toEqual(['slow', 'quick'])
})
