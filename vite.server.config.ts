import { defineConfig } from 'vite'
import { nodeProgram } from './vite.node.ts'

/** The server of the browser edition; it serves `out/web`. */
export default defineConfig(nodeProgram('build/web-server/main.ts', 'server/serve.js'))
