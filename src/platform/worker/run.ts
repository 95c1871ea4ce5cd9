import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { projectFolder } from '../project.ts'
import { buffersOf } from './buffers.ts'
import type { Answer, Tasks } from './tasks.ts'

/** When long work is broken off. */
export type Limits = { signal?: AbortSignal; timeoutMs?: number }

const timeoutMsDefault = 120_000
/** Typed arrays lie outside of it. */
const heapMbMax = 512

let last: Promise<unknown> = Promise.resolve()

/**
 * Does long work in a thread of its own, so that pages are answered meanwhile; one after the other, so that two large
 * maps do not fill the memory. The typed arrays of the input are handed over: they are empty afterwards. Rejects with
 * what the work threw, when it takes too long, and at once when the signal aborts.
 */
export function runInWorker<T extends keyof Tasks>(
  task: T,
  input: Parameters<Tasks[T]>[0],
  limits: Limits = {},
): Promise<ReturnType<Tasks[T]>> {
  const turn = last.then(() => start(task, input, limits) as Promise<ReturnType<Tasks[T]>>)
  last = turn.catch(() => {})
  return turn
}

function start(task: string, input: unknown, { signal, timeoutMs }: Limits): Promise<unknown> {
  signal?.throwIfAborted()
  const worker = new Worker(entry(), {
    workerData: { task, input },
    transferList: buffersOf(input),
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
  })
  const allowedMs = timeoutMs ?? timeoutMsDefault
  const tooLong = new Error(`${task} took longer than ${allowedMs} ms`)
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      worker.removeAllListeners()
      // what a dying thread still says is nobody's concern
      worker.on('error', () => {})
      void worker.terminate().then(settle, settle)
    }
    const abort = () => end(() => reject(signal!.reason))
    const timer = setTimeout(() => end(() => reject(tooLong)), allowedMs)
    signal?.addEventListener('abort', abort)
    worker.on('message', (answer: Answer) => end(() => settle(answer, resolve, reject)))
    worker.on('error', (error) => end(() => reject(error)))
    worker.on('exit', (code) => end(() => reject(new Error(`${task} ended with ${code}`))))
  })
}

function settle(
  answer: Answer,
  resolve: (value: unknown) => void,
  reject: (problem: Error) => void,
): void {
  if (answer.ok) return resolve(answer.value)
  const { name, message, stack } = answer
  reject(Object.assign(new Error(message), { name, stack }))
}

/** From the sources Node reads the types away; the bundle has an entry of its own. */
function entry(): string {
  const own = fileURLToPath(import.meta.url)
  return own.endsWith('.ts')
    ? fileURLToPath(new URL('./entry.ts', import.meta.url))
    : join(projectFolder, '.build', 'worker.mjs')
}
