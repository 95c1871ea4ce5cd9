import type { Layout, Network } from '../../analysis/network-layout/index.ts'
import type { MapInput, MapResult } from '../../analysis/opinion-map/index.ts'
import { runInWorker, type Limits } from './run.ts'

/** One update of an opinion map in a worker thread; for jobs. The typed arrays of the input are handed over. */
export function analyseInWorker(input: MapInput, limits?: Limits): Promise<MapResult> {
  return runInWorker('opinion-map', input, limits)
}

/** Where the points of a network lie, worked out in a worker thread; for jobs. */
export function layOutInWorker(network: Network, limits?: Limits): Promise<Layout> {
  return runInWorker('network-layout', network, limits)
}
