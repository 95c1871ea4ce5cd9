import { layOut } from '../../analysis/network-layout/index.ts'
import { analyseMap } from '../../analysis/opinion-map/index.ts'

/** Long work that a worker thread does: pure functions by name. */
export const tasks = { 'opinion-map': analyseMap, 'network-layout': layOut }

export type Tasks = typeof tasks

/** What is sent to a worker, and what it sends back. */
export type Order = { task: keyof Tasks; input: unknown }
export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; name: string; message: string; stack?: string }
