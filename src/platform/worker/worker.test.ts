import { expect, test } from 'vitest'
import { matrixOf } from '../../analysis/opinion-map/votes.ts'
import { analyseMap, type MapInput } from '../../analysis/opinion-map/index.ts'
import { buffersOf } from './buffers.ts'
import { analyseInWorker } from './index.ts'

/** Two camps of ten on eight statements. */
function camps(): MapInput {
  const entries = Array.from({ length: 160 }, (_, n) => {
    const [participant, statement] = [Math.floor(n / 8), n % 8]
    return { participant, statement, vote: (participant + statement) % 2 === 0 ? 1 : -1 } as const
  })
  return {
    votes: matrixOf(20, 8, entries),
    numbers: Int32Array.from({ length: 8 }, (_, c) => c + 100),
    keys: Array.from({ length: 20 }, (_, p) => `person-${p}`),
    leftOut: [],
    memory: null,
  }
}

test('a map made in a thread of its own is the map made here, and its input is handed over', async () => {
  const input = camps()
  const made = await analyseInWorker(input)
  expect(made).toEqual(analyseMap(camps()))
  expect(made.groups.map(({ size }) => size)).toEqual([10, 10])
  expect(input.votes.column.byteLength).toBe(0)
})

test('what goes wrong in the thread goes wrong here, with its name and its words', async () => {
  const broken = { ...camps(), votes: null } as unknown as MapInput
  await expect(analyseInWorker(broken)).rejects.toMatchObject({
    name: 'TypeError',
    stack: expect.stringContaining('analyse'),
  })
})

test('work that takes too long is broken off, and the next is done', async () => {
  await expect(analyseInWorker(camps(), { timeoutMs: 1 })).rejects.toThrow('longer than 1 ms')
  expect((await analyseInWorker(camps())).participants).toBe(20)
})

test('work nobody waits for any more is broken off, also before its turn', async () => {
  const stop = new AbortController()
  const running = analyseInWorker(camps(), { signal: stop.signal })
  const waiting = analyseInWorker(camps(), { signal: stop.signal })
  stop.abort(new Error('the job was ended'))
  await expect(running).rejects.toThrow('the job was ended')
  await expect(waiting).rejects.toThrow('the job was ended')
})

test('memory that holds other things as well is not handed over', () => {
  const whole = new Uint8Array(8)
  const part = new Uint8Array(16).subarray(0, 8)
  const pooled = Buffer.from('hello')
  expect(buffersOf({ a: [{ whole, part }], pooled, names: ['a', 'b'] })).toEqual([whole.buffer])
})
