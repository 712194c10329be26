import { expect, test } from 'vitest'
import { hardProject } from '../../core/formats/testing/hard-project.ts'
import { ReceivedProject, sendProject } from './send-project.ts'

test('a project that is handed over in parts is the same project', async () => {
  const received = new ReceivedProject()
  const data = { ...hardProject, relations: Array.from({ length: 1201 }, (_, i) => ({ id: `r${i}`, type: 'via', from: 'a', to: 'b' })) }
  await sendProject((part) => received.take(structuredClone(part)), data, new AbortController().signal)
  expect(received.data).toEqual(data)
})

test('a hand-over that is left stops', async () => {
  const leaving = new AbortController()
  const sending = sendProject(() => leaving.abort(), hardProject, leaving.signal)
  await expect(sending).rejects.toThrow()
})
