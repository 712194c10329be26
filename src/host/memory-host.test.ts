import { memoryBatch, memoryHost } from './memory-host.ts'
import { hostContract, utf8 } from './testing/host-contract.ts'

hostContract('the host in memory', async () => {
  const host = memoryHost()
  const choose = async (files: typeof host.articles): Promise<void> => {
    host.articles = files
  }
  return {
    host,
    chooseFiles: choose,
    chooseFolder: choose,
    chooseDataset: async (file) => {
      host.dataset = file
    },
    chooseForeign: async (files) => {
      host.files = files
    },
    answerSaving: async (how) => {
      host.saveAs = how === 'save' ? undefined : null
    },
    saved: async () => [...host.saved].map(([name, bytes]) => ({ name, bytes })),
    provideSamples: async (files) => {
      host.samples = files
    },
    handOver: async (files) => host.handOver(memoryBatch(files)),
    requestClose: async () => void (await host.requestFlush()),
    chooseCommand: async (id) => host.chooseCommand(id),
    takeAway: async () => undefined,
    title: () => host.title,
    vaultFiles: {
      files: async () => [...host.vaultFiles.keys()].sort(),
      put: async (path, text) => {
        if (text === null) host.vaultFiles.delete(path)
        else host.vaultFiles.set(path, { bytes: utf8(text), savedAt: new Date(0).toISOString() })
      }
    },
    end: async () => undefined
  }
}, ['vanishing files'])
