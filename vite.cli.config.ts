import { defineConfig } from 'vite'
import { nodeProgram } from './vite.node.ts'

export default defineConfig(nodeProgram('src/cli/main.ts', 'cli/glossator.js'))
