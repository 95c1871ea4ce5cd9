import { parentPort, workerData } from 'node:worker_threads'
import { buffersOf } from './buffers.ts'
import { tasks, type Answer, type Order } from './tasks.ts'

const answer = answerTo(workerData as Order)
parentPort!.postMessage(answer, answer.ok ? buffersOf(answer.value) : [])

function answerTo({ task, input }: Order): Answer {
  try {
    return { ok: true, value: tasks[task](input as never) }
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { ok: false, name, message, stack }
  }
}
